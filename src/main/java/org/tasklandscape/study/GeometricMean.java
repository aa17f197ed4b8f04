package org.tasklandscape.study;

import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/**
 * exp of the mean of few logarithms, with exp of the ends of Student's 95 % interval around it:
 * gains are ratios, of which a gain of 2 and one of ½ balance.
 */
final class GeometricMean {
  private GeometricMean() {}

  static Estimate of(double... values) {
    RunningMoments logarithms = new RunningMoments(1);
    for (double value : values) {
      logarithms.add(StrictMath.log(value));
    }
    Estimate mean = logarithms.student(0);
    double value = StrictMath.exp(mean.value());
    return new Estimate(
        value,
        value * mean.standardError(),
        StrictMath.exp(mean.lower()),
        StrictMath.exp(mean.upper()));
  }
}
