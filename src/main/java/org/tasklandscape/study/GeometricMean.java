package org.tasklandscape.study;

import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/** exp of the mean of few logarithms, with exp of Student's 95 % interval around it. */
final class GeometricMean {
  private GeometricMean() {}

  static Estimate of(RunningMoments logarithms) {
    Estimate normal = logarithms.estimate(0);
    Estimate mean =
        Estimate.studentT(normal.value(), normal.standardError(), logarithms.count() - 1.0);
    double value = StrictMath.exp(mean.value());
    return new Estimate(
        value,
        value * mean.standardError(),
        StrictMath.exp(mean.lower()),
        StrictMath.exp(mean.upper()));
  }
}
