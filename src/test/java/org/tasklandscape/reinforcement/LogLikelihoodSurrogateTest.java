package org.tasklandscape.reinforcement;

import org.tasklandscape.meta.Objective;

/** The twin of the ratio keeps all promises too. */
class LogLikelihoodSurrogateTest extends SurrogateTest {
  @Override
  protected Objective objective() {
    return surrogate(InnerHessian.LOG_LIKELIHOOD);
  }
}
