package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrincipalPlaneTest {
  /** Long along (0, 3, 4)/5, short along the first axis, flat across both; mean (1, 1, 1). */
  private static final List<List<Double>> CROSS =
      List.of(
          List.of(1.0, 7.0, 9.0),
          List.of(1.0, -5.0, -7.0),
          List.of(3.0, 1.0, 1.0),
          List.of(-1.0, 1.0, 1.0));

  private final PrincipalPlane plane = PrincipalPlane.of(CROSS);

  @Test
  void theFirstDirectionIsTheLongOne() {
    assertThat(plane.at(CROSS.get(0))).containsExactly(new double[] {10, 0}, within(1e-12));
    assertThat(plane.at(CROSS.get(2))).containsExactly(new double[] {0, 2}, within(1e-12));
  }

  @Test
  void theMeanIsTheOrigin() {
    assertThat(plane.at(List.of(1.0, 1.0, 1.0)))
        .containsExactly(new double[] {0, 0}, within(1e-12));
  }

  @Test
  void itTurnsTowardsAPointAndKeepsTheOther() {
    PrincipalPlane turned = plane.towards(CROSS.get(1));
    assertThat(turned.at(CROSS.get(1))[0]).isCloseTo(10, within(1e-12));
    assertThat(turned.at(CROSS.get(2))[1]).isCloseTo(2, within(1e-12));
    assertThat(turned.towards(CROSS.get(1))).isSameAs(turned);
  }

  @Test
  void rulesAreStated() {
    assertThatThrownBy(() -> PrincipalPlane.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a plane must have a point and d >= 2, got 0 points");
    assertThatThrownBy(() -> PrincipalPlane.of(List.of(List.of(1.0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a plane must have a point and d >= 2, got 1 points of dimension 1");
    assertThatThrownBy(() -> plane.at(List.of(1.0, 2.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the point must have dimension 3, got 2");
  }
}
