package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningMomentsTest {
  private static double[][] draws(int count, int size, long seed) {
    var random = new SplittableRandom(seed);
    var draws = new double[count][size];
    for (double[] draw : draws) {
      double common = random.nextGaussian();
      for (int i = 0; i < size; i++) {
        draw[i] = i + common + random.nextGaussian();
      }
    }
    return draws;
  }

  private static RunningMoments of(double[][] draws, int from, int to, int size) {
    var moments = new RunningMoments(size);
    for (int t = from; t < to; t++) {
      moments.add(draws[t]);
    }
    return moments;
  }

  /** The definition, in two passes. */
  private static double covariance(double[][] draws, int i, int j) {
    double meanI = 0;
    double meanJ = 0;
    for (double[] draw : draws) {
      meanI += draw[i] / draws.length;
      meanJ += draw[j] / draws.length;
    }
    double sum = 0;
    for (double[] draw : draws) {
      sum += (draw[i] - meanI) * (draw[j] - meanJ);
    }
    return sum / (draws.length - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void agreesWithTheDefinition(int size) {
    double[][] draws = draws(500, size, 11);
    RunningMoments moments = of(draws, 0, 500, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        assertThat(moments.covariance(i, j))
            .isCloseTo(covariance(draws, i, j), withinPercentage(1e-10));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 250, 499, 500})
  void mergingPartsIsAddingAllAtOnce(int cut) {
    double[][] draws = draws(500, 3, 12);
    RunningMoments whole = of(draws, 0, 500, 3);
    RunningMoments parts = of(draws, 0, cut, 3);
    parts.merge(of(draws, cut, 500, 3));
    assertThat(parts.count()).isEqualTo(500);
    for (int i = 0; i < 3; i++) {
      // The mean of variable 0 is near zero: its rounding is relative to the draws, of size 1.
      assertThat(parts.mean(i)).isEqualTo(whole.mean(i), within(1e-12));
      for (int j = 0; j < 3; j++) {
        assertThat(parts.covariance(i, j))
            .isCloseTo(whole.covariance(i, j), withinPercentage(1e-10));
      }
    }
  }

  @Test
  void mergingWithItselfCountsEveryDrawTwice() {
    double[][] draws = draws(10, 2, 13);
    RunningMoments twice = of(draws, 0, 10, 2);
    twice.merge(of(draws, 0, 10, 2));
    RunningMoments self = of(draws, 0, 10, 2);
    self.merge(self);
    assertThat(self.mean(1)).isEqualTo(twice.mean(1));
    assertThat(self.covariance(0, 1)).isEqualTo(twice.covariance(0, 1));
  }

  /** At a mean of 1e8 a difference of sums of squares has no digit left; these keep eight. */
  @Test
  void aLargeMeanCostsFewDigits() {
    var moments = new RunningMoments(1);
    for (int i = 0; i < 1000; i++) {
      moments.add(1e8 + (i % 2));
    }
    assertThat(moments.covariance(0, 0)).isCloseTo(0.25 * 1000 / 999, withinPercentage(1e-6));
  }

  @Test
  void tooFewDrawsGiveNaN() {
    var moments = new RunningMoments(1);
    assertThat(moments.mean(0)).isNaN();
    moments.add(4);
    assertThat(moments.mean(0)).isEqualTo(4);
    assertThat(moments.covariance(0, 0)).isNaN();
    assertThat(moments.estimate(0).upper()).isNaN();
  }

  @Test
  void theEstimateOfAMeanHasItsStandardError() {
    var moments = new RunningMoments(1);
    for (double x : new double[] {1, 2, 3, 4}) {
      moments.add(x);
    }
    assertThat(moments.estimate(0).value()).isEqualTo(2.5);
    assertThat(moments.estimate(0).standardError())
        .isEqualTo(Math.sqrt(5.0 / 3 / 4), within(1e-15));
  }

  @Test
  void theIntervalOfFewDrawsIsStudents() {
    var moments = new RunningMoments(2);
    for (double x : new double[] {1, 2, 3, 4}) {
      moments.add(0, x);
    }
    Estimate mean = moments.student(1);
    double error = Math.sqrt(5.0 / 3 / 4);
    // 3.182446305284263 is the 97.5 % quantile of Student's law with 3 degrees of freedom.
    double half = 3.182446305284263 * error;
    assertThat(mean.value()).isEqualTo(2.5);
    assertThat(mean.standardError()).isEqualTo(error, within(1e-15));
    assertThat(mean.lower()).isCloseTo(2.5 - half, within(1e-9));
    assertThat(mean.upper()).isCloseTo(2.5 + half, within(1e-9));
    assertThat(moments.student(0)).isEqualTo(Estimate.exact(0));
  }

  @Test
  void oneDrawHasNoInterval() {
    var moments = new RunningMoments(1);
    moments.add(4);
    assertThatThrownBy(() -> moments.student(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have degreesOfFreedom > 0, got degreesOfFreedom = 0.0");
    assertThatThrownBy(() -> moments.student(1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Index 1 out of bounds for length 1");
  }

  @Test
  void badInputStatesTheRuleAndTheValue() {
    var two = new RunningMoments(2);
    assertThatThrownBy(() -> new RunningMoments(0)).hasMessage("must have size >= 1, got size = 0");
    assertThatThrownBy(() -> two.add(1)).hasMessage("must have 2 values in a draw, got 1");
    assertThatThrownBy(() -> two.merge(new RunningMoments(3)))
        .hasMessage("must merge moments of 2 variables, got 3");
    assertThatThrownBy(() -> two.covariance(0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Index 2 out of bounds for length 2");
    assertThatThrownBy(() -> two.mean(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Index 2 out of bounds for length 2");
  }
}
