package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuadraticObjectiveTest extends ObjectiveContract {
  @Override
  protected Objective objective() {
    return ExampleTasks.quadratic(ExampleTasks.stream("quadratic"), 6);
  }

  @Test
  void theValueIsHalfTheSquaredDistanceInTheNormOfTheCurvature() {
    Objective f = new QuadraticObjective(new double[][] {{2, 1}, {1, 3}}, new double[] {1, -1});
    // w - c = (1, 2): ½(2 + 2·2 + 12) = 9.
    assertThat(f.value(new double[] {2, 1})).isEqualTo(9);
    double[] gradient = new double[2];
    f.gradient(new double[] {2, 1}, gradient);
    assertThat(gradient).containsExactly(4, 7);
  }

  @Test
  void badInputsGetOneLine() {
    double[] c = {0, 0};
    assertThatThrownBy(() -> new QuadraticObjective(new double[][] {{1, 0}}, c))
        .hasMessage(
            "the curvature must have one row for each entry of the optimum, at least one, got 1"
                + " for 2");
    assertThatThrownBy(() -> new QuadraticObjective(new double[][] {{1, 0}, {0}}, c))
        .hasMessage("row 1 of the curvature must have 2 entries, got 1");
    assertThatThrownBy(() -> new QuadraticObjective(new double[][] {{1, 2}, {3, 1}}, c))
        .hasMessage(
            "the curvature must be symmetric, got 3.0 and 2.0 at entries (1, 0) and (0, 1)");
    assertThatThrownBy(() -> new QuadraticObjective(new double[][] {{Double.NaN}}, new double[1]))
        .hasMessage("curvature and optimum must be finite, got NaN and 0.0 in row 0");
  }
}
