package org.tasklandscape.network;

/**
 * exp of a whole array: x = κ log 2 + r with |r| ≤ (log 2)/2 and whole κ, the Taylor polynomial of
 * degree 13 at r (remainder below 5e-18), times 2<sup>κ</sup>. Relative error below 5e-16 for |x| ≤
 * 700; larger |x| count as 700.
 *
 * <p>The polynomial's loop has no branch and no table, so the compiler vectorises it; the exponent
 * is written in a loop of its own. Every operation is exactly rounded and in a fixed order: the
 * same bits with and without vectors.
 */
final class Exponential {
  /** The largest |x| that is told apart. */
  static final double LIMIT = 700;

  /**
   * 1.5 · 2^52: a double this large has its last bit at 1, so adding it rounds to a whole number.
   */
  private static final double ROUNDER = 6755399441055744.0;

  /** log 2 in two parts; the first has 32 trailing zeros, so that κ times it is exact. */
  private static final double LOG2_HIGH = 0x1.62e42feep-1;

  private static final double LOG2_LOW = 0x1.a39ef35793c76p-33;
  private static final double LARGEST = StrictMath.exp(LIMIT);
  private static final double SMALLEST = StrictMath.exp(-LIMIT);

  private final double[] exponent;

  Exponential(int size) {
    exponent = new double[size];
  }

  /**
   * e = exp x, entry by entry.
   *
   * @param x the arguments
   * @param e as long, overwritten; not x itself
   */
  void of(double[] x, double[] e) {
    polynomial(x, e, exponent);
    for (int i = 0; i < e.length; i++) {
      // The low bits of the rounded sum are κ; it belongs 52 bits higher.
      long scale = Double.doubleToRawLongBits(exponent[i]) << 52;
      double scaled = Double.longBitsToDouble(Double.doubleToRawLongBits(e[i]) + scale);
      e[i] = Math.abs(x[i]) <= LIMIT ? scaled : beyond(x[i]);
    }
  }

  private static double beyond(double x) {
    return x > 0 ? LARGEST : x < 0 ? SMALLEST : Double.NaN;
  }

  private static void polynomial(double[] x, double[] p, double[] exponent) {
    for (int i = 0; i < x.length; i++) {
      double rounded = x[i] * (1 / 0.6931471805599453) + ROUNDER;
      double kappa = rounded - ROUNDER;
      double r = (x[i] - kappa * LOG2_HIGH) - kappa * LOG2_LOW;
      double t = 1 / 6227020800.0;
      t = Math.fma(t, r, 1 / 479001600.0);
      t = Math.fma(t, r, 1 / 39916800.0);
      t = Math.fma(t, r, 1 / 3628800.0);
      t = Math.fma(t, r, 1 / 362880.0);
      t = Math.fma(t, r, 1 / 40320.0);
      t = Math.fma(t, r, 1 / 5040.0);
      t = Math.fma(t, r, 1 / 720.0);
      t = Math.fma(t, r, 1 / 120.0);
      t = Math.fma(t, r, 1 / 24.0);
      t = Math.fma(t, r, 1 / 6.0);
      t = Math.fma(t, r, 0.5);
      t = Math.fma(t, r, 1);
      p[i] = Math.fma(t, r, 1);
      exponent[i] = rounded;
    }
  }
}
