package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RatioTest {
  @Test
  void aVariableOverItselfIsOneWithoutError() {
    var random = new SplittableRandom(21);
    var moments = new RunningMoments(2);
    for (int i = 0; i < 100; i++) {
      double x = 5 + random.nextGaussian();
      moments.add(x, 3 * x);
    }
    Estimate ratio = Ratio.of(moments, 1, 0);
    assertThat(ratio.value()).isEqualTo(3, within(1e-14));
    assertThat(ratio.standardError()).isEqualTo(0, within(1e-8));
  }

  /** Scaling the numerator by c scales ratio and interval by c, also for c of either sign. */
  @Test
  void scalesWithItsNumerator() {
    var random = new SplittableRandom(22);
    var plain = new RunningMoments(2);
    var scaled = new RunningMoments(2);
    for (int i = 0; i < 50; i++) {
      double x = 2 + random.nextGaussian();
      double y = -4 + random.nextGaussian();
      plain.add(x, y);
      scaled.add(-8 * x, y);
    }
    Estimate one = Ratio.of(plain, 0, 1);
    Estimate eight = Ratio.of(scaled, 0, 1);
    assertThat(eight.value()).isEqualTo(-8 * one.value(), within(1e-12));
    assertThat(eight.standardError()).isEqualTo(8 * one.standardError(), within(1e-12));
    assertThat(eight.lower()).isEqualTo(-8 * one.upper(), within(1e-12));
  }

  /** The delta method on common draws that happen to be uncorrelated is that on separate ones. */
  @Test
  void independentEstimatesAreTheCaseOfNoCovariance() {
    var moments = new RunningMoments(2);
    for (double x : new double[] {4, 6}) {
      for (double y : new double[] {1, 3}) {
        moments.add(x, y);
      }
    }
    Estimate common = Ratio.of(moments, 0, 1);
    Estimate apart = Ratio.ofIndependent(moments.estimate(0), moments.estimate(1));
    assertThat(apart.value()).isEqualTo(2.5, within(1e-14));
    assertThat(apart.standardError()).isEqualTo(common.standardError(), within(1e-14));
    assertThat(Ratio.ofIndependent(Estimate.exact(1), Estimate.exact(0)).value()).isNaN();
  }

  /** Student's law with one degree of freedom is Cauchy's, whose quantiles are tangents. */
  @Test
  void fewDrawsHaveStudentsInterval() {
    var moments = new RunningMoments(2);
    moments.add(2, 4);
    moments.add(3, 5);
    Estimate normal = Ratio.of(moments, 0, 1);
    Estimate few = Ratio.student(moments, 0, 1);
    assertThat(few.value()).isEqualTo(normal.value());
    assertThat(few.standardError()).isEqualTo(normal.standardError());
    assertThat((few.upper() - few.value()) / few.standardError())
        .isEqualTo(StrictMath.tan(0.475 * Math.PI), within(1e-6));
  }

  @Test
  void aZeroDenominatorGivesNaN() {
    var moments = new RunningMoments(2);
    moments.add(1, 0);
    moments.add(2, 0);
    Estimate ratio = Ratio.of(moments, 0, 1);
    assertThat(ratio.value()).isNaN();
    assertThat(ratio.lower()).isNaN();
    assertThat(ratio.upper()).isNaN();
  }

  /**
   * 3000 ratios of means of 400 correlated draws. Coverage is 0.95 up to terms of order 1/400; the
   * share of misses leaves a band of 5 binomial deviations around 0.05 with probability below 1e-6
   * for an exact interval, so half a percent is added for the expansion.
   */
  @Test
  void deltaMethodIntervalsCoverNineteenTimesInTwenty() {
    var random = new SplittableRandom(23);
    int trials = 3000;
    int misses = 0;
    for (int trial = 0; trial < trials; trial++) {
      var moments = new RunningMoments(2);
      for (int i = 0; i < 400; i++) {
        double common = random.nextGaussian();
        moments.add(6 + common + random.nextGaussian(), 3 + common + 0.5 * random.nextGaussian());
      }
      Estimate ratio = Ratio.of(moments, 0, 1);
      misses += ratio.lower() <= 2 && 2 <= ratio.upper() ? 0 : 1;
    }
    double deviation = Math.sqrt(0.05 * 0.95 / trials);
    assertThat(misses / (double) trials).isEqualTo(0.05, within(5 * deviation + 0.005));
  }
}
