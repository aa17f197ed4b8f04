package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;

class GaussianBlurTest {
  private static final int SIDE = 28;
  private static final ImageSet GLYPHS = new GlyphAlphabets(1, 3, 4, SIDE, 5).draw();

  /** The double sum as it is written, in double precision. */
  private static double plain(float[] image, double sigma, int i, int j) {
    int reach = (int) Math.ceil(3 * sigma);
    double sum = 0;
    double weights = 0;
    for (int a = -reach; a <= reach; a++) {
      for (int b = -reach; b <= reach; b++) {
        double weight = Math.exp(-(a * a + b * b) / (2 * sigma * sigma));
        weights += weight;
        if (i - a >= 0 && i - a < SIDE && j - b >= 0 && j - b < SIDE) {
          sum += weight * image[(i - a) * SIDE + j - b];
        }
      }
    }
    return sum / weights;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 1.5, 12})
  void theTwoPassesAreTheDoubleSum(double sigma) {
    float[][] blurred = new GaussianBlur(sigma).of(GLYPHS, 2);
    assertThat(blurred).hasNumberOfRows(4);
    for (int image = 0; image < 4; image++) {
      for (int i = 0; i < SIDE; i++) {
        for (int j = 0; j < SIDE; j++) {
          // Two sums of at most 28 products of numbers up to 1, each rounded by 2^-24.
          assertThat((double) blurred[image][i * SIDE + j])
              .isCloseTo(plain(GLYPHS.image(2, image), sigma, i, j), within(6e-6));
        }
      }
    }
  }

  @Test
  void noWidthLeavesTheImage() {
    assertThat(new GaussianBlur(0).of(GLYPHS, 1)[3]).isEqualTo(GLYPHS.image(1, 3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void aWidthIsFiniteAndNotNegative(double sigma) {
    assertThatThrownBy(() -> new GaussianBlur(sigma))
        .hasMessage("must have finite sigma >= 0, got sigma = " + sigma);
  }
}
