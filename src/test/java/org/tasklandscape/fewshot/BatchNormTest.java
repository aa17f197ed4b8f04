package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** What batch norm must do whatever its input, and the same by way of normalised filters. */
class BatchNormTest {
  private static final int ROWS = 60;
  private static final int CHANNELS = 4;

  /** Sums of 60 terms of size 1 to 10, each rounded to 2^-24 of its size. */
  private static final double ROUNDING = 1e-4;

  private final RandomStream stream = new Streams(5, "batch-norm").stream("draws");
  private final Quantity x = Quantity.zeros(ROWS * CHANNELS);
  private final Quantity gamma = Quantity.zeros(CHANNELS);
  private final Quantity beta = gamma.another();
  private final Quantity y = x.another();
  private final BatchNorm norm = new BatchNorm(x, 4 * CHANNELS, gamma, beta, y);

  @BeforeEach
  void drawAll() {
    for (Quantity quantity : List.of(x, gamma, beta)) {
      draw(quantity.value());
      draw(quantity.change());
    }
    draw(y.slope());
    draw(y.slopeChange());
    norm.forward();
    norm.backward();
  }

  private void draw(float[] array) {
    for (int i = 0; i < array.length; i++) {
      array[i] = (float) stream.gaussian();
    }
  }

  private static double mean(float[] array, int channel) {
    double sum = 0;
    for (int i = channel; i < array.length; i += CHANNELS) {
      sum += array[i];
    }
    return sum / ROWS;
  }

  /** The mean of products of deviations. */
  private static double covariance(float[] a, float[] b, int channel) {
    double meanOfA = mean(a, channel);
    double meanOfB = mean(b, channel);
    double sum = 0;
    for (int i = channel; i < a.length; i += CHANNELS) {
      sum += (a[i] - meanOfA) * (b[i] - meanOfB);
    }
    return sum / ROWS;
  }

  @Test
  void theOutputHasTheMomentsOfGammaAndBeta() {
    for (int c = 0; c < CHANNELS; c++) {
      double variance = covariance(x.value(), x.value(), c);
      double share = variance / (variance + BatchNorm.EPSILON);
      double square = gamma.value()[c] * gamma.value()[c];
      assertThat(mean(y.value(), c)).isCloseTo(beta.value()[c], within(1e-6));
      assertThat(covariance(y.value(), y.value(), c)).isCloseTo(square * share, within(1e-6));
    }
  }

  /**
   * Up to what ε breaks, a relative change of ε/2 times the difference of the inverse variances,
   * and to the rounding of a mean a hundred times the spread.
   */
  @Test
  void scaleAndShiftOfAChannelDoNotReachTheOutput() {
    float[] before = y.value().clone();
    float[] stretch = {3, 0.5f, 7, 1};
    float[] shift = {-2, 0, 5, 100};
    for (int i = 0; i < x.length(); i++) {
      x.value()[i] = x.value()[i] * stretch[i % CHANNELS] + shift[i % CHANNELS];
    }
    norm.forward();
    assertClose(y.value(), before, 20 * BatchNorm.EPSILON);
  }

  /** Σ dx = 0, and Σ dx x̂ = γ r Σ(dy x̂) ε r², what ε leaves of the invariance to scale. */
  @Test
  void theSlopesAreOrthogonalToShiftAndScaleOfTheInput() {
    for (int c = 0; c < CHANNELS; c++) {
      double inverse = 1 / (covariance(x.value(), x.value(), c) + BatchNorm.EPSILON);
      double root = Math.sqrt(inverse);
      assertThat(ROWS * mean(x.slope(), c)).isCloseTo(0, within(ROUNDING));
      double left = gamma.slope()[c] * gamma.value()[c] * root * inverse * BatchNorm.EPSILON;
      double inner = ROWS * covariance(x.slope(), x.value(), c) * root;
      assertThat(inner).isCloseTo(left, within(ROUNDING));
    }
  }

  /** Images through convolution and batch norm, and through filters normalised beforehand. */
  @Test
  void normalisedFiltersAreBatchNormOfTheConvolution() {
    int n = 6;
    int side = 5;
    Quantity w = Quantity.zeros(CHANNELS * 18);
    draw(w.value());
    draw(w.change());
    float[] pixels = new float[n * side * side * 2];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) (0.3 + stream.gaussian());
    }
    Images images = new Images(n, side, 2, 1, true);
    images.show(pixels);
    Quantity filters = Quantity.zeros(CHANNELS * 19);
    Quantity out = Quantity.zeros(n * side * side * CHANNELS);
    draw(out.slope());
    draw(out.slopeChange());
    Grid grid = new Grid(n, side, 2, 1);
    Quantity moving = Quantity.zeros(grid.length());
    for (int row = 0; row < n * side; row++) {
      int start = grid.start(row / side, row % side);
      System.arraycopy(pixels, row * grid.row(), moving.value(), start, grid.row());
    }
    Quantity linear = out.another();
    run(
        new NormalisedFilters(images, w, gamma, beta, filters),
        new FirstConvolution(images, filters, out));
    List<float[]> folded = results(out, w, gamma, beta);
    run(
        new Convolution(moving, grid, w, linear, 1),
        new BatchNorm(linear, side * CHANNELS, gamma, beta, out));
    List<float[]> apart = results(out, w, gamma, beta);
    for (int i = 0; i < apart.size(); i++) {
      assertClose(folded.get(i), apart.get(i), 5 * ROUNDING);
    }
  }

  private static void assertClose(float[] one, float[] other, double tolerance) {
    for (int i = 0; i < one.length; i++) {
      assertThat((double) one[i]).as("entry %d", i).isCloseTo(other[i], within(tolerance));
    }
  }

  private static void run(Layer first, Layer second) {
    first.forward();
    second.forward();
    second.backward();
    first.backward();
    first.forwardChange();
    second.forwardChange();
    second.backwardChange();
    first.backwardChange();
  }

  private static List<float[]> results(Quantity out, Quantity... parameters) {
    List<float[]> results = new ArrayList<>();
    results.add(out.value().clone());
    results.add(out.change().clone());
    for (Quantity parameter : parameters) {
      results.add(parameter.slope().clone());
      results.add(parameter.slopeChange().clone());
    }
    return results;
  }
}
