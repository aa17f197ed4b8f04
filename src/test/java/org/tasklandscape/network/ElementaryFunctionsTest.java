package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/** exp, log and softplus of whole arrays against StrictMath and against exact sums. */
class ElementaryFunctionsTest {
  @Test
  void exponentialKeepsItsBoundOverTheWholeRange() {
    double[] x = grid(-700, 700, 200_001);
    double[] e = new double[x.length];
    new Exponential(x.length).of(x, e);
    for (int i = 0; i < x.length; i++) {
      // The bound is 5e-16; StrictMath's own error is below 1 unit in the last place, 2.2e-16.
      assertThat(Math.abs(e[i] / StrictMath.exp(x[i]) - 1)).as("exp %s", x[i]).isLessThan(7.3e-16);
    }
  }

  @Test
  void exponentialKeepsItsBoundAgainstExactArithmetic() {
    double[] x = grid(-40, 40, 401);
    double[] e = new double[x.length];
    new Exponential(x.length).of(x, e);
    for (int i = 0; i < x.length; i++) {
      BigDecimal exact = exactExponential(x[i]);
      double error =
          new BigDecimal(e[i])
              .divide(exact, new MathContext(40))
              .subtract(BigDecimal.ONE)
              .doubleValue();
      assertThat(Math.abs(error)).as("exp %s", x[i]).isLessThan(5e-16);
    }
  }

  @Test
  void exponentialStopsAtItsLimits() {
    double[] x = {-1e9, Double.NEGATIVE_INFINITY, 1e9, Double.NaN, 0};
    double[] e = new double[x.length];
    new Exponential(x.length).of(x, e);
    double least = StrictMath.exp(-700);
    assertThat(e).containsExactly(least, least, StrictMath.exp(700), Double.NaN, 1);
  }

  @Test
  void logarithmKeepsItsBound() {
    double[] logs = grid(0, 700, 200_001);
    double[] x = new double[logs.length];
    double[] l = new double[logs.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i < 100_000 ? 1 + i * 1e-4 : StrictMath.exp(logs[i]);
    }
    new Logarithm(x.length).of(x, l);
    assertThat(l[0]).isZero();
    for (int i = 1; i < x.length; i++) {
      double exact = StrictMath.log(x[i]);
      // 5e-16 here and 1 unit in the last place there, relative.
      assertThat(Math.abs(l[i] / exact - 1)).as("log %s", x[i]).isLessThan(7.3e-16);
    }
  }

  @Test
  void softplusLayerIsTheSumOfSoftplusesInAndOutOfTheRangeOfTheProduct() {
    int n = 60;
    int k = 7;
    double[][] u = new double[k][n];
    for (int i = 0; i < n * k; i++) {
      double size = StrictMath.exp(6.4 * (i % n) / n);
      u[i / n][i % n] = size * StrictMath.sin(1 + 3.7 * i);
    }
    u[0][n - 1] = 750;
    u[0][n - 2] = -750;
    double[] output = new double[n];
    double[][] first = new double[k][n];
    double[][] second = new double[k][n];
    ActivationLayer.of(Activation.SOFTPLUS, new PlainArithmetic(), n)
        .evaluate(u, output, first, second);
    for (int s = 0; s < n; s++) {
      double sum = 0;
      for (int j = 0; j < k; j++) {
        sum += Activation.SOFTPLUS.value(u[j][s]);
      }
      // (2k + 2) units of 2^-53, and 4e-16 here and there of the sum.
      assertThat(output[s]).isCloseTo(sum, within(16 * 0x1p-53 + 8e-16 * sum));
    }
    for (int j = 0; j < k; j++) {
      for (int s = 0; s < n; s++) {
        double at = u[j][s];
        if (Math.abs(at) <= 700) {
          double slope = Activation.SOFTPLUS.first(at);
          double curve = Activation.SOFTPLUS.second(at);
          assertThat(Math.abs(first[j][s] / slope - 1)).isLessThan(2e-15);
          assertThat(Math.abs(second[j][s] / curve - 1)).isLessThan(2e-15);
        }
      }
    }
    assertThat(first[0][n - 1]).isEqualTo(1);
    assertThat(first[0][n - 2]).isBetween(0.0, 1e-300);
  }

  private static double[] grid(double from, double to, int points) {
    double[] grid = new double[points];
    for (int i = 0; i < points; i++) {
      grid[i] = from + (to - from) * i / (points - 1);
    }
    return grid;
  }

  /** The series at x/1024 to 60 digits, squared ten times. */
  private static BigDecimal exactExponential(double x) {
    MathContext digits = new MathContext(60);
    BigDecimal small = new BigDecimal(x).divide(new BigDecimal(1024), digits);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int i = 1; i < 30; i++) {
      term = term.multiply(small, digits).divide(new BigDecimal(i), digits);
      sum = sum.add(term, digits);
    }
    return sum.pow(1024, digits);
  }
}
