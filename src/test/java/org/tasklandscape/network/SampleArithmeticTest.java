package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Plain loops and vectors must agree in every bit: results may not depend on the machine. */
class SampleArithmeticTest {
  @Test
  void theVectorsAreTakenWhereTheirModuleIs() {
    // The build adds the module to the tests' Java machine.
    assertThat(SampleArithmetic.quickest().getClass().getSimpleName())
        .isEqualTo("VectorArithmetic");
  }

  /**
   * Sizes below, at and between whole vectors and tiles. At the scale 300 exponentials leave their
   * range, at 15 products of them alone.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1",
    "25, 10, 5, 1",
    "8, 16, 4, 1",
    "100, 50, 20, 0.2",
    "33, 7, 9, 1",
    "40, 9, 6, 300",
    "57, 11, 17, 1",
    "17, 13, 3, 1",
    "24, 50, 20, 15",
    "1, 50, 20, 15"
  })
  void bothGiveTheSameBits(int n, int d, int k, double scale) {
    RandomStream stream = new Streams(11, "arithmetic").stream("draws");
    for (Activation activation : Activation.values()) {
      requireSameBits(activation, n, d, k, scale, stream);
    }
  }

  /** Scales from 0.02 to 3000, far beyond the range of exponentials, and most sizes below 130. */
  @Test
  void bothGiveTheSameBitsWherever() {
    for (int i = 0; i < 1000; i++) {
      RandomStream stream = new Streams(11, "arithmetic").stream("anywhere", i);
      int n = 1 + (int) (130 * stream.nextDouble());
      int d = 1 + (int) (10 * stream.nextDouble());
      int k = 1 + (int) (12 * stream.nextDouble());
      double scale = StrictMath.exp(12 * stream.nextDouble() - 4);
      requireSameBits(Activation.SOFTPLUS, n, d, k, scale, stream);
    }
  }

  private static void requireSameBits(
      Activation activation, int n, int d, int k, double scale, RandomStream stream) {
    double[] x = normals(stream, n * d, 1);
    double[] y = normals(stream, n, 1);
    double[] w = normals(stream, d * k, scale);
    double[] v = normals(stream, d * k, 1);
    SampleRisk plain = new SampleNetwork(activation, n, d, k, new PlainArithmetic()).risk(x, y);
    SampleRisk quick = new SampleNetwork(activation, n, d, k).risk(x, y);
    double[] expected = new double[d * k];
    double[] actual = new double[d * k];
    String what = "%s, n = %d, d = %d, k = %d, scale %s".formatted(activation, n, d, k, scale);
    assertThat(quick.value(w)).as("value, %s", what).isEqualTo(plain.value(w));
    plain.gradient(w, expected);
    quick.gradient(w, actual);
    assertThat(actual).as("gradient, %s", what).isEqualTo(expected);
    plain.hessianVector(w, v, expected);
    quick.hessianVector(w, v, actual);
    assertThat(actual).as("Hessian-vector product, %s", what).isEqualTo(expected);
  }

  private static double[] normals(RandomStream stream, int count, double scale) {
    double[] draws = new double[count];
    stream.gaussians(draws);
    for (int i = 0; i < count; i++) {
      draws[i] *= scale;
    }
    return draws;
  }
}
