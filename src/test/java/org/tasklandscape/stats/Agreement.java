package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Two estimates of one number, by two routes, must agree to 5 standard errors of their difference:
 * a comparison fails by chance once in 1.7 million.
 */
public final class Agreement {
  private static final double ROUNDING = 1e-15;

  private Agreement() {}

  /** Of two independent estimates. */
  public static void of(String what, Estimate expected, Estimate actual) {
    double error = Math.hypot(expected.standardError(), actual.standardError());
    assertThat(actual.value()).as(what).isCloseTo(expected.value(), within(5 * error + ROUNDING));
  }

  /** Of the first means of two runs. */
  public static void ofMeans(RunningMoments expected, RunningMoments actual, int count) {
    for (int i = 0; i < count; i++) {
      of("statistic " + i, expected.estimate(i), actual.estimate(i));
    }
  }
}
