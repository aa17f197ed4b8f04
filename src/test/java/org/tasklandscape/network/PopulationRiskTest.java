package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class PopulationRiskTest {
  private static final int D = 5;
  private static final int K = 3;

  /** The sizes, an activation and random student, teacher and direction. */
  private record Case(boolean relu, double variance, double[] w, double[] teacher, double[] v) {
    PopulationRisk risk() {
      return relu
          ? PopulationRisk.relu(variance, D, K, teacher)
          : PopulationRisk.erf(variance, D, K, teacher);
    }
  }

  private static Stream<Case> cases() {
    return IntStream.range(0, 12)
        .mapToObj(
            i -> {
              RandomStream stream = new Streams(1, "population-risk").stream("case", i);
              return new Case(
                  i % 2 == 0, i < 6 ? 1 : 0.1, draw(stream), draw(stream), draw(stream));
            });
  }

  private static double[] draw(RandomStream stream) {
    double[] entries = new double[D * K];
    stream.gaussians(entries);
    return entries;
  }

  // Central differences err by δ²/6 times a third derivative plus 10⁻¹⁶/δ: below 10⁻⁸ at δ = 10⁻⁵
  // for derivatives up to about 100, which random neurons at angles above 0.1 keep.
  @ParameterizedTest
  @MethodSource("cases")
  void theGradientIsTheDerivativeOfTheRisk(Case x) {
    PopulationRisk risk = x.risk();
    double[] gradient = new double[D * K];
    assertThat(risk.gradient(x.w, gradient)).isCloseTo(risk.value(x.w), within(1e-13));
    double delta = 1e-5;
    double difference = risk.value(moved(x.w, delta, x.v)) - risk.value(moved(x.w, -delta, x.v));
    assertThat(dot(gradient, x.v)).isCloseTo(difference / (2 * delta), within(1e-7));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theHessianIsTheDerivativeOfTheGradient(Case x) {
    PopulationRisk risk = x.risk();
    double[] product = new double[D * K];
    risk.hessianVector(x.w, x.v, product);
    double delta = 1e-5;
    double[] up = new double[D * K];
    double[] down = new double[D * K];
    risk.gradient(moved(x.w, delta, x.v), up);
    risk.gradient(moved(x.w, -delta, x.v), down);
    for (int i = 0; i < product.length; i++) {
      assertThat(product[i]).isCloseTo((up[i] - down[i]) / (2 * delta), within(1e-7));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theHessianIsSymmetric(Case x) {
    double[] u = draw(new Streams(2, "population-risk").stream("symmetry"));
    double[] hv = new double[D * K];
    double[] hu = new double[D * K];
    PopulationRisk risk = x.risk();
    risk.hessianVector(x.w, x.v, hv);
    risk.hessianVector(x.w, u, hu);
    assertThat(dot(u, hv)).isCloseTo(dot(x.v, hu), within(1e-12));
  }

  /** f is half a mean square: positive away from the teacher, 0 with zero gradient at it. */
  @ParameterizedTest
  @MethodSource("cases")
  void theTeacherSolvesItsTask(Case x) {
    PopulationRisk risk = x.risk();
    assertThat(risk.value(x.w)).isPositive();
    double[] gradient = new double[D * K];
    assertThat(risk.gradient(x.teacher, gradient)).isCloseTo(0, within(1e-13));
    assertThat(Math.sqrt(dot(gradient, gradient))).isLessThan(1e-13);
    double[] product = new double[D * K];
    risk.hessianVector(x.teacher, x.v, product);
    assertThat(dot(x.v, product)).isPositive();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void permutingNeuronsChangesNothing(Case x) {
    double[] permuted = new double[D * K];
    for (int i = 0; i < D; i++) {
      for (int j = 0; j < K; j++) {
        permuted[i * K + (j + 1) % K] = x.w[i * K + j];
      }
    }
    assertThat(x.risk().value(permuted)).isCloseTo(x.risk().value(x.w), within(1e-13));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hardnessOfAReluTaskIsTheVarianceItself(Case x) {
    double[] at = new double[D * K];
    double[] unit = new double[D * K];
    PopulationRisk.relu(x.variance, D, K, x.teacher).gradient(x.w, at);
    PopulationRisk.relu(1, D, K, x.teacher).gradient(x.w, unit);
    for (int i = 0; i < at.length; i++) {
      assertThat(at[i]).isCloseTo(x.variance * unit[i], within(1e-13));
    }
  }

  /**
   * The plain route: draws inputs, evaluates both networks, averages. Of 12 means the largest must
   * lie within 5 standard errors: a false alarm once in 1.4 × 10⁵ runs of other seeds.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void theRiskIsTheMeanOverSampledInputs(Case x) {
    RandomStream stream = new Streams(3, "population-risk").stream("inputs");
    int draws = 100_000;
    double[] input = new double[D];
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      stream.gaussians(input);
      double error = output(x, x.w, input) - output(x, x.teacher, input);
      double loss = error * error / 2;
      sum += loss;
      squares += loss * loss;
    }
    double mean = sum / draws;
    double standardError = Math.sqrt((squares / draws - mean * mean) / draws);
    assertThat(x.risk().value(x.w)).isCloseTo(mean, within(5 * standardError));
  }

  @Test
  void aTeacherOfTheWrongSizeIsRefused() {
    assertThatThrownBy(() -> PopulationRisk.erf(1, 5, 3, new double[14]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("d = 5, k = 3, 14 entries");
    assertThatThrownBy(() -> PopulationRisk.relu(0, 1, 1, new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("variance > 0, got 0.0");
  }

  private static double output(Case x, double[] w, double[] input) {
    double total = 0;
    for (int j = 0; j < K; j++) {
      double u = 0;
      for (int i = 0; i < D; i++) {
        u += Math.sqrt(x.variance) * input[i] * w[i * K + j];
      }
      total += x.relu ? Math.max(0, u) : Erf.erf(u / Math.sqrt(2));
    }
    return total;
  }

  private static double[] moved(double[] w, double step, double[] v) {
    double[] u = w.clone();
    for (int i = 0; i < u.length; i++) {
      u[i] += step * v[i];
    }
    return u;
  }

  private static double dot(double[] u, double[] v) {
    double total = 0;
    for (int i = 0; i < u.length; i++) {
      total += u[i] * v[i];
    }
    return total;
  }
}
