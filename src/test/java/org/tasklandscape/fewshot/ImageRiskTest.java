package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Against finite differences of plain loops in double precision, as the definition reads. */
class ImageRiskTest {
  private static final int N = 6;

  private final RandomStream stream = new Streams(5, "image-risk").stream("draws");
  private final int[] labels = {0, 1, 2, 3, 1, 0};

  /** A small network with parameters, a direction and a batch. */
  private final class Point {
    private final ConvNetwork network;
    private final float[] pixels;
    private final double[] w;
    private final double[] v;

    Point(Stages stages) {
      network = new ConvNetwork(stages == Stages.POOLED ? 18 : 12, 2, 3, 4, stages);
      pixels = new float[N * network.channels() * network.side() * network.side()];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (float) stream.gaussian();
      }
      w = network.initial(stream);
      v = new double[network.size()];
      stream.gaussians(v);
    }

    ImageRisk risk() {
      ImageRisk risk = new ImageRisk(network, N);
      risk.show(pixels, labels);
      return risk;
    }

    /** On the same pixels in another order. */
    ImageRisk turned(int by) {
      float[] turned = new float[pixels.length];
      for (int i = 0; i < turned.length; i++) {
        turned[i] = pixels[(i + 7 * by) % turned.length];
      }
      ImageRisk risk = new ImageRisk(network, N);
      risk.show(turned, labels);
      return risk;
    }

    double plain(double[] at) {
      return new PlainNetwork(network, at).value(pixels, labels);
    }

    double[] along(double step) {
      double[] moved = w.clone();
      for (int i = 0; i < moved.length; i++) {
        moved[i] += step * v[i];
      }
      return moved;
    }

    double[] gradient() {
      double[] gradient = new double[w.length];
      risk().gradient(w, gradient);
      return gradient;
    }

    double[] product() {
      double[] product = new double[w.length];
      risk().hessianVector(w, v, product);
      return product;
    }
  }

  /** Anywhere: γ and β too are drawn. */
  @ParameterizedTest
  @EnumSource
  void theValueIsThatOfPlainLoops(Stages stages) {
    Point point = new Point(stages);
    double plain = new PlainNetwork(point.network, point.v).value(point.pixels, labels);
    assertThat(point.risk().value(point.v)).isCloseTo(plain, within(1e-5 * plain));
  }

  @ParameterizedTest
  @EnumSource
  void anotherBatchLeavesNothingOfTheLast(Stages stages) {
    Point point = new Point(stages);
    double fresh = point.risk().value(point.v);
    ImageRisk used = new ImageRisk(point.network, N);
    float[] others = new float[point.pixels.length];
    for (int i = 0; i < others.length; i++) {
      others[i] = 1 + 2 * point.pixels[others.length - 1 - i];
    }
    used.show(others, new int[N]);
    used.value(point.v);
    used.show(point.pixels, labels);
    assertThat(used.value(point.v)).isEqualTo(fresh);
  }

  @ParameterizedTest
  @EnumSource
  void theNumberOfThreadsDoesNotChangeABit(Stages stages) {
    Point point = new Point(stages);
    List<double[]> gradients = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      List<MetaTask> tasks = new ArrayList<>();
      for (int i = 0; i < 8; i += 2) {
        tasks.add(new MetaTask(point.turned(i), point.turned(i + 1)));
      }
      double[] equal = {0.25, 0.25, 0.25, 0.25};
      double[] gradient = new double[point.w.length];
      MetaGradient.of(MetaAlgorithm.maml(0.1, 1), tasks, equal, threads)
          .gradient(point.w, gradient);
      gradients.add(gradient);
    }
    assertThat(gradients.get(1)).containsExactly(gradients.get(0));
  }

  /** In double precision the differences have seven digits, more than the gradient. */
  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheGradient(Stages stages) {
    Point point = new Point(stages);
    double[] gradient = point.gradient();
    double h = 1e-5;
    for (int i = 0; i < gradient.length; i++) {
      double[] ahead = point.w.clone();
      double[] behind = point.w.clone();
      ahead[i] += h;
      behind[i] -= h;
      double slope = (point.plain(ahead) - point.plain(behind)) / (2 * h);
      assertThat(gradient[i]).as("entry %d", i).isCloseTo(slope, within(1e-5));
    }
  }

  /** ∂/∂θᵢ of ⟨∇f, v⟩ by four values, whose last digits the division by 4h² makes 1e-4. */
  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheHessianVectorProduct(Stages stages) {
    Point point = new Point(stages);
    double[] product = point.product();
    double h = 2e-6;
    for (int i = 0; i < product.length; i++) {
      double sum = 0;
      for (int side = -1; side <= 1; side += 2) {
        double[] ahead = point.along(h);
        double[] behind = point.along(-h);
        ahead[i] += side * h;
        behind[i] += side * h;
        sum += side * (point.plain(ahead) - point.plain(behind));
      }
      assertThat(product[i]).as("entry %d", i).isCloseTo(sum / (4 * h * h), within(1e-3));
    }
  }

  /** Batch norm does not see the scale of a filter, but for ε: ⟨∂f/∂w, w⟩ is near 0. */
  @Test
  void theGradientIsOrthogonalToEachNormalisedFilter() {
    Point point = new Point(Stages.POOLED);
    double[] gradient = point.gradient();
    int at = 0;
    for (int inputs : new int[] {18, 27, 27, 27}) {
      for (int filter = 0; filter < 3; filter++) {
        double inner = 0;
        for (int i = at + filter; i < at + 3 * inputs; i += 3) {
          inner += gradient[i] * point.w[i];
        }
        assertThat(inner).isCloseTo(0, within(1e-3));
      }
      at += 3 * inputs + 6;
    }
  }

  @Test
  void aBatchOfAnotherSizeIsRefused() {
    ImageRisk risk = new Point(Stages.STRIDED).risk();
    assertThatThrownBy(() -> risk.show(new float[5], labels))
        .hasMessage("the batch must have 1728 pixels and 6 labels, got 5 and 6");
  }

  @Test
  void imagesTooSmallForThePoolingAreRefused() {
    assertThatThrownBy(() -> new ConvNetwork(15, 1, 3, 4, Stages.POOLED))
        .hasMessage("four stages of pooling must have side >= 16, got side = 15");
  }
}
