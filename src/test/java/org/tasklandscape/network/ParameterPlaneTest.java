package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.linear.Vectors;

class ParameterPlaneTest {
  private static final double[] A = {1, 2, -1, 0.5};
  private static final double[] B = {4, -2, 0, 1};
  private static final double[] C = {0, 3, 2, 2};

  @Test
  void thePlaneMeetsItsThreePoints() {
    ParameterPlane plane = ParameterPlane.through(A, B, C);
    assertThat(plane.point(0, 0)).containsExactly(A);
    assertThat(plane.point(plane.firstPlace()[0], plane.firstPlace()[1]))
        .containsExactly(B, within(1e-12));
    assertThat(plane.point(plane.secondPlace()[0], plane.secondPlace()[1]))
        .containsExactly(C, within(1e-12));
  }

  @Test
  void distancesOnItAreThoseOfTheSpace() {
    ParameterPlane plane = ParameterPlane.through(A, B, C);
    double[] p = plane.point(1.5, -2);
    double[] q = plane.point(-0.5, 1);
    for (int i = 0; i < p.length; i++) {
      p[i] -= q[i];
    }
    assertThat(Vectors.norm(p)).isCloseTo(Math.sqrt(4 + 9), within(1e-12));
  }

  /** Rounding leaves 1e-16 of the third point beside the line. */
  @Test
  void pointsOnOneLineMakeNoPlane() {
    double[] origin = new double[3];
    double[] second = {0.1, 0.2, 0.3};
    for (double[] third : new double[][] {{0.3, 0.6, 0.9}, {-0.7, -1.4, -2.1}, origin}) {
      assertThatThrownBy(() -> ParameterPlane.through(origin, second, third))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not on one line");
    }
    ParameterPlane thin =
        ParameterPlane.through(origin, second, new double[] {0.3, 0.6, 0.9 + 1e-7});
    assertThat(Vectors.dot(thin.first(), thin.second())).isCloseTo(0, within(1e-8));
  }

  @Test
  void twoPointsMakeNoPlane() {
    assertThatThrownBy(() -> ParameterPlane.through(A, A, C))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not on one line");
  }
}
