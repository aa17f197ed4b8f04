package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapsuleTest {
  /** Discs across the axis, by the midpoint rule: area πs², moment m(s²/4 + t²) about y. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.046", "0.07, 0.046", "0, 0.2", "0.195, 0.06"})
  void massAndInertiaAreThoseOfItsSlices(double halfLength, double radius) {
    var capsule = new Capsule(0, 0, 0.3, halfLength, radius, 1);
    double mass = 0;
    double inertia = 0;
    int slices = 200_000;
    double end = halfLength + radius;
    for (int i = 0; i < slices; i++) {
      double t = end * (2 * (i + 0.5) / slices - 1);
      double beyond = Math.max(0, Math.abs(t) - halfLength);
      double square = radius * radius - beyond * beyond;
      double slice = 1000 * Math.PI * square * 2 * end / slices;
      mass += slice;
      inertia += slice * (square / 4 + t * t);
    }
    assertThat(capsule.mass(1000)).isCloseTo(mass, within(1e-8 * mass));
    assertThat(capsule.inertia(1000)).isCloseTo(inertia, within(1e-8 * inertia));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "1.5707963267948966, 1, 0",
    "-0.3, -0.29552020666133955, 0.955336489125606"
  })
  void itsEndsAreAlongItsAxis(double angle, double x, double z) {
    var capsule = new Capsule(3, 4, angle, 2, 0.1, 1);
    for (int side : new int[] {-1, 1}) {
      assertThat(capsule.endX(side)).isCloseTo(3 + 2 * side * x, within(1e-15));
      assertThat(capsule.endZ(side)).isCloseTo(4 + 2 * side * z, within(1e-15));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1 | 1 | 1 | the half length of a capsule must be finite and >= 0, got -1.0",
        "1 | 0 | 1 | the radius of a capsule must be finite and > 0, got 0.0",
        "1 | 1 | NaN | the friction of a capsule must be finite and >= 0, got NaN",
      })
  void badInputGetsOneLine(double halfLength, double radius, double friction, String line) {
    assertThatThrownBy(() -> new Capsule(0, 0, 0, halfLength, radius, friction)).hasMessage(line);
  }
}
