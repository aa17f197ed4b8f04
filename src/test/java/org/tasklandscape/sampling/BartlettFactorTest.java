package org.tasklandscape.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.stats.Agreement;
import org.tasklandscape.stats.RunningMoments;

/**
 * The Bartlett factor against sampled data: means, variances and the joint moments of
 * G<sup>T</sup>G a, G<sup>T</sup>G b and G<sup>T</sup>z.
 *
 * <p>Every comparison allows 5 standard errors of the difference; with 24 statistics and 6 shapes a
 * false alarm comes once in about 10000 seeds.
 */
class BartlettFactorTest {
  private static final int DRAWS = 40_000;
  private static final double[] A = {1, -2, 0.5, 3};
  private static final double[] B = {0.3, 1, 2, -1};

  private interface Source {
    void draw(double[] first, double[] second, double[] cross);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "50"})
  void theFactorAgreesWithSampledDataForAnyNumberOfSamples(int samples) {
    RandomStream stream = new Streams(3, "bartlett test").stream("samples", samples);
    RunningMoments data = moments(data(samples, stream));
    Agreement.ofMeans(data, moments(bartlett(samples, stream)), 6 * A.length);
  }

  @Test
  void secondMomentsAreThoseOfTheWishartLaw() {
    // E⟨Gᵀz, Gᵀz⟩ = nd and E⟨a, GᵀG b⟩ = n⟨a, b⟩, whatever the size of n.
    long n = 1_000_000_000_000L;
    RandomStream stream = new Streams(4, "bartlett test").stream("wishart");
    BartlettFactor factor = new BartlettFactor(n, 4, stream);
    RunningMoments moments = new RunningMoments(2);
    double[] cross = new double[4];
    double[] image = new double[4];
    for (int t = 0; t < DRAWS; t++) {
      factor.draw();
      factor.cross(cross);
      factor.gram(B, image);
      moments.add(dot(cross, cross) / n, dot(A, image) / n);
    }
    double[] expected = {4, dot(A, B)};
    for (int i = 0; i < 2; i++) {
      assertThat(moments.mean(i))
          .isCloseTo(expected[i], within(5 * moments.estimate(i).standardError()));
    }
  }

  @ParameterizedTest
  @CsvSource({"2", "4", "9"})
  void theEquivalentDataSetHasTheSameProducts(int samples) {
    BartlettFactor factor =
        new BartlettFactor(samples, 4, new Streams(5, "bartlett test").stream("equivalent"));
    int rank = Math.min(samples, 4);
    double[][] rows = new double[rank][4];
    double[] labels = new double[rank];
    double[] expected = new double[4];
    double[] expectedCross = new double[4];
    for (int t = 0; t < 2; t++) {
      factor.draw();
      factor.equivalent(rows, labels);
      factor.gram(A, expected);
      factor.cross(expectedCross);
      for (int i = 0; i < 4; i++) {
        double image = 0;
        double cross = 0;
        for (int r = 0; r < rank; r++) {
          image += rows[r][i] * dot(rows[r], A);
          cross += rows[r][i] * labels[r];
        }
        assertThat(image).isCloseTo(expected[i], within(1e-12 * samples * 10));
        assertThat(cross).isCloseTo(expectedCross[i], within(1e-12 * samples));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "3", "4", "9"})
  void theGramMatrixThroughARootActsAsItsFactorsDo(int samples) {
    int d = A.length;
    RandomStream stream = new Streams(5, "bartlett test").stream("root", samples);
    BartlettFactor factor = new BartlettFactor(samples, d, stream);
    factor.draw();
    for (boolean diagonal : new boolean[] {false, true}) {
      double[] root = new double[d * d];
      for (int i = 0; i < d; i++) {
        for (int k = diagonal ? i : 0; k <= i; k++) {
          root[i * d + k] = stream.gaussian();
        }
      }
      double[] gram = new double[d * d];
      factor.gram(root, diagonal, gram);
      double[] turned = new double[d];
      for (int i = 0; i < d; i++) {
        for (int k = 0; k <= i; k++) {
          turned[k] += root[i * d + k] * A[i];
        }
      }
      factor.gram(turned, turned);
      for (int i = 0; i < d; i++) {
        double expected = 0;
        double actual = 0;
        for (int k = 0; k < d; k++) {
          expected += root[i * d + k] * turned[k];
          actual += gram[i * d + k] * A[k];
          assertThat(gram[i * d + k]).isEqualTo(gram[k * d + i]);
        }
        assertThat(actual).isCloseTo(expected, within(1e-12 * samples));
      }
    }
  }

  @Test
  void rulesAreStatedWithTheValue() {
    RandomStream stream = new Streams(6, "bartlett test").stream("rules");
    assertThatThrownBy(() -> new BartlettFactor(0, 3, stream))
        .hasMessage("samples and dimension must be >= 1, got 0 and 3");
    assertThatThrownBy(() -> new ChiSampler(-1, stream))
        .hasMessage("degrees of freedom must be >= 0, got -1");
  }

  private static Source data(int samples, RandomStream stream) {
    return (first, second, cross) -> {
      Arrays.fill(first, 0);
      Arrays.fill(second, 0);
      Arrays.fill(cross, 0);
      double[] x = new double[A.length];
      for (int i = 0; i < samples; i++) {
        stream.gaussians(x);
        double z = stream.gaussian();
        for (int c = 0; c < x.length; c++) {
          first[c] += dot(x, A) * x[c];
          second[c] += dot(x, B) * x[c];
          cross[c] += z * x[c];
        }
      }
    };
  }

  private static Source bartlett(int samples, RandomStream stream) {
    BartlettFactor factor = new BartlettFactor(samples, A.length, stream);
    return (first, second, cross) -> {
      factor.draw();
      factor.gram(A, first);
      factor.gram(B, second);
      factor.cross(cross);
    };
  }

  /** First, second and mixed moments; the squares of products see more than covariances do. */
  private static RunningMoments moments(Source source) {
    int d = A.length;
    RunningMoments moments = new RunningMoments(6 * d);
    double[] first = new double[d];
    double[] second = new double[d];
    double[] cross = new double[d];
    double[] row = new double[6 * d];
    for (int t = 0; t < DRAWS; t++) {
      source.draw(first, second, cross);
      for (int c = 0; c < d; c++) {
        row[c] = first[c];
        row[d + c] = second[c];
        row[2 * d + c] = first[c] * second[(c + 1) % d];
        row[3 * d + c] = cross[c] * cross[(c + 1) % d];
        row[4 * d + c] = cross[c] * cross[c] * Math.abs(first[c]);
        row[5 * d + c] = Math.abs(cross[c] * second[c]);
      }
      moments.add(row);
    }
    return moments;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int c = 0; c < x.length; c++) {
      sum += x[c] * y[c];
    }
    return sum;
  }
}
