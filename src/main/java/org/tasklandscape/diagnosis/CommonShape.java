package org.tasklandscape.diagnosis;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.regression.Symmetric;
import org.tasklandscape.stats.RunningMoments;

/**
 * Σ<sub>i</sub> = ρ<sub>i</sub>S: tasks of few rows can share the shape S of their covariances, if
 * they have one.
 *
 * <p>S is the mean of W<sub>xx</sub>/ρ̂ over all degrees of freedom, ρ̂ = tr W<sub>xx</sub>/(νd).
 * For the features S<sup>-½</sup>x, whose W has t = tr W<sub>xx</sub> and s = ‖W<sub>xx</sub>‖²,
 *
 * <p>D = ((νd + 2)s - (ν + d + 1)t²) ν/((ν - 1)(ν + 2)t²)
 *
 * <p>has mean 0 where the shape is common, and a positive one elsewhere (it estimates d tr(Σ²)/(tr
 * Σ)² - 1): the shape is rejected where the mean of D over tasks is above {@value #QUANTILE} of its
 * standard errors.
 */
final class CommonShape {
  /** One normal draw in a hundred is larger. */
  private static final double QUANTILE = 2.326;

  /** Fewer degrees of freedom than this many for each feature leave the shape itself unknown. */
  private static final double DEGREES_PER_FEATURE = 20;

  private final SimpleMatrix whitening;
  private final double excess;
  private final double error;
  private final boolean known;

  CommonShape(List<TaskSample> samples) {
    int d = samples.get(0).features();
    SimpleMatrix sum = new SimpleMatrix(d, d);
    double degrees = 0;
    for (TaskSample sample : samples) {
      if (sample.trace() > 0) {
        sum = sum.plus(sample.gram().scale(sample.degrees() * d / sample.trace()));
        degrees += sample.degrees();
      }
    }
    this.known = degrees >= DEGREES_PER_FEATURE * d;
    this.whitening = Symmetric.of(sum.scale(1 / degrees)).root().invert();
    RunningMoments moments = new RunningMoments(1);
    for (TaskSample sample : samples) {
      if (sample.trace() > 0) {
        moments.add(deviation(sample.seenThrough(whitening)));
      }
    }
    this.excess = moments.mean(0);
    this.error = moments.estimate(0).standardError();
  }

  private static double deviation(TaskSample white) {
    double n = white.degrees();
    int d = white.features();
    double t = white.trace();
    double ratio = white.squares() / (t * t);
    return ((n * d + 2) * ratio - (n + d + 1)) * n / ((n - 1) * (n + 2));
  }

  /** Whether there are rows enough to know S, and nothing speaks against it. */
  boolean fits() {
    return known && !(excess > QUANTILE * error);
  }

  /** Why it does not fit. */
  String reason() {
    return known
        ? "their covariances have no common shape"
        : "all rows together are too few to learn a common shape of their covariances";
  }

  /**
   * σ² of a task of any ν ≥ 2: for whitened features E W<sub>yy</sub> = ν(ρτ + σ²) and
   * E‖W<sub>xy</sub>‖²/t = ρτ ν(ν + d + 1)/(νd + 2) + σ², with τ = ‖w*‖².
   */
  double noiseVariance(TaskSample sample) {
    TaskSample white = sample.seenThrough(whitening);
    double n = white.degrees();
    int d = white.features();
    double pull = 0;
    for (int i = 0; i < d; i++) {
      pull += white.at(i, d) * white.at(i, d);
    }
    double whole = white.at(d, d) / n;
    double signal = (pull / white.trace() - whole) * (n * d + 2) / ((n - 1) * (n + 2));
    return whole - signal;
  }
}
