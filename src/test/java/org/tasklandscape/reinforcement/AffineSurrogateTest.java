package org.tasklandscape.reinforcement;

import java.util.Arrays;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.ObjectiveContract;

/** A policy whose deviations stay. */
class AffineSurrogateTest extends ObjectiveContract {
  @Override
  protected Objective objective() {
    GaussianPolicy policy = GaussianPolicy.affine(2, 2, 0.7);
    Rollouts rollouts = ExampleRollouts.rollouts(policy, new double[policy.size()], 20);
    var surrogate = new Surrogate(policy, InnerHessian.RATIO, rollouts.capacity());
    surrogate.show(rollouts, ExampleRollouts.vector("advantages", rollouts.rows()), 1);
    return surrogate;
  }

  @Override
  protected double[] point(int size) {
    return Arrays.stream(ExampleRollouts.vector("near", size)).map(x -> 0.05 * x).toArray();
  }
}
