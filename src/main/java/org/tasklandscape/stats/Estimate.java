package org.tasklandscape.stats;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * An estimate v of a number with its 95 % interval [lower, upper] and standard error s.
 *
 * <p>A number that could not be estimated is NaN, and so are the ends of its interval: every
 * comparison with it is false, so no rule can hold by accident.
 *
 * @param value the estimate v
 * @param standardError s ≥ 0, or NaN where it is unknown
 * @param lower lower end of the 95 % interval
 * @param upper upper end of the 95 % interval
 */
public record Estimate(double value, double standardError, double lower, double upper) {
  /** Half-width of the 95 % normal interval in standard errors: Φ(z) = 0.975. */
  public static final double NORMAL_QUANTILE = 1.959963984540054;

  /** The probability with which an interval of this class covers the true number. */
  public static final double COVERAGE = 0.95;

  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException if s &lt; 0 or not lower ≤ value ≤ upper (NaN is let through)
   */
  public Estimate {
    if (standardError < 0) {
      throw new IllegalArgumentException(
          "must have standardError >= 0, got standardError = " + standardError);
    }
    if (lower > value || value > upper) {
      throw new IllegalArgumentException(
          "must have lower <= value <= upper, got %s, %s, %s".formatted(lower, value, upper));
    }
  }

  /**
   * Returns v ± z s, the normal interval: right for means of many independent draws.
   *
   * @param value the estimate v
   * @param standardError its standard error s ≥ 0; NaN gives an interval of NaN
   * @return the estimate with its 95 % interval
   * @throws IllegalArgumentException if s &lt; 0
   */
  public static Estimate of(double value, double standardError) {
    return around(value, standardError, NORMAL_QUANTILE);
  }

  /** {@return the estimate of what was not estimated, NaN in every place} */
  public static Estimate unknown() {
    return of(Double.NaN, Double.NaN);
  }

  /**
   * Returns the interval of zero width: a number known without sampling error.
   *
   * @param value the number
   * @return the estimate with lower = upper = value
   */
  public static Estimate exact(double value) {
    return new Estimate(value, 0, value, value);
  }

  /**
   * Returns v ± t s, t the 97.5 % quantile of Student's law: right for means of few draws, such as
   * seeds.
   *
   * @param mean the estimate v
   * @param standardError its standard error s ≥ 0; NaN gives an interval of NaN
   * @param degreesOfFreedom ν &gt; 0, one less than the number of draws
   * @return the estimate with its 95 % interval
   * @throws IllegalArgumentException if s &lt; 0 or not ν &gt; 0
   */
  public static Estimate studentT(double mean, double standardError, double degreesOfFreedom) {
    if (!(degreesOfFreedom > 0)) {
      throw new IllegalArgumentException(
          "must have degreesOfFreedom > 0, got degreesOfFreedom = " + degreesOfFreedom);
    }
    // No generator: the default one would be made and never used.
    var law = new TDistribution(null, degreesOfFreedom);
    return around(mean, standardError, law.inverseCumulativeProbability((1 + COVERAGE) / 2));
  }

  /**
   * Returns k/n with Wilson's interval, (k + z²/2 ± z √(k(n - k)/n + z²/4))/(n + z²): of positive
   * width and within [0, 1] also where k is 0 or n.
   *
   * @param successes k, from 0 to n
   * @param trials n ≥ 1
   * @return the share, with the standard error √(k(n - k)/n³)
   * @throws IllegalArgumentException if k or n is out of range
   */
  public static Estimate share(long successes, long trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "must have 0 <= successes <= trials and trials >= 1, got %d of %d"
              .formatted(successes, trials));
    }
    double n = trials;
    double square = NORMAL_QUANTILE * NORMAL_QUANTILE;
    double spread = successes * (n - successes) / n;
    double half = NORMAL_QUANTILE * Math.sqrt(spread + square / 4);
    double middle = successes + square / 2;
    double value = successes / n;
    // Rounding must not push an end past a share of 0 or 1.
    return new Estimate(
        value,
        Math.sqrt(spread) / n,
        Math.max(0, Math.min(value, (middle - half) / (n + square))),
        Math.min(1, Math.max(value, (middle + half) / (n + square))));
  }

  /**
   * e<sup>x</sup> of an estimate x, with e to the ends of its interval: a ratio from its logarithm.
   *
   * @return with the standard error to first order, e<sup>x</sup> times that of x
   */
  public Estimate exp() {
    double exp = StrictMath.exp(value);
    return new Estimate(exp, exp * standardError, StrictMath.exp(lower), StrictMath.exp(upper));
  }

  /**
   * {@return √v by the delta method, which divides the standard error and the distances to both
   * ends by 2√v; NaN where v is not positive}
   */
  public Estimate squareRoot() {
    if (!(value > 0)) {
      return unknown();
    }
    double root = Math.sqrt(value);
    return new Estimate(
        root,
        standardError / (2 * root),
        root - (value - lower) / (2 * root),
        root + (upper - value) / (2 * root));
  }

  private static Estimate around(double value, double standardError, double quantile) {
    double half = quantile * standardError;
    return new Estimate(value, standardError, value - half, value + half);
  }
}
