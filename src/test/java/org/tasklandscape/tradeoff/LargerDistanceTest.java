package org.tasklandscape.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class LargerDistanceTest {
  private static final double STATED = 1e-7;
  private static final double[] NONE = {0, 0, 0};

  /** P(|x| > |y|) = E[P(|y| < |x| | x)] by the midpoint rule: another route at p = 1. */
  private static double conditional(double first, double second, double[] c) {
    int points = 100_000;
    double step = 20.0 / points;
    var normal = new NormalDistribution(null, 0, 1);
    double rest = Math.sqrt(c[2] - c[1] * c[1] / c[0]);
    double sum = 0;
    for (int i = 0; i < points; i++) {
      double z = -10 + (i + 0.5) * step;
      double x = Math.abs(first + Math.sqrt(c[0]) * z);
      double y = second + c[1] / Math.sqrt(c[0]) * z;
      sum +=
          normal.density(z)
              * (normal.cumulativeProbability((x - y) / rest)
                  - normal.cumulativeProbability((-x - y) / rest));
    }
    return sum * step;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1, 0.5, 1", "0, 0, 1, 0.9, 2", "1, 0, 1, 0.9, 1", "1, 1.1, 0.01, 0.005, 0.02",
    "3, -2, 1, 0.5, 4", "10, 10, 1, 0.9, 1.2", "0, 4, 1, -0.8, 1", "20, 19, 1, 0.5, 1",
    "0.1, 0, 1e-4, 9e-5, 1e-4", "0, 12, 1, 0, 1", "0, 20, 1, 0.3, 1"
  })
  void agreesWithConditioningOnOneOfThem(
      double first, double second, double c11, double c12, double c22) {
    double[] c = {c11, c12, c22};
    assertThat(new LargerDistance(first, second, c, 0, NONE).probability())
        .isCloseTo(conditional(first, second, c), within(STATED));
  }

  /** Variances of unlike size and high correlations, where φ turns often before it fades. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 0, 0.01",
    "1, 2, 1, 0.09, 0.01",
    "2, 1, 1, 0, 0.001",
    "0.3, 1, 1, 0.0285, 0.001",
    "1, 1, 1, 0.706, 0.5",
    "1, 0.9, 1, 0.0099, 1e-4",
    "2, 2, 1, 0, 1e-5"
  })
  void agreesWithConditioningWhereOneIsNearlyConstant(
      double first, double second, double c11, double c12, double c22) {
    double[] c = {c11, c12, c22};
    assertThat(new LargerDistance(first, second, c, 0, NONE).probability())
        .isCloseTo(conditional(first, second, c), within(2 * STATED));
  }

  /** y alone varies: P(|y| < |m₁|) is known, and the sum comes near it. */
  @Test
  void aConstantIsComparedToAThousandth() {
    var normal = new NormalDistribution(null, 0, 1);
    double exact = normal.cumulativeProbability(1.5) - normal.cumulativeProbability(-2.5);
    assertThat(new LargerDistance(2, 0.5, new double[] {0, 0, 1}, 0, NONE).probability())
        .isCloseTo(exact, within(1e-3));
  }

  /** Independent, without means: ‖x‖²/‖y‖² is c₁₁/c₂₂ times an F(p, p). */
  @ParameterizedTest
  @CsvSource({"1, 0.1", "1, 1", "2, 3", "3, 0.5", "10, 2", "50, 1.1"})
  void agreesWithTheLawOfARatioOfVariances(int p, double ratio) {
    double[] c = {ratio, 0, 1};
    double tail = 1 - new FDistribution(null, p, p).cumulativeProbability(1 / ratio);
    assertThat(new LargerDistance(0, 0, c, p - 1, c).probability()).isCloseTo(tail, within(1e-12));
  }

  /** At 5 standard errors three comparisons fail by chance in 1 of 600 000 seeds. */
  @ParameterizedTest
  @CsvSource({"2, 0.3", "3, 0.6", "6, -0.5"})
  void agreesWithDrawsInSeveralDimensions(int p, double correlation) {
    double[] c = {1.5, correlation, 0.8};
    double[] k = {0.7, 0.4, 1.1};
    RandomStream stream = new Streams(11, "larger-distance").stream("p = " + p);
    int draws = 100_000;
    int larger = 0;
    for (int i = 0; i < draws; i++) {
      double difference = draw(stream, 1.2, 0.9, c);
      for (int j = 1; j < p; j++) {
        difference += draw(stream, 0, 0, k);
      }
      larger += difference > 0 ? 1 : 0;
    }
    double predicted = new LargerDistance(1.2, 0.9, c, p - 1, k).probability();
    double error = Math.sqrt(predicted * (1 - predicted) / draws);
    assertThat(larger / (double) draws).isCloseTo(predicted, within(5 * error));
  }

  /** x² - y². */
  private static double draw(RandomStream stream, double first, double second, double[] c) {
    double z = stream.gaussian();
    double x = first + Math.sqrt(c[0]) * z;
    double y =
        second
            + c[1] / Math.sqrt(c[0]) * z
            + Math.sqrt(c[2] - c[1] * c[1] / c[0]) * stream.gaussian();
    return x * x - y * y;
  }

  @Test
  void theOtherIsLargerOtherwise() {
    double[] c = {1.5, 0.3, 0.8};
    double[] swapped = {0.8, 0.3, 1.5};
    assertThat(
            new LargerDistance(1, 2, c, 2, c).probability()
                + new LargerDistance(2, 1, swapped, 2, swapped).probability())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void farApartTheSignIsSure() {
    double[] c = {1, 0, 1};
    assertThat(new LargerDistance(100, 0, c, 2, c).probability()).isEqualTo(1);
    assertThat(new LargerDistance(0, 100, c, 2, c).probability()).isZero();
  }

  @Test
  void equalConstantsHaveNoProbability() {
    assertThat(new LargerDistance(1, 1, NONE, 0, NONE).probability()).isNaN();
  }
}
