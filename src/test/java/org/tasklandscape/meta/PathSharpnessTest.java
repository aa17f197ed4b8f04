package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathSharpnessTest {
  /** One Hessian everywhere, with eigenvalues 3 and 1. */
  @Test
  void quadraticsHaveTheirLargestEigenvalue() {
    var tilted = new QuadraticObjective(new double[][] {{2, 1}, {1, 2}}, new double[] {5, -1});
    var flat = new QuadraticObjective(new double[][] {{0.5, 0}, {0, 0.1}}, new double[2]);
    var paths = new PathSharpness(0.2, 4);
    assertThat(paths.from(List.of(tilted), new double[2])).isCloseTo(0.6, within(1e-14));
    assertThat(paths.from(List.of(flat, tilted), new double[2])).isCloseTo(0.6, within(1e-14));
    assertThat(paths.from(List.of(flat), new double[2])).isCloseTo(0.1, within(1e-14));
  }

  /** log cosh(w - 1): its curvature 1 - tanh² grows on the way to the minimum. */
  @Test
  void theLastStepStartsWhereThePathIsSharpest() {
    var valley = new LogCoshObjective(new double[][] {{1}}, new double[] {1});
    double alpha = 0.8;
    double u = 3;
    for (int k = 1; k <= 5; k++) {
      double slope = Math.tanh(u - 1);
      assertThat(new PathSharpness(alpha, k).from(List.of(valley), new double[] {3}))
          .isCloseTo(alpha * (1 - slope * slope), within(1e-14));
      u -= alpha * slope;
    }
  }

  @Test
  void thereMustBeSteps() {
    assertThatThrownBy(() -> new PathSharpness(0.1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("steps must be >= 1, got 0");
  }
}
