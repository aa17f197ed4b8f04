package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.control.QuadraticReward.Kind;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.stats.RunningMoments;

class ActionRolloutsTest {
  private static final int N = 20;
  private static final int D = 2;

  /**
   * T8 for all five at two steps, the exact one by its score and the baseline's own derivative:
   * twenty means at 5 standard errors, a false alarm once in 87 000 seeds.
   */
  @ParameterizedTest
  @EnumSource
  void everyEstimatorHasItsWeight(EstimatorWeight estimator) {
    for (double step : new double[] {1, 0.5}) {
      double rho = 0.8;
      double[] delta = {0.6, -0.8};
      double[][] a = {{rho, 0}, {0, rho}};
      var law = new PolicyGradientLaw(List.of(new Kind(1, a, new double[D])), 0.3, step, N);
      var world = new ActionRollouts(Collections.nCopies(D, rho), 0.3, step, N);
      RandomStream stream = ExampleRollouts.stream("actions " + estimator + step);
      var moments = new RunningMoments(D);
      for (int t = 0; t < 40_000; t++) {
        moments.add(world.draw(delta, stream).metaGradient(estimator, law.excess(delta)));
      }
      for (int i = 0; i < D; i++) {
        double expected = estimator.of(rho, step, N, D) * delta[i];
        assertThat(moments.mean(i))
            .isCloseTo(expected, within(5 * moments.estimate(i).standardError()));
      }
    }
  }

  /** At 5 standard errors: a false alarm once in 1.7 million seeds. */
  @Test
  void aStepLeavesTheRiskOfTheLaw() {
    double[] curvatures = {1, 0.2};
    double[] delta = {0.5, 1};
    var law =
        new PolicyGradientLaw(
            List.of(new Kind(1, new double[][] {{1, 0}, {0, 0.2}}, new double[D])), 0.4, 0.7, 5);
    var world = new ActionRollouts(List.of(curvatures[0], curvatures[1]), 0.4, 0.7, 5);
    RandomStream stream = ExampleRollouts.stream("risk");
    var moments = new RunningMoments(1);
    for (int t = 0; t < 40_000; t++) {
      moments.add(world.risk(world.draw(delta, stream).adapted()));
    }
    assertThat(moments.mean(0))
        .isCloseTo(law.excess(delta), within(5 * moments.estimate(0).standardError()));
  }

  @Test
  void badInputGetsOneLine() {
    assertThatThrownBy(() -> new ActionRollouts(List.of(), 1, 1, 1))
        .hasMessage("the dimension must be >= 1, got 0");
    assertThatThrownBy(() -> new ActionRollouts(List.of(0.0), 1, 1, 1))
        .hasMessage("the curvature must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> new ActionRollouts(List.of(1.0), 0, 1, 1))
        .hasMessage("sigma must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> new ActionRollouts(List.of(1.0), 1, 1, 0))
        .hasMessage("the number of rollouts must be >= 1, got 0");
  }
}
