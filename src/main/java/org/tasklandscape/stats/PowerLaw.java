package org.tasklandscape.stats;

import java.util.List;

/**
 * y = c x<sup>p</sup>: the exponent p of measurements, as the slope of log y over log x.
 *
 * <p>Least squares with weights y²/s², the inverse variances of log y by the delta method: p = Σω(ξ
 * - ξ̄)η/Σω(ξ - ξ̄)², with standard error (Σω(ξ - ξ̄)²)<sup>-1/2</sup>. Nothing is assumed to be a
 * power law: whether it is shows in the distance of the points from the line.
 */
public final class PowerLaw {
  private PowerLaw() {}

  /**
   * Returns p with its 95 % interval.
   *
   * @param x abscissae, positive, not all equal
   * @param y independent measurements, as many, positive with positive standard errors
   * @return the exponent
   * @throws IllegalArgumentException if the numbers of points differ or are below 2, or a rule on
   *     the values is broken
   */
  public static Estimate exponent(double[] x, List<Estimate> y) {
    if (x.length != y.size() || x.length < 2) {
      throw new IllegalArgumentException(
          "must have at least 2 points, as many x as y, got %d and %d"
              .formatted(x.length, y.size()));
    }
    double weights = 0;
    double centre = 0;
    for (int i = 0; i < x.length; i++) {
      weights += weight(y.get(i));
      centre += weight(y.get(i)) * log("x", x[i]);
    }
    centre /= weights;
    double square = 0;
    double product = 0;
    for (int i = 0; i < x.length; i++) {
      double along = log("x", x[i]) - centre;
      square += weight(y.get(i)) * along * along;
      product += weight(y.get(i)) * along * log("y", y.get(i).value());
    }
    if (!(square > 0)) {
      throw new IllegalArgumentException("must have two different x, got only " + x[0]);
    }
    return Estimate.of(product / square, 1 / Math.sqrt(square));
  }

  /**
   * The slope of log y over log x in plain least squares, of exact numbers that need not be a power
   * law.
   *
   * @param x abscissae, positive, not all equal
   * @param y as many, positive
   * @return the slope
   * @throws IllegalArgumentException if a value is not positive
   */
  public static double slope(double[] x, double[] y) {
    double n = x.length, u = 0, v = 0, uu = 0, uv = 0;
    for (int i = 0; i < x.length; i++) {
      double logX = log("x", x[i]);
      double logY = log("y", y[i]);
      u += logX;
      v += logY;
      uu += logX * logX;
      uv += logX * logY;
    }
    return (n * uv - u * v) / (n * uu - u * u);
  }

  private static double weight(Estimate y) {
    if (!(y.standardError() > 0)) {
      throw new IllegalArgumentException("must have standard errors > 0, got " + y.standardError());
    }
    double ratio = y.value() / y.standardError();
    return ratio * ratio;
  }

  // StrictMath: the same bits on every platform.
  private static double log(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException("must have %s > 0, got %s".formatted(name, value));
    }
    return StrictMath.log(value);
  }
}
