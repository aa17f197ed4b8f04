package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tasklandscape.reinforcement.ExampleRollouts.POLICY;
import static org.tasklandscape.reinforcement.ExampleRollouts.theta;
import static org.tasklandscape.reinforcement.ExampleRollouts.vector;

import org.junit.jupiter.api.Test;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.stats.RunningMoments;

class DivergenceTest {
  private static Divergence divergence(Rollouts rollouts, int stride) {
    var divergence = new Divergence(POLICY, rollouts.capacity());
    divergence.show(rollouts, stride);
    return divergence;
  }

  private static double[] moved(double[] theta, double width, double[] v) {
    double[] moved = theta.clone();
    Vectors.add(width, v, moved);
    return moved;
  }

  @Test
  void fishersMatrixIsTheHessianOfTheDivergence() {
    double[] theta = theta(POLICY);
    double[] v = vector("v", theta.length);
    Divergence divergence = divergence(ExampleRollouts.rollouts(POLICY, theta, 20), 1);
    double[] product = new double[theta.length];
    divergence.fisher(theta, v, product);
    double width = 1e-3;
    double curve =
        (divergence.value(moved(theta, width, v)) + divergence.value(moved(theta, -width, v)))
            / (width * width);
    double expected = Vectors.dot(v, product);
    // The fourth derivative times δ², and rounding of 1e-16/δ².
    assertThat(curve).isCloseTo(expected, within(1e-4 * expected));
    assertThat(divergence.value(theta)).isZero();
  }

  /** Three means at 5 standard errors: a false alarm once in 580 000 seeds. */
  @Test
  void itIsTheCovarianceOfTheScores() {
    double[] theta = theta(POLICY);
    double[] u = vector("u", theta.length);
    double[] v = vector("v", theta.length);
    Rollouts rollouts = ExampleRollouts.rollouts(POLICY, theta, 4000);
    double[] product = new double[theta.length];
    divergence(rollouts, 1).fisher(theta, v, product);
    double[] alongU = ExampleRollouts.scores(POLICY, theta, u, rollouts);
    double[] alongV = ExampleRollouts.scores(POLICY, theta, v, rollouts);
    var moments = new RunningMoments(3);
    for (int s = 0; s < rollouts.rows(); s++) {
      moments.add(alongU[s] * alongV[s], alongV[s] * alongV[s], alongV[s]);
    }
    double[] expected = {Vectors.dot(u, product), Vectors.dot(v, product), 0};
    for (int i = 0; i < 3; i++) {
      double error = moments.estimate(i).standardError();
      assertThat(moments.mean(i)).isCloseTo(expected[i], within(5 * error));
    }
  }

  /**
   * KL(p ‖ q) = E log p - log q, over fresh actions of p: at 5 standard errors a false alarm once
   * in 1.7 million seeds.
   */
  @Test
  void theDivergenceIsTheMeanLogarithmOfTheRatio() {
    double[] theta = theta(POLICY);
    double[] other = moved(theta, 0.1, vector("v", theta.length));
    Rollouts rollouts = ExampleRollouts.rollouts(POLICY, theta, 4000);
    var moments = new RunningMoments(1);
    for (int s = 0; s < rollouts.rows(); s++) {
      moments.add(
          ExampleRollouts.logDensity(POLICY, theta, rollouts, s)
              - ExampleRollouts.logDensity(POLICY, other, rollouts, s));
    }
    double expected = divergence(rollouts, 1).value(other);
    assertThat(expected).isGreaterThan(0.01);
    double error = moments.estimate(0).standardError();
    assertThat(moments.mean(0)).isCloseTo(expected, within(5 * error));
  }

  @Test
  void everyFourthRowIsEnoughForAnEstimate() {
    double[] theta = theta(POLICY);
    double[] v = vector("v", theta.length);
    Rollouts rollouts = ExampleRollouts.rollouts(POLICY, theta, 4000);
    double[] all = new double[theta.length];
    double[] some = new double[theta.length];
    divergence(rollouts, 1).fisher(theta, v, all);
    divergence(rollouts, 4).fisher(theta, v, some);
    double whole = Vectors.dot(v, all);
    assertThat(Vectors.dot(v, some)).isCloseTo(whole, within(0.05 * whole)).isNotEqualTo(whole);
  }
}
