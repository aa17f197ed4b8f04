package org.tasklandscape.study;

import org.tasklandscape.files.Numbers;

/**
 * The points x<sub>i</sub> = low + i (high - low)/(n - 1) of an axis, or the same of log x.
 *
 * @param low x<sub>0</sub>, positive on a logarithmic axis
 * @param high the last point, above low
 * @param points n, at least 2
 * @param logarithmic whether the points are evenly spaced in log x
 */
public record Range(double low, double high, int points, boolean logarithmic) {

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public Range {
    if (!(low < high && Double.isFinite(low) && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          "a range must have finite low < high, got %s and %s".formatted(low, high));
    }
    if (logarithmic && low <= 0) {
      throw new IllegalArgumentException("a logarithmic range must have low > 0, got " + low);
    }
    if (points < 2) {
      throw new IllegalArgumentException("a range must have at least 2 points, got " + points);
    }
  }

  /**
   * Evenly spaced points.
   *
   * @param low the first
   * @param high the last
   * @param points how many
   * @return the range
   */
  public static Range linear(double low, double high, int points) {
    return new Range(low, high, points, false);
  }

  /**
   * Points evenly spaced on a logarithmic scale.
   *
   * @param low the first
   * @param high the last
   * @param points how many
   * @return the range
   */
  public static Range logarithmic(double low, double high, int points) {
    return new Range(low, high, points, true);
  }

  /**
   * {@return the points: n increasing numbers, both ends exact, the same bits on every platform}
   */
  public double[] values() {
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      values[i] =
          logarithmic
              ? low * StrictMath.pow(high / low, (double) i / (points - 1))
              : low + i * (high - low) / (points - 1);
    }
    values[points - 1] = high;
    return values;
  }

  /** For example "0.1 to 100". */
  String text() {
    return Numbers.plain(low) + " to " + Numbers.plain(high);
  }
}
