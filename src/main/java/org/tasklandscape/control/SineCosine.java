package org.tasklandscape.control;

/**
 * sin and cos of one angle: φ = kπ/2 + r with |r| ≤ π/4, Taylor polynomials at r (of degree 15 and
 * 16, remainders below 7e-17 and 3e-18), then the quarter turn. Errors below 3e-16 for |φ| ≤ 10⁵;
 * larger angles are those of {@link StrictMath}.
 *
 * <p>A body's trajectory tells one rounding from another after a few hundred steps, so every
 * operation here is exactly rounded and in a fixed order: the same bits on every platform.
 */
final class SineCosine {
  private static final double LARGEST = 1e5;

  /** Adding it rounds to a whole number, the last bit of such a double being 1. */
  private static final double ROUNDER = 0x1.8p52;

  private static final double PER_QUARTER = 2 / Math.PI;

  /** π/2 in three parts; the first two have 20 trailing zeros, so that k times them is exact. */
  private static final double QUARTER_HIGH = 0x1.921fb544p0;

  private static final double QUARTER_MIDDLE = 0x1.0b4611a6p-34;
  private static final double QUARTER_LOW = 0x1.3198a2e037073p-69;

  double sine;
  double cosine;

  void of(double angle) {
    if (!(Math.abs(angle) <= LARGEST)) {
      sine = StrictMath.sin(angle);
      cosine = StrictMath.cos(angle);
      return;
    }
    double rounded = angle * PER_QUARTER + ROUNDER;
    double k = rounded - ROUNDER;
    double r = ((angle - k * QUARTER_HIGH) - k * QUARTER_MIDDLE) - k * QUARTER_LOW;
    double x = r * r;
    double s = r + r * (x * oddPart(x));
    double c = 1 - (x / 2 - x * x * evenPart(x));
    // The low bits of the rounded sum are k.
    int quarter = (int) Double.doubleToRawLongBits(rounded) & 3;
    boolean swapped = (quarter & 1) != 0;
    double a = swapped ? c : s;
    double b = swapped ? s : c;
    sine = quarter >= 2 ? -a : a;
    cosine = quarter == 1 || quarter == 2 ? -b : b;
  }

  /** -1/3! + x/5! - … */
  private static double oddPart(double x) {
    double p = -1 / 1307674368000.0;
    p = p * x + 1 / 6227020800.0;
    p = p * x - 1 / 39916800.0;
    p = p * x + 1 / 362880.0;
    p = p * x - 1 / 5040.0;
    p = p * x + 1 / 120.0;
    return p * x - 1 / 6.0;
  }

  /** 1/4! - x/6! + … */
  private static double evenPart(double x) {
    double p = 1 / 20922789888000.0;
    p = p * x - 1 / 87178291200.0;
    p = p * x + 1 / 479001600.0;
    p = p * x - 1 / 3628800.0;
    p = p * x + 1 / 40320.0;
    p = p * x - 1 / 720.0;
    return p * x + 1 / 24.0;
  }
}
