package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** What batch norm must do whatever its input, and the same by way of normalised filters. */
class BatchNormTest {
  private static final int ROWS = 60;
  private static final int CHANNELS = 4;

  private final RandomStream stream = new Streams(5, "batch-norm").stream("draws");
  private final Quantity x = Quantity.zeros(DataType.DOUBLE, 5, 3, 4, CHANNELS);
  private final Quantity gamma = Quantity.zeros(DataType.DOUBLE, CHANNELS, 1);
  private final Quantity beta = gamma.another();
  private final Quantity y = x.another();
  private final BatchNorm norm = new BatchNorm(x, gamma, beta, y);

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

  private void draw(INDArray array) {
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, stream.gaussian());
    }
  }

  private static INDArray rows(INDArray array) {
    return array.reshape(ROWS, CHANNELS);
  }

  private static INDArray mean(INDArray array) {
    return rows(array).mean(true, 0);
  }

  private static INDArray variance(INDArray array) {
    INDArray centred = rows(array).subRowVector(mean(array));
    return centred.mul(centred).mean(true, 0);
  }

  private static double[] entries(INDArray array) {
    return array.dup('c').reshape(array.length()).toDoubleVector();
  }

  private static void assertSame(INDArray one, INDArray other, double tolerance) {
    assertThat(entries(one)).containsExactly(entries(other), within(tolerance));
  }

  @Test
  void theOutputHasTheMomentsOfGammaAndBeta() {
    INDArray variance = variance(x.value());
    INDArray share = variance.div(variance.add(BatchNorm.EPSILON));
    INDArray squares = gamma.value().mul(gamma.value()).reshape(1, CHANNELS);
    assertSame(mean(y.value()), beta.value(), 1e-12);
    assertSame(variance(y.value()), squares.mul(share), 1e-12);
  }

  /**
   * Up to what ε breaks: a relative change of ε/2 times the difference of the inverse variances.
   */
  @Test
  void scaleAndShiftOfAChannelDoNotReachTheOutput() {
    INDArray before = y.value().dup();
    INDArray stretch = Nd4j.createFromArray(new double[][] {{3, 0.5, 7, 1}});
    INDArray shift = Nd4j.createFromArray(new double[][] {{-2, 0, 5, 100}});
    rows(x.value()).muliRowVector(stretch).addiRowVector(shift);
    norm.forward();
    assertSame(y.value(), before, 20 * BatchNorm.EPSILON);
  }

  /** Σ dx = 0, and Σ dx x̂ = γ r Σ(dy x̂) ε r², what ε leaves of the invariance to scale. */
  @Test
  void theSlopesAreOrthogonalToShiftAndScaleOfTheInput() {
    INDArray inverse = variance(x.value()).add(BatchNorm.EPSILON).rdivi(1);
    INDArray roots = inverse.dup();
    for (int c = 0; c < CHANNELS; c++) {
      roots.putScalar(c, Math.sqrt(inverse.getDouble(c)));
    }
    INDArray normal = rows(x.value()).subRowVector(mean(x.value())).mulRowVector(roots);
    INDArray zero = Nd4j.zeros(DataType.DOUBLE, 1, CHANNELS);
    assertSame(rows(x.slope()).sum(true, 0), zero, 1e-12);
    INDArray left =
        gamma
            .slope()
            .mul(gamma.value())
            .reshape(1, CHANNELS)
            .mul(roots)
            .mul(inverse)
            .mul(BatchNorm.EPSILON);
    assertSame(rows(x.slope()).mul(normal).sum(true, 0), left, 1e-12);
  }

  /** Images through convolution and batch norm, and through filters normalised beforehand. */
  @Test
  void normalisedFiltersAreBatchNormOfTheConvolution() {
    int n = 6;
    int side = 5;
    Quantity w = Quantity.zeros(DataType.DOUBLE, CHANNELS, 18);
    draw(w.value());
    draw(w.change());
    float[] pixels = new float[n * side * side * 2];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) (0.3 + stream.gaussian());
    }
    Images images = new Images(DataType.DOUBLE, n, side, 2, 1, true);
    images.show(pixels);
    Quantity filters = Quantity.zeros(DataType.DOUBLE, CHANNELS, 19);
    Quantity out = Quantity.zeros(DataType.DOUBLE, n, side, side, CHANNELS);
    draw(out.slope());
    draw(out.slopeChange());
    Quantity moving = Quantity.zeros(DataType.DOUBLE, n, side, side, 2);
    moving.value().assign(images.value());
    Quantity linear = out.another();
    run(
        new NormalisedFilters(images, w, gamma, beta, filters),
        new AffineConvolution(images, filters, out, 1));
    List<INDArray> folded = results(out, w, gamma, beta);
    Quantity kernel = w.reshaped(CHANNELS, 2, 3, 3);
    run(new Convolution(moving, kernel, linear, 1), new BatchNorm(linear, gamma, beta, out));
    List<INDArray> apart = results(out, w, gamma, beta);
    for (int i = 0; i < apart.size(); i++) {
      assertSame(folded.get(i), apart.get(i), 1e-9);
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

  private static List<INDArray> results(Quantity out, Quantity... parameters) {
    List<INDArray> results = new ArrayList<>();
    results.add(out.value().dup());
    results.add(out.change().dup());
    for (Quantity parameter : parameters) {
      results.add(parameter.slope().dup());
      results.add(parameter.slopeChange().dup());
    }
    return results;
  }
}
