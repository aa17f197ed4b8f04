package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tasklandscape.linear.Vectors;

class LogCoshObjectiveTest extends ObjectiveContract {
  @Override
  protected Objective objective() {
    return ExampleTasks.smooth(ExampleTasks.stream("smooth"), 4);
  }

  @Test
  void largeResidualsCostTheirSizeAndSmallOnesHalfTheirSquare() {
    Objective f = new LogCoshObjective(new double[][] {{1}}, new double[] {0});
    assertThat(f.value(new double[] {1000})).isCloseTo(1000 - Math.log(2), within(1e-12));
    assertThat(f.value(new double[] {1e-3})).isCloseTo(0.5e-6, within(1e-12));
  }

  /** The constants bound curvature and its change, and are reached: at r = 0, tanh² r = 1/3. */
  @Test
  void theConstantsAreTight() {
    LogCoshObjective f = new LogCoshObjective(new double[][] {{2}}, new double[] {0});
    Smoothness constants = f.smoothness(4, 0.25);
    double[] product = new double[1];
    f.hessianVector(new double[] {0}, new double[] {1}, product);
    assertThat(product[0]).isEqualTo(constants.smoothness());
    double steepest = 0;
    double[] next = new double[1];
    for (double w = -2; w < 2; w += 1e-3) {
      f.hessianVector(new double[] {w}, new double[] {1}, product);
      f.hessianVector(new double[] {w + 1e-3}, new double[] {1}, next);
      steepest = Math.max(steepest, Math.abs(next[0] - product[0]) / 1e-3);
    }
    assertThat(steepest).isCloseTo(constants.hessianLipschitz(), within(1e-4));
    assertThat(steepest).isLessThanOrEqualTo(constants.hessianLipschitz() * (1 + 1e-9));
  }

  /** Second differences of Hessian-vector products: δ² = 1e-6 and rounding of 1e-16/δ². */
  @Test
  void theFourthDerivativeIsTheSecondDifferenceOfTheHessian() {
    var f = (LogCoshObjective) objective();
    double[] w = ExampleTasks.vector(ExampleTasks.stream("point"), 4);
    double[] v = ExampleTasks.vector(ExampleTasks.stream("direction"), 4);
    double[] expected = new double[4];
    double width = 1e-3;
    double[] product = new double[4];
    for (int k = -1; k <= 1; k++) {
      double[] point = w.clone();
      Vectors.add(k * width, v, point);
      f.hessianVector(point, v, product);
      Vectors.add((k == 0 ? -2 : 1) / (width * width), product, expected);
    }
    f.fourth(w, v, product);
    assertThat(Vectors.norm(product)).isGreaterThan(0.1);
    assertThat(product).containsExactly(expected, Offset.offset(1e-4));
  }

  @Test
  void badInputsGetOneLine() {
    assertThatThrownBy(() -> new LogCoshObjective(new double[][] {{1}}, new double[2]))
        .hasMessage("there must be one target for each input, and at least one, got 2 for 1");
    assertThatThrownBy(() -> new LogCoshObjective(new double[][] {{1}, {1, 2}}, new double[2]))
        .hasMessage("all inputs must have the same length, at least 1, got 1 and 2");
    assertThatThrownBy(() -> new LogCoshObjective(new double[][] {{1}}, new double[] {1 / 0.0}))
        .hasMessage("inputs and targets must be finite, got row 0");
  }
}
