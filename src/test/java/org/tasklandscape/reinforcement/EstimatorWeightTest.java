package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.control.QuadraticReward;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/** T8, and MAML's own machinery on rollouts beside it. */
class EstimatorWeightTest {
  private static final double DEVIATION = 0.3;
  private static final int TRIALS = 4000;

  private static double[][] isotropic(int d, double curvature) {
    double[][] a = new double[d][d];
    for (int i = 0; i < d; i++) {
      a[i][i] = curvature;
    }
    return a;
  }

  /** ⟨g, δ⟩/‖δ‖² over many inner batches; the outer gradient is the exact one. */
  private static Estimate simulated(
      InnerHessian hessian, double curvature, double step, int n, int d, boolean centred) {
    GaussianPolicy policy = GaussianPolicy.affine(0, d, DEVIATION);
    double[][] a = isotropic(d, curvature);
    double[] theta = ExampleRollouts.vector("theta", d);
    var family = new QuadraticReward(List.of(new QuadraticReward.Kind(1, a, new double[d])));
    double[] task = family.draw(ExampleRollouts.stream("task"));
    var rollouts = new Rollouts(policy, family, n);
    var inner = new Surrogate(policy, hessian, n);
    var outer = new QuadraticObjective(a, new double[d]);
    var f = MetaGradient.of(hessian.algorithm(step), List.of(new MetaTask(inner, outer)));
    double square = 0;
    for (double entry : theta) {
      square += entry * entry;
    }
    double expected = -curvature * (square + d * DEVIATION * DEVIATION) / 2;
    var moments = new RunningMoments(1);
    double[] gradient = new double[d];
    for (int trial = 0; trial < TRIALS; trial++) {
      rollouts.collect(theta, task, ExampleRollouts.STREAMS, "batch " + trial);
      double[] advantages = rollouts.rewards().clone();
      double baseline = centred ? rollouts.meanReturn() : expected;
      for (int k = 0; k < n; k++) {
        advantages[k] -= baseline;
      }
      inner.show(rollouts, advantages, 1);
      f.gradient(theta, gradient);
      double along = 0;
      for (int i = 0; i < d; i++) {
        along += gradient[i] * theta[i];
      }
      moments.add(along / square);
    }
    return moments.estimate(0);
  }

  /** Nine weights in all at 5 standard errors: a false alarm once in 190 000 seeds. */
  @ParameterizedTest
  @CsvSource({"0.8, 1, 20, 2", "1, 0.7, 20, 4", "0.5, 0.6, 5, 1"})
  void everyHessianHasItsWeight(double curvature, double step, int n, int d) {
    Estimate dropped = simulated(InnerHessian.DROPPED, curvature, step, n, d, false);
    Estimate likelihood = simulated(InnerHessian.LOG_LIKELIHOOD, curvature, step, n, d, false);
    Estimate ratio = simulated(InnerHessian.RATIO, curvature, step, n, d, false);
    check(dropped, EstimatorWeight.FIRST_ORDER.of(curvature, step, n, d));
    check(likelihood, EstimatorWeight.LOG_LIKELIHOOD.of(curvature, step, n, d));
    check(ratio, EstimatorWeight.RATIO.of(curvature, step, n, d));
  }

  private static void check(Estimate seen, double expected) {
    assertThat(seen.value()).isCloseTo(expected, within(5 * seen.standardError()));
  }

  /** With a baseline that is the batch's own mean the log-likelihood's Hessian vanishes. */
  @Test
  void theReleasedHessianIsNoneAtAllWhereAdvantagesSumToZero() {
    Estimate likelihood = simulated(InnerHessian.LOG_LIKELIHOOD, 0.8, 1, 20, 2, true);
    Estimate dropped = simulated(InnerHessian.DROPPED, 0.8, 1, 20, 2, true);
    assertThat(likelihood.value()).isCloseTo(dropped.value(), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 1, 50, 2", "1, 0.7, 20, 4", "1.3, 0.5, 10, 1"})
  void theExactOneIsTheGradientOfTheRiskAfterAStep(double curvature, double step, int n, int d) {
    double exact = EstimatorWeight.EXACT.of(curvature, step, n, d);
    double q = Adaptation.step(step, n).curvature(curvature, d);
    assertThat(exact).isCloseTo(q, within(1e-15));
    // The ratio's Hessian sees n(d + 1)/(4d + 5) rollouts.
    double fewer = n * (d + 1) / (4.0 * d + 5);
    assertThat(EstimatorWeight.RATIO.of(curvature, step, n, d))
        .isCloseTo(EstimatorWeight.EXACT.of(curvature, step, fewer, d), within(1e-15));
  }

  @Test
  void withoutAStepAllAreJointTrainingAndWithoutNoiseMamlIsMaml() {
    for (EstimatorWeight weight : EstimatorWeight.values()) {
      assertThat(weight.of(0.7, 0, 5, 3)).isEqualTo(0.7);
    }
    double infinite = Double.POSITIVE_INFINITY;
    assertThat(EstimatorWeight.RATIO.of(0.7, 0.5, infinite, 3))
        .isEqualTo(EstimatorWeight.EXACT.of(0.7, 0.5, infinite, 3));
  }
}
