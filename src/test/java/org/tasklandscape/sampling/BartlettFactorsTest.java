package org.tasklandscape.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.stats.Agreement;
import org.tasklandscape.stats.RunningMoments;

/** Many factors at once against single ones: joint moments of A A<sup>T</sup>b and A g. */
class BartlettFactorsTest {
  private static final int DIMENSION = 3;
  private static final int CAPACITY = 16;
  private static final int DRAWS = 40_000;
  private static final double[] B = {0.3, 1, -2};

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "7", "1000"})
  void theyAreDistributedAsSingleFactors(int samples) {
    RandomStream stream = new Streams(1, "bartlett factors test").stream("samples", samples);
    RunningMoments many = new RunningMoments(12);
    var factors = new BartlettFactors(samples, DIMENSION, CAPACITY, stream);
    for (int done = 0; done < DRAWS; done += CAPACITY) {
      factors.draw(CAPACITY);
      for (int t = 0; t < CAPACITY; t++) {
        many.add(statistics(gram(factors, t), cross(factors, t)));
      }
    }
    RunningMoments single = new RunningMoments(12);
    var factor = new BartlettFactor(samples, DIMENSION, stream);
    double[] image = new double[DIMENSION];
    double[] cross = new double[DIMENSION];
    for (int t = 0; t < DRAWS; t++) {
      factor.draw();
      factor.gram(B, image);
      factor.cross(cross);
      single.add(statistics(image, cross));
    }
    // 5 shapes of 12 means at 5 standard errors: a false alarm once in 29000 seeds.
    Agreement.ofMeans(single, many, 12);
  }

  private static double[] gram(BartlettFactors factors, int t) {
    double[] image = new double[DIMENSION];
    for (int k = 0; k < factors.rank(); k++) {
      double inner = 0;
      for (int i = k; i < DIMENSION; i++) {
        inner += factors.entry(i, k)[t] * B[i];
      }
      for (int i = k; i < DIMENSION; i++) {
        image[i] += factors.entry(i, k)[t] * inner;
      }
    }
    return image;
  }

  private static double[] cross(BartlettFactors factors, int t) {
    return new double[] {factors.cross(0)[t], factors.cross(1)[t], factors.cross(2)[t]};
  }

  private static double[] statistics(double[] image, double[] cross) {
    double[] row = new double[12];
    for (int i = 0; i < DIMENSION; i++) {
      row[i] = image[i];
      row[3 + i] = cross[i] * cross[i];
      row[6 + i] = image[i] * image[(i + 1) % DIMENSION];
      row[9 + i] = image[i] * cross[i] * cross[(i + 1) % DIMENSION];
    }
    return row;
  }

  @Test
  void aDrawLeavesTheRestOfTheBatchAlone() {
    var factors =
        new BartlettFactors(5, 2, 4, new Streams(1, "bartlett factors test").stream("rest"));
    factors.draw(4);
    double last = factors.entry(1, 0)[3];
    factors.draw(3);
    assertThat(factors.entry(1, 0)[3]).isEqualTo(last);
  }

  @Test
  void rulesAreStatedWithTheValue() {
    RandomStream stream = new Streams(1, "bartlett factors test").stream("rules");
    assertThatThrownBy(() -> new BartlettFactors(3, 2, 0, stream))
        .hasMessage("samples, dimension and capacity must be >= 1, got 3, 2 and 0");
  }
}
