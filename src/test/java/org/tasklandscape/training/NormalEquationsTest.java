package org.tasklandscape.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalEquationsTest {
  private static final double[] FIRST = {2, 1, 1, 3};
  private static final double[] SECOND = {4, -1, -1, 1};

  @Test
  void theSolutionSolvesTheSum() {
    NormalEquations sum = new NormalEquations(2);
    sum.add(FIRST, new double[] {1, 2});
    sum.add(SECOND, new double[] {3, -1});
    double[] w = sum.solve();
    assertThat(6 * w[0]).isCloseTo(4, within(1e-12));
    assertThat(4 * w[1]).isCloseTo(1, within(1e-12));
  }

  /** With one task of rank one the shortest of all solutions is a multiple of its direction. */
  @Test
  void ofManySolutionsTheShortestIsTaken() {
    NormalEquations sum = new NormalEquations(2);
    sum.add(new double[] {1, 2, 2, 4}, new double[] {5, 10});
    double[] w = sum.solve();
    assertThat(w[0]).isCloseTo(1, within(1e-12));
    assertThat(w[1]).isCloseTo(2, within(1e-12));
  }
}
