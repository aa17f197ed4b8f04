package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tasklandscape.reinforcement.ExampleRollouts.POLICY;
import static org.tasklandscape.reinforcement.ExampleRollouts.theta;
import static org.tasklandscape.reinforcement.ExampleRollouts.vector;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.ObjectiveContract;

class SurrogateTest extends ObjectiveContract {
  private static final int EPISODES = 30;
  private static final Rollouts ROLLOUTS =
      ExampleRollouts.rollouts(POLICY, theta(POLICY), EPISODES);
  private static final double[] ADVANTAGES = vector("advantages", ROLLOUTS.rows());

  static Surrogate surrogate(InnerHessian hessian) {
    var surrogate = new Surrogate(POLICY, hessian, ROLLOUTS.capacity());
    surrogate.show(ROLLOUTS, ADVANTAGES, 1);
    return surrogate;
  }

  @Override
  protected Objective objective() {
    return surrogate(InnerHessian.RATIO);
  }

  /** Near the policy that acted, where ratios are of size 1. */
  @Override
  protected double[] point(int size) {
    double[] near = theta(POLICY);
    Vectors.add(0.05, vector("near", size), near);
    return near;
  }

  @Test
  void whereThePolicyActedTheValueIsMinusTheMeanAdvantageAndNothingDiverged() {
    double[] theta = theta(POLICY);
    Surrogate ratio = surrogate(InnerHessian.RATIO);
    double mean = Arrays.stream(ADVANTAGES).average().orElseThrow();
    assertThat(ratio.value(theta)).isCloseTo(-mean, within(1e-14));
    assertThat(ratio.divergence()).isZero();
    assertThat(surrogate(InnerHessian.LOG_LIKELIHOOD).value(theta)).isZero();
    var divergence = new Divergence(POLICY, ROLLOUTS.capacity());
    divergence.show(ROLLOUTS, 1);
    double[] elsewhere = point(theta.length);
    ratio.value(elsewhere);
    assertThat(ratio.divergence()).isPositive().isEqualTo(divergence.value(elsewhere));
  }

  @Test
  void elsewhereTheValueIsTheMeanOfRatiosTimesAdvantages() {
    double[] old = theta(POLICY);
    double[] theta = point(old.length);
    double ratios = 0;
    double logs = 0;
    for (int s = 0; s < ROLLOUTS.rows(); s++) {
      double change =
          ExampleRollouts.logDensity(POLICY, theta, ROLLOUTS, s)
              - ExampleRollouts.logDensity(POLICY, old, ROLLOUTS, s);
      ratios -= Math.exp(change) * ADVANTAGES[s] / ROLLOUTS.rows();
      logs -= change * ADVANTAGES[s] / ROLLOUTS.rows();
    }
    assertThat(surrogate(InnerHessian.RATIO).value(theta)).isCloseTo(ratios, within(1e-12));
    assertThat(surrogate(InnerHessian.LOG_LIKELIHOOD).value(theta)).isCloseTo(logs, within(1e-12));
  }

  @Test
  void whereThePolicyActedBothHaveTheSameGradientAndDifferByTheProductOfScores() {
    double[] theta = theta(POLICY);
    int size = theta.length;
    Surrogate ratio = surrogate(InnerHessian.RATIO);
    Surrogate likelihood = surrogate(InnerHessian.LOG_LIKELIHOOD);
    double[] one = new double[size];
    double[] other = new double[size];
    ratio.gradient(theta, one);
    likelihood.gradient(theta, other);
    assertThat(one).containsExactly(other, Offset.offset(1e-15));
    double[] u = vector("u", size);
    double[] v = vector("v", size);
    ratio.hessianVector(theta, v, one);
    likelihood.hessianVector(theta, v, other);
    double expected = 0;
    double[] alongU = ExampleRollouts.scores(POLICY, theta, u, ROLLOUTS);
    double[] alongV = ExampleRollouts.scores(POLICY, theta, v, ROLLOUTS);
    for (int s = 0; s < ROLLOUTS.rows(); s++) {
      expected -= ADVANTAGES[s] * alongU[s] * alongV[s] / ROLLOUTS.rows();
    }
    double difference = Vectors.dot(u, one) - Vectors.dot(u, other);
    assertThat(difference).isCloseTo(expected, within(1e-7 * (1 + Math.abs(expected))));
  }

  @Test
  void thinnedRowsAreAMeanOverTheirPart() {
    double[] theta = point(POLICY.size());
    var third = new Surrogate(POLICY, InnerHessian.RATIO, ROLLOUTS.capacity());
    third.show(ROLLOUTS, ADVANTAGES, 3);
    double[] old = theta(POLICY);
    double sum = 0;
    for (int s = 0; s < ROLLOUTS.rows(); s += 3) {
      double change =
          ExampleRollouts.logDensity(POLICY, theta, ROLLOUTS, s)
              - ExampleRollouts.logDensity(POLICY, old, ROLLOUTS, s);
      sum -= Math.exp(change) * ADVANTAGES[s];
    }
    assertThat(third.value(theta)).isCloseTo(sum / (ROLLOUTS.rows() / 3), within(1e-12));
  }

  @Test
  void anotherSizeIsRefused() {
    assertThatThrownBy(() -> objective().value(new double[3]))
        .hasMessage("theta must have length %d, got 3", POLICY.size());
  }
}
