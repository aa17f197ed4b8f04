package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Finite differences in double precision, and single precision beside it. */
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

    ImageRisk risk(DataType type) {
      ImageRisk risk = new ImageRisk(network, N, type);
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

    double[] along(double step) {
      double[] moved = w.clone();
      for (int i = 0; i < moved.length; i++) {
        moved[i] += step * v[i];
      }
      return moved;
    }

    double[] gradient(DataType type) {
      double[] gradient = new double[w.length];
      risk(type).gradient(w, gradient);
      return gradient;
    }

    double[] product(DataType type) {
      double[] product = new double[w.length];
      risk(type).hessianVector(w, v, product);
      return product;
    }
  }

  /** Anywhere: γ and β too are drawn. */
  @ParameterizedTest
  @EnumSource
  void theValueIsThatOfPlainLoops(Stages stages) {
    Point point = new Point(stages);
    double plain = new PlainNetwork(point.network, point.v).value(point.pixels, labels);
    assertThat(point.risk(DataType.DOUBLE).value(point.v)).isCloseTo(plain, within(1e-9 * plain));
  }

  @ParameterizedTest
  @EnumSource
  void anotherBatchLeavesNothingOfTheLast(Stages stages) {
    Point point = new Point(stages);
    double fresh = point.risk(DataType.FLOAT).value(point.v);
    ImageRisk used = new ImageRisk(point.network, N, DataType.FLOAT);
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

  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheGradient(Stages stages) {
    Point point = new Point(stages);
    ImageRisk risk = point.risk(DataType.DOUBLE);
    double[] gradient = point.gradient(DataType.DOUBLE);
    double h = 1e-6;
    for (int i = 0; i < gradient.length; i++) {
      double[] ahead = point.w.clone();
      double[] behind = point.w.clone();
      ahead[i] += h;
      behind[i] -= h;
      double slope = (risk.value(ahead) - risk.value(behind)) / (2 * h);
      assertThat(slope).as("entry %d", i).isCloseTo(gradient[i], within(1e-7));
    }
  }

  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheHessianVectorProduct(Stages stages) {
    Point point = new Point(stages);
    ImageRisk risk = point.risk(DataType.DOUBLE);
    double[] product = point.product(DataType.DOUBLE);
    double[] ahead = new double[product.length];
    double[] behind = new double[product.length];
    double h = 1e-6;
    risk.gradient(point.along(h), ahead);
    risk.gradient(point.along(-h), behind);
    for (int i = 0; i < product.length; i++) {
      double slope = (ahead[i] - behind[i]) / (2 * h);
      assertThat(slope).as("entry %d", i).isCloseTo(product[i], within(1e-6));
    }
  }

  @ParameterizedTest
  @EnumSource
  void singlePrecisionAgreesWithDouble(Stages stages) {
    Point point = new Point(stages);
    double value = point.risk(DataType.DOUBLE).value(point.w);
    assertThat(point.risk(DataType.FLOAT).value(point.w)).isCloseTo(value, within(1e-5));
    assertThat(point.gradient(DataType.FLOAT))
        .containsExactly(point.gradient(DataType.DOUBLE), within(1e-5));
    assertThat(point.product(DataType.FLOAT))
        .containsExactly(point.product(DataType.DOUBLE), within(1e-4));
  }

  /** Batch norm does not see the scale of a filter, but for ε: ⟨∂f/∂w, w⟩ is near 0. */
  @Test
  void theGradientIsOrthogonalToEachNormalisedFilter() {
    Point point = new Point(Stages.POOLED);
    double[] gradient = point.gradient(DataType.DOUBLE);
    int at = 0;
    for (int inputs : new int[] {18, 27, 27, 27}) {
      for (int filter = 0; filter < 3; filter++) {
        double inner = 0;
        for (int i = 0; i < inputs; i++, at++) {
          inner += gradient[at] * point.w[at];
        }
        assertThat(inner).isCloseTo(0, within(1e-3));
      }
      at += 6;
    }
  }

  @Test
  void aBatchOfAnotherSizeIsRefused() {
    ImageRisk risk = new Point(Stages.STRIDED).risk(DataType.FLOAT);
    assertThatThrownBy(() -> risk.show(new float[5], labels))
        .hasMessage("the batch must have 1728 pixels and 6 labels, got 5 and 6");
  }

  @Test
  void imagesTooSmallForThePoolingAreRefused() {
    assertThatThrownBy(() -> new ConvNetwork(15, 1, 3, 4, Stages.POOLED))
        .hasMessage("four stages of pooling must have side >= 16, got side = 15");
  }
}
