package org.tasklandscape.stats;

import java.util.Arrays;

/** x̄ of a few independent draws, with Student's interval. */
public final class OverDraws {
  private OverDraws() {}

  /**
   * The mean of some values.
   *
   * @param values the draws
   * @return x̄; NaN throughout where one of the values is, or where there are fewer than two
   */
  public static Estimate mean(double[] values) {
    if (values.length < 2 || Arrays.stream(values).anyMatch(Double::isNaN)) {
      return Estimate.unknown();
    }
    RunningMoments moments = new RunningMoments(1);
    for (double value : values) {
      moments.add(value);
    }
    return moments.student(0);
  }
}
