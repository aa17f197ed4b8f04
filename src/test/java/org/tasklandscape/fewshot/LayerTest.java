package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** The passes of every layer against central differences, and single precision beside double. */
class LayerTest {
  private static final double H = 1e-6;

  private final RandomStream stream = new Streams(5, "layer").stream("draws");

  private float[] pixels() {
    float[] pixels = new float[LayerCase.pixels()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) stream.gaussian();
    }
    return pixels;
  }

  private void draw(INDArray array) {
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, stream.gaussian());
    }
  }

  /** A layer at random inputs with random slopes, moving at random. */
  private LayerCase.Built drawn(LayerCase which) {
    LayerCase.Built built = which.build(DataType.DOUBLE, pixels());
    for (Quantity input : built.inputs()) {
      draw(input.value());
      draw(input.change());
    }
    draw(built.output().slope());
    draw(built.output().slopeChange());
    return built;
  }

  private static void allPasses(LayerCase.Built built) {
    built.layer().forward();
    built.layer().backward();
    built.layer().forwardChange();
    built.layer().backwardChange();
  }

  private static double[] entries(INDArray array) {
    return array.dup('c').reshape(array.length()).toDoubleVector();
  }

  private static double[] ratio(double[] ahead, double[] behind) {
    double[] ratio = new double[ahead.length];
    for (int i = 0; i < ratio.length; i++) {
      ratio[i] = (ahead[i] - behind[i]) / (2 * H);
    }
    return ratio;
  }

  private static void move(LayerCase.Built built, double step) {
    for (Quantity input : built.inputs()) {
      input.value().addi(input.change().mul(step));
    }
    built.output().slope().addi(built.output().slopeChange().mul(step));
  }

  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheSlopes(LayerCase which) {
    LayerCase.Built built = drawn(which);
    built.layer().forward();
    built.layer().backward();
    for (Quantity input : built.inputs()) {
      for (long i = 0; i < input.value().length(); i++) {
        double at = input.value().getDouble(i);
        input.value().putScalar(i, at + H);
        built.layer().forward();
        double ahead = built.output().value().mul(built.output().slope()).sumNumber().doubleValue();
        input.value().putScalar(i, at - H);
        built.layer().forward();
        double behind =
            built.output().value().mul(built.output().slope()).sumNumber().doubleValue();
        input.value().putScalar(i, at);
        assertThat((ahead - behind) / (2 * H))
            .as("entry %d of %s", i, input.value().shapeInfoToString())
            .isCloseTo(input.slope().getDouble(i), within(1e-6));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheChangeOfTheOutput(LayerCase which) {
    LayerCase.Built built = drawn(which);
    built.layer().forward();
    built.layer().forwardChange();
    move(built, H);
    built.layer().forward();
    double[] ahead = entries(built.output().value());
    move(built, -2 * H);
    built.layer().forward();
    double[] slopes = ratio(ahead, entries(built.output().value()));
    assertThat(slopes).containsExactly(entries(built.output().change()), within(1e-6));
  }

  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheChangesOfTheSlopes(LayerCase which) {
    LayerCase.Built built = drawn(which);
    allPasses(built);
    List<double[]> exact = built.inputs().stream().map(q -> entries(q.slopeChange())).toList();
    move(built, H);
    built.layer().forward();
    built.layer().backward();
    List<double[]> ahead = built.inputs().stream().map(q -> entries(q.slope())).toList();
    move(built, -2 * H);
    built.layer().forward();
    built.layer().backward();
    for (int i = 0; i < exact.size(); i++) {
      double[] slopes = ratio(ahead.get(i), entries(built.inputs().get(i).slope()));
      assertThat(slopes).as("input %d", i).containsExactly(exact.get(i), within(1e-6));
    }
  }

  /** A network that diverged must not spoil the next one on the same arrays. */
  @ParameterizedTest
  @EnumSource
  void whatOverflowedIsForgotten(LayerCase which) {
    float[] pixels = pixels();
    LayerCase.Built fresh = which.build(DataType.DOUBLE, pixels);
    LayerCase.Built used = which.build(DataType.DOUBLE, pixels);
    for (Quantity input : used.inputs()) {
      input.value().assign(Double.POSITIVE_INFINITY);
      input.change().assign(Double.POSITIVE_INFINITY);
    }
    used.output().slope().assign(Double.POSITIVE_INFINITY);
    used.output().slopeChange().assign(Double.POSITIVE_INFINITY);
    allPasses(used);
    for (int i = 0; i < fresh.inputs().size(); i++) {
      Quantity input = fresh.inputs().get(i);
      draw(input.value());
      draw(input.change());
      used.inputs().get(i).value().assign(input.value());
      used.inputs().get(i).change().assign(input.change());
    }
    draw(fresh.output().slope());
    draw(fresh.output().slopeChange());
    used.output().slope().assign(fresh.output().slope());
    used.output().slopeChange().assign(fresh.output().slopeChange());
    allPasses(fresh);
    allPasses(used);
    for (int i = 0; i < fresh.inputs().size(); i++) {
      assertThat(entries(used.inputs().get(i).slopeChange()))
          .as("input %d", i)
          .isEqualTo(entries(fresh.inputs().get(i).slopeChange()));
    }
    assertThat(entries(used.output().change())).isEqualTo(entries(fresh.output().change()));
  }

  @ParameterizedTest
  @EnumSource
  void singlePrecisionAgreesWithDouble(LayerCase which) {
    float[] pixels = pixels();
    LayerCase.Built exact = which.build(DataType.DOUBLE, pixels);
    LayerCase.Built single = which.build(DataType.FLOAT, pixels);
    for (int i = 0; i < exact.inputs().size(); i++) {
      Quantity input = exact.inputs().get(i);
      draw(input.value());
      draw(input.change());
      single.inputs().get(i).value().assign(input.value());
      single.inputs().get(i).change().assign(input.change());
    }
    draw(exact.output().slope());
    draw(exact.output().slopeChange());
    single.output().slope().assign(exact.output().slope());
    single.output().slopeChange().assign(exact.output().slopeChange());
    allPasses(exact);
    allPasses(single);
    assertClose(single.output().value(), exact.output().value());
    assertClose(single.output().change(), exact.output().change());
    for (int i = 0; i < exact.inputs().size(); i++) {
      assertClose(single.inputs().get(i).slope(), exact.inputs().get(i).slope());
      assertClose(single.inputs().get(i).slopeChange(), exact.inputs().get(i).slopeChange());
    }
  }

  private static void assertClose(INDArray single, INDArray exact) {
    assertThat(entries(single)).containsExactly(entries(exact), within(1e-4));
  }
}
