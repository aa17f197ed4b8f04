package org.tasklandscape.stats;

/**
 * exp of the mean of few logarithms, with exp of the ends of Student's 95 % interval around it:
 * gains are ratios, of which a gain of 2 and one of ½ balance.
 */
public final class GeometricMean {
  private GeometricMean() {}

  /**
   * The geometric mean of some values.
   *
   * @param values positive, at least two
   * @return the mean with its interval
   */
  public static Estimate of(double... values) {
    RunningMoments logarithms = new RunningMoments(1);
    for (double value : values) {
      logarithms.add(StrictMath.log(value));
    }
    return logarithms.student(0).exp();
  }
}
