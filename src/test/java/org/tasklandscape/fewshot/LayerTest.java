package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * The passes of every layer against each other and against central differences.
 *
 * <p>Single precision: entries of size 10 are rounded by 1e-6, which the step 2H makes 1e-4; the
 * curvature of batch norm adds H² times its third derivative, as much again.
 */
class LayerTest {
  private static final float H = 1f / 256;
  private static final double CLOSE = 2e-3;

  private final RandomStream stream = new Streams(5, "layer").stream("draws");

  private float[] pixels() {
    float[] pixels = new float[LayerCase.pixels()];
    draw(pixels);
    return pixels;
  }

  private void draw(float[] array) {
    for (int i = 0; i < array.length; i++) {
      array[i] = (float) stream.gaussian();
    }
  }

  /** A layer at random inputs with random slopes, moving at random. */
  private LayerCase.Built drawn(LayerCase which) {
    LayerCase.Built built = which.build(pixels());
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

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static double[] entries(float[] array) {
    double[] entries = new double[array.length];
    Arrays.setAll(entries, i -> array[i]);
    return entries;
  }

  private static double[] ratio(float[] ahead, float[] behind) {
    double[] ratio = new double[ahead.length];
    Arrays.setAll(ratio, i -> ((double) ahead[i] - behind[i]) / (2 * H));
    return ratio;
  }

  private static void move(LayerCase.Built built, float step) {
    for (Quantity input : built.inputs()) {
      add(step, input.change(), input.value());
    }
    add(step, built.output().slopeChange(), built.output().slope());
  }

  private static void add(float factor, float[] from, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }

  /** ⟨∂f/∂y, ẏ⟩ = Σ ⟨∂f/∂x, ẋ⟩ over the inputs: the backward pass is the forward one's adjoint. */
  @ParameterizedTest
  @EnumSource
  void slopesAndChangesAreAdjoint(LayerCase which) {
    LayerCase.Built built = drawn(which);
    allPasses(built);
    double inputs = 0;
    for (Quantity input : built.inputs()) {
      inputs += dot(input.slope(), input.change());
    }
    double output = dot(built.output().slope(), built.output().change());
    assertThat(inputs).isCloseTo(output, within(1e-4 * (1 + Math.abs(output))));
  }

  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheChangeOfTheOutput(LayerCase which) {
    LayerCase.Built built = drawn(which);
    built.layer().forward();
    built.layer().forwardChange();
    double[] change = entries(built.output().change());
    move(built, H);
    built.layer().forward();
    float[] ahead = built.output().value().clone();
    move(built, -2 * H);
    built.layer().forward();
    assertThat(ratio(ahead, built.output().value())).containsExactly(change, within(CLOSE));
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
    List<float[]> ahead = built.inputs().stream().map(q -> q.slope().clone()).toList();
    move(built, -2 * H);
    built.layer().forward();
    built.layer().backward();
    for (int i = 0; i < exact.size(); i++) {
      double[] slopes = ratio(ahead.get(i), built.inputs().get(i).slope());
      assertThat(slopes).as("input %d", i).containsExactly(exact.get(i), within(CLOSE));
    }
  }

  /** A network that diverged must not spoil the next one on the same arrays. */
  @ParameterizedTest
  @EnumSource
  void whatOverflowedIsForgotten(LayerCase which) {
    float[] pixels = pixels();
    LayerCase.Built fresh = which.build(pixels);
    LayerCase.Built used = which.build(pixels);
    for (Quantity input : used.inputs()) {
      Arrays.fill(input.value(), Float.POSITIVE_INFINITY);
      Arrays.fill(input.change(), Float.POSITIVE_INFINITY);
    }
    Arrays.fill(used.output().slope(), Float.POSITIVE_INFINITY);
    Arrays.fill(used.output().slopeChange(), Float.POSITIVE_INFINITY);
    allPasses(used);
    for (int i = 0; i < fresh.inputs().size(); i++) {
      Quantity input = fresh.inputs().get(i);
      draw(input.value());
      draw(input.change());
      copy(input.value(), used.inputs().get(i).value());
      copy(input.change(), used.inputs().get(i).change());
    }
    draw(fresh.output().slope());
    draw(fresh.output().slopeChange());
    copy(fresh.output().slope(), used.output().slope());
    copy(fresh.output().slopeChange(), used.output().slopeChange());
    allPasses(fresh);
    allPasses(used);
    for (int i = 0; i < fresh.inputs().size(); i++) {
      assertThat(used.inputs().get(i).slopeChange())
          .as("input %d", i)
          .isEqualTo(fresh.inputs().get(i).slopeChange());
    }
    assertThat(used.output().change()).isEqualTo(fresh.output().change());
  }

  private static void copy(float[] from, float[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }
}
