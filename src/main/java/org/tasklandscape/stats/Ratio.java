package org.tasklandscape.stats;

/**
 * The ratio of two means estimated on the same draws, such as the gain G = E(w_NAL)/E(w_MAML).
 *
 * <p>With G = x̄/ȳ the delta method gives <b>s² = (s_xx - 2G s_xy + G² s_yy)/(n ȳ²)</b>. What the
 * draws share, s_xy, cancels: evaluating both solutions on the same tasks narrows the interval.
 */
public final class Ratio {
  private Ratio() {}

  /**
   * Returns x̄/ȳ with its 95 % normal interval.
   *
   * <p>A denominator of zero gives NaN throughout, never an infinity: such a ratio measures
   * nothing, and a claim resting on it must not hold. The interval trusts the linear expansion in
   * 1/ȳ, so it needs ȳ to be several standard errors away from zero.
   *
   * @param moments moments of both variables on the same draws
   * @param numerator index of x
   * @param denominator index of y
   * @return the ratio; its interval is NaN before the second draw
   * @throws IndexOutOfBoundsException if there is no such variable
   */
  public static Estimate of(RunningMoments moments, int numerator, int denominator) {
    double y = moments.mean(denominator);
    if (y == 0) {
      return Estimate.unknown();
    }
    double ratio = moments.mean(numerator) / y;
    double variance =
        moments.covariance(numerator, numerator)
            - 2 * ratio * moments.covariance(numerator, denominator)
            + ratio * ratio * moments.covariance(denominator, denominator);
    // Rounding can leave a perfectly correlated pair a hair below zero.
    double error = Math.sqrt(Math.max(0, variance) / moments.count()) / Math.abs(y);
    return Estimate.of(ratio, error);
  }

  /**
   * Returns x̄/ȳ as {@link #of} does, but ± t s, t the 97.5 % quantile of Student's law with n - 1
   * degrees of freedom: for few draws, such as training sets.
   *
   * @param moments moments of both variables on the same draws
   * @param numerator index of x
   * @param denominator index of y
   * @return the ratio, NaN throughout where the denominator is 0
   * @throws IndexOutOfBoundsException if there is no such variable
   * @throws IllegalArgumentException if there are fewer than 2 draws
   */
  public static Estimate student(RunningMoments moments, int numerator, int denominator) {
    Estimate normal = of(moments, numerator, denominator);
    return Estimate.studentT(normal.value(), normal.standardError(), moments.count() - 1.0);
  }

  /**
   * Returns x/y of independent estimates: <b>s² = (s_x² + G² s_y²)/y²</b>.
   *
   * @param numerator x
   * @param denominator y
   * @return the ratio with its 95 % normal interval; NaN throughout where y is 0
   */
  public static Estimate ofIndependent(Estimate numerator, Estimate denominator) {
    double y = denominator.value();
    if (y == 0) {
      return Estimate.unknown();
    }
    double ratio = numerator.value() / y;
    double error = Math.hypot(numerator.standardError(), ratio * denominator.standardError());
    return Estimate.of(ratio, error / Math.abs(y));
  }
}
