package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.sampling.Streams;

/** Against plain sums over the definition, finite differences, and itself at other points. */
class SampleRiskTest {
  private static final int N = 9;
  private static final int D = 6;
  private static final int K = 7;

  private final double[] x = normals(1, N * D);
  private final double[] y = normals(2, N);
  private final double[] w = normals(3, D * K);
  private final double[] v = normals(4, D * K);

  @ParameterizedTest
  @EnumSource
  void valueIsTheDefinition(Activation phi) {
    double sum = 0;
    for (int s = 0; s < N; s++) {
      double e = -y[s];
      for (int j = 0; j < K; j++) {
        double u = 0;
        for (int i = 0; i < D; i++) {
          u += x[s * D + i] * w[i * K + j];
        }
        e += phi.value(u);
      }
      sum += e * e;
    }
    assertThat(risk(phi).value(w)).isCloseTo(sum / (2 * N), within(1e-13 * sum));
  }

  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheGradient(Activation phi) {
    SampleRisk risk = risk(phi);
    double[] gradient = new double[D * K];
    risk.gradient(w, gradient);
    double h = 1e-5;
    for (int i = 0; i < w.length; i++) {
      double[] ahead = w.clone();
      double[] behind = w.clone();
      ahead[i] += h;
      behind[i] -= h;
      double slope = (risk.value(ahead) - risk.value(behind)) / (2 * h);
      assertThat(slope).isCloseTo(gradient[i], within(1e-7));
    }
  }

  /** For ReLU too: no u is within h of the kink here. */
  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheHessianVectorProduct(Activation phi) {
    SampleRisk risk = risk(phi);
    double[] product = new double[D * K];
    double[] ahead = new double[D * K];
    double[] behind = new double[D * K];
    risk.hessianVector(w, v, product);
    double h = 1e-5;
    risk.gradient(along(h), ahead);
    risk.gradient(along(-h), behind);
    for (int i = 0; i < w.length; i++) {
      assertThat((ahead[i] - behind[i]) / (2 * h)).isCloseTo(product[i], within(1e-6));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasAskedBeforeChangesNoBit(Activation phi) {
    SampleRisk used = risk(phi);
    double[] expected = new double[D * K];
    double[] actual = new double[D * K];
    double[] other = along(0.5);
    used.gradient(w, actual);
    used.hessianVector(w, v, actual);
    used.hessianVector(other, v, actual);
    risk(phi).hessianVector(other, v, expected);
    assertThat(actual).containsExactly(expected);
    double value = used.gradient(w, actual);
    assertThat(value).isEqualTo(risk(phi).gradient(w, expected));
    assertThat(actual).containsExactly(expected);
    // The array of the point may change between calls.
    double[] moving = w.clone();
    used.value(moving);
    System.arraycopy(other, 0, moving, 0, other.length);
    assertThat(used.value(moving)).isEqualTo(risk(phi).value(other));
  }

  /** Three risks are one more than there are points to keep. */
  @ParameterizedTest
  @EnumSource
  void risksOfOneNetworkDoNotDisturbEachOther(Activation phi) {
    SampleNetwork network = new SampleNetwork(phi, N, D, K);
    double[][] labels = {normals(10, N), normals(11, N), normals(12, N)};
    SampleRisk[] shared = new SampleRisk[3];
    SampleRisk[] alone = new SampleRisk[3];
    for (int i = 0; i < 3; i++) {
      shared[i] = network.risk(x, labels[i]);
      alone[i] = new SampleRisk(phi, K, x, labels[i]);
    }
    double[] expected = new double[D * K];
    double[] actual = new double[D * K];
    for (int i : new int[] {0, 1, 0, 1, 2, 0, 2, 2, 1}) {
      for (double h : new double[] {0, 0.5}) {
        assertThat(shared[i].gradient(along(h), actual))
            .isEqualTo(alone[i].gradient(along(h), expected));
        assertThat(actual).containsExactly(expected);
        shared[(i + 1) % 3].value(along(h));
        shared[i].hessianVector(along(h), v, actual);
        alone[i].hessianVector(along(h), v, expected);
        assertThat(actual).containsExactly(expected);
      }
    }
  }

  @Test
  void threadsMayShareARisk() {
    SampleRisk shared = risk(Activation.SOFTPLUS);
    double[][] products =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(
                i -> {
                  double[] product = new double[D * K];
                  shared.hessianVector(along(0.01 * i), v, product);
                  return product;
                })
            .toArray(double[][]::new);
    for (int i = 0; i < products.length; i++) {
      double[] expected = new double[D * K];
      risk(Activation.SOFTPLUS).hessianVector(along(0.01 * i), v, expected);
      assertThat(products[i]).containsExactly(expected);
    }
  }

  @Test
  void anotherSampleMustHaveTheNetworksSizes() {
    SampleNetwork network = new SampleNetwork(Activation.RELU, N, D, K);
    assertThatThrownBy(() -> network.risk(x, new double[8]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("y must have n = 9 and x n * d = 54 entries, got 8 and 54");
    assertThatThrownBy(() -> network.risk(new double[63], y))
        .hasMessage("y must have n = 9 and x n * d = 54 entries, got 9 and 63");
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> new SampleRisk(Activation.RELU, 0, x, y))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a network on samples must have n >= 1, d >= 1 and k >= 1, got n = 9, d = 6, k = 0");
    assertThatThrownBy(() -> new SampleRisk(Activation.RELU, 1, x, new double[0]))
        .hasMessage(
            "a network on samples must have n >= 1, d >= 1 and k >= 1, got n = 0, d = 54, k = 1");
    assertThatThrownBy(() -> new SampleRisk(Activation.RELU, 1, x, new double[7]))
        .hasMessage("x must have n * d entries, d >= 1, got 54 for n = 7");
    assertThatThrownBy(() -> risk(Activation.RELU).value(new double[3]))
        .hasMessage("w must have length 42, got 3");
  }

  private SampleRisk risk(Activation phi) {
    return new SampleRisk(phi, K, x, y);
  }

  private double[] along(double h) {
    double[] point = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      point[i] = w[i] + h * v[i];
    }
    return point;
  }

  private static double[] normals(int cell, int count) {
    double[] draws = new double[count];
    new Streams(5, "sample-risk").stream("cell " + cell).gaussians(draws);
    return draws;
  }
}
