package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TunedSizeTest {
  private static final List<Double> SIZES = StepExamination.SIZES;

  private static double[] losses(double vertex, double curvature) {
    return SIZES.stream().mapToDouble(x -> curvature * (x - vertex) * (x - vertex) + 1).toArray();
  }

  /** The parabola through three points of a parabola is that parabola. */
  @ParameterizedTest
  @ValueSource(doubles = {0.006, 0.0123, 0.05, 0.1, 0.3, 0.8})
  void theVertexOfAParabolaIsFound(double vertex) {
    assertThat(TunedSize.of(SIZES, losses(vertex, 3))).isCloseTo(vertex, within(1e-9));
  }

  @Test
  void theEndsOfTheGridStayAsTheyAre() {
    assertThat(TunedSize.of(SIZES, losses(-1, 3))).isZero();
    assertThat(TunedSize.of(SIZES, losses(5, 3))).isEqualTo(1.28);
  }

  @Test
  void lossesThatOverflowAreNeverBest() {
    double[] losses = losses(0.05, 3);
    losses[4] = Double.POSITIVE_INFINITY;
    assertThat(TunedSize.of(SIZES, losses)).isEqualTo(0.04);
    double[] none = new double[SIZES.size()];
    Arrays.fill(none, Double.POSITIVE_INFINITY);
    assertThat(TunedSize.of(SIZES, none)).isZero();
  }

  @Test
  void aFlatLossKeepsTheGrid() {
    double[] flat = {2, 1, 1, 1, 1, 1, 1, 1, 1};
    assertThat(TunedSize.of(SIZES, flat)).isBetween(0.005, 0.015);
    assertThat(TunedSize.of(SIZES, new double[SIZES.size()])).isZero();
  }
}
