package org.tasklandscape.diagnosis;

import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;
import org.tasklandscape.stats.Estimate;

/**
 * τ, the standard deviation of log ρ over tasks, with the errors of estimation taken out: log ρ̂ =
 * log ρ + error, log ρ ~ N(μ, τ²), and each error of the known variance e of log(χ²<sub>k</sub>/k),
 * k = ν (tr Σ)²/tr(Σ²).
 *
 * <p>Q(τ²) = Σ (x - μ̂)²/(τ² + e), μ̂ the weighted mean, is χ²<sub>T-1</sub>: the estimate sets it
 * to its mean, the ends of the 95 % interval to its quantiles, each at least 0. An interval that
 * holds 0 is no proof that tasks are alike; its upper end says how unlike they may be.
 */
final class HardnessSpread {
  private static final double TAIL = 0.025;
  private static final double LARGEST = 100;
  private static final int HALVINGS = 80;

  private final double[] x;
  private final double[] e;
  private final Estimate deviation;

  /**
   * Estimates.
   *
   * @param inflation what heavy tails multiply the variance of each log ρ̂ by, 1 for Gaussian
   *     inputs
   */
  HardnessSpread(List<TaskSample> samples, double inflation) {
    double ratio = ratio(samples);
    x = new double[samples.size()];
    e = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      TaskSample sample = samples.get(i);
      double half = sample.degrees() / ratio / 2;
      double bias = Gamma.digamma(half) - StrictMath.log(half);
      x[i] = StrictMath.log(sample.trace() / (sample.degrees() * sample.features())) - bias;
      e[i] = Gamma.trigamma(half) * inflation;
    }
    deviation = x.length < 2 ? Estimate.unknown() : estimate();
  }

  /** tr(Σ²)/(tr Σ)², of all tasks together. */
  static double ratio(List<TaskSample> samples) {
    double squares = 0;
    double traces = 0;
    for (TaskSample sample : samples) {
      double n = sample.degrees();
      double t = sample.trace() * sample.trace();
      squares += (n * sample.squares() / t - 1) * n / ((n - 1) * (n + 2));
      traces += ((n + 1) - 2 * sample.squares() / t) * n / ((n - 1) * (n + 2));
    }
    return Math.max(1.0 / samples.get(0).features(), Math.min(1, squares / traces));
  }

  private Estimate estimate() {
    // No generator: the default one would be made and never used.
    var law = new ChiSquaredDistribution(null, x.length - 1.0);
    double lower = at(law.inverseCumulativeProbability(1 - TAIL));
    double middle = at(x.length - 1.0);
    double upper = at(law.inverseCumulativeProbability(TAIL));
    return new Estimate(middle, (upper - lower) / (2 * Estimate.NORMAL_QUANTILE), lower, upper);
  }

  /** The τ at which Q is as given: Q falls in τ. */
  private double at(double q) {
    double low = 0;
    double high = LARGEST;
    if (sum(0) <= q) {
      return 0;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (sum(middle * middle) > q) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double sum(double variance) {
    double centre = centre(variance);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - centre) * (x[i] - centre) / (variance + e[i]);
    }
    return sum;
  }

  private double centre(double variance) {
    double weights = 0;
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      weights += 1 / (variance + e[i]);
      sum += x[i] / (variance + e[i]);
    }
    return sum / weights;
  }

  /** μ̂. */
  double centre() {
    double tau = deviation.value();
    return centre(Double.isNaN(tau) ? 0 : tau * tau);
  }

  /** τ with its interval. */
  Estimate deviation() {
    return deviation;
  }

  /** log ρ̂ of each task, free of bias. */
  double[] logCurvatures() {
    return x.clone();
  }

  /** The variances of these as estimates. */
  double[] errors() {
    return e.clone();
  }
}
