package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
  @Test
  void theNormalQuantileLeavesTwoAndAHalfPercentAbove() {
    double below = new NormalDistribution(null, 0, 1).cumulativeProbability(1.959963984540054);
    assertThat(below).isEqualTo((1 + Estimate.COVERAGE) / 2, within(1e-14));
  }

  @Test
  void anExactNumberHasNoWidth() {
    assertThat(Estimate.exact(3)).isEqualTo(new Estimate(3, 0, 3, 3));
    assertThat(Estimate.of(3, 0)).isEqualTo(Estimate.exact(3));
  }

  /** Student's law in closed form: ν = 1 is Cauchy's, ν = 2 has t = (2p - 1)/√(2p(1 - p)). */
  @Test
  void studentQuantilesAgreeWithTheirClosedForms() {
    double p = 0.975;
    assertThat(Estimate.studentT(0, 1, 1).upper())
        .isEqualTo(Math.tan(Math.PI * (p - 0.5)), within(1e-6));
    assertThat(Estimate.studentT(0, 1, 2).upper())
        .isEqualTo((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), within(1e-7));
    assertThat(Estimate.studentT(0, 1, 1e7).upper())
        .isEqualTo(Estimate.NORMAL_QUANTILE, within(1e-6));
  }

  /**
   * Means of n normal draws, 4000 times: Student's interval covers with probability exactly 0.95,
   * so the share of misses has standard deviation √(0.05 · 0.95/4000) and leaves a band of four of
   * them with probability below 1e-4.
   */
  @ParameterizedTest
  @CsvSource({"3, 1", "5, 2", "30, 3"})
  void studentIntervalsCoverNineteenTimesInTwenty(int draws, long seed) {
    var random = new SplittableRandom(seed);
    int trials = 4000;
    int misses = 0;
    for (int trial = 0; trial < trials; trial++) {
      var moments = new RunningMoments(1);
      for (int i = 0; i < draws; i++) {
        moments.add(7 + random.nextGaussian());
      }
      Estimate normal = moments.estimate(0);
      Estimate student = Estimate.studentT(normal.value(), normal.standardError(), draws - 1);
      misses += student.lower() <= 7 && 7 <= student.upper() ? 0 : 1;
    }
    double deviation = Math.sqrt(0.05 * 0.95 / trials);
    assertThat(misses / (double) trials).isEqualTo(0.05, within(4 * deviation));
  }

  @Test
  void anUnknownNumberHasNoInterval() {
    assertThat(Estimate.of(Double.NaN, Double.NaN).lower()).isNaN();
    assertThat(Estimate.of(2, Double.NaN).upper()).isNaN();
  }

  @Test
  void badInputStatesTheRuleAndTheValue() {
    assertThatThrownBy(() -> Estimate.of(1, -0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have standardError >= 0, got standardError = -0.5");
    assertThatThrownBy(() -> new Estimate(1, 0, 2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have lower <= value <= upper, got 2.0, 1.0, 3.0");
    assertThatThrownBy(() -> Estimate.studentT(1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have degreesOfFreedom > 0, got degreesOfFreedom = 0.0");
  }

  /** Wilson's interval is where a test of the share, with its own variance, does not reject. */
  @ParameterizedTest
  @CsvSource({"0,10", "3,10", "10,10", "500,1000", "1,1"})
  void aShareHasWilsonsInterval(long successes, long trials) {
    Estimate share = Estimate.share(successes, trials);
    assertThat(share.value()).isEqualTo(successes / (double) trials);
    for (double end : new double[] {share.lower(), share.upper()}) {
      double error = Math.sqrt(end * (1 - end) / trials);
      double distance = Math.abs(end - share.value());
      boolean atRim = end == 0 || end == 1;
      assertThat(distance).isCloseTo(atRim ? 0 : Estimate.NORMAL_QUANTILE * error, within(1e-12));
    }
    assertThat(share.upper() - share.lower()).isPositive();
  }

  @Test
  void aShareOfNothingIsRefused() {
    assertThatThrownBy(() -> Estimate.share(3, 2))
        .hasMessage("must have 0 <= successes <= trials and trials >= 1, got 3 of 2");
  }

  @Test
  void theRootHasTheIntervalOfTheDeltaMethod() {
    Estimate root = Estimate.of(4, 0.4).squareRoot();
    assertThat(root.value()).isEqualTo(2);
    assertThat(root.standardError()).isEqualTo(0.1);
    assertThat(root.upper() - 2).isCloseTo(Estimate.NORMAL_QUANTILE * 0.1, within(1e-14));
    Estimate few = Estimate.studentT(4, 0.4, 1).squareRoot();
    double quantile = StrictMath.tan(0.475 * Math.PI);
    assertThat(few.upper() - 2).isCloseTo(quantile * 0.1, within(1e-8));
    assertThat(2 - few.lower()).isCloseTo(quantile * 0.1, within(1e-8));
    assertThat(Estimate.exact(9).squareRoot()).isEqualTo(Estimate.exact(3));
    assertThat(Estimate.of(0, 1).squareRoot().value()).isNaN();
  }

  /** The ends go with the value; the error is the slope's, checked by a small difference. */
  @Test
  void expTurnsALogarithmIntoARatio() {
    Estimate log = new Estimate(StrictMath.log(3), 1e-6, 0, StrictMath.log(5));
    Estimate ratio = log.exp();
    assertThat(ratio.value()).isCloseTo(3, within(1e-15));
    assertThat(ratio.lower()).isEqualTo(1);
    assertThat(ratio.upper()).isCloseTo(5, within(1e-14));
    double moved = StrictMath.exp(log.value() + 1e-6) - StrictMath.exp(log.value());
    assertThat(ratio.standardError()).isCloseTo(moved, within(2e-12));
  }
}
