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
  static final double ROUNDER = 6755399441055744.0;

  /** log 2 in two parts; the first has 32 trailing zeros, so that κ times it is exact. */
  static final double LOG2_HIGH = 0x1.62e42feep-1;

  static final double LOG2_LOW = 0x1.a39ef35793c76p-33;
  static final double PER_LOG2 = 1 / 0.6931471805599453;

  /** 1/n!, the coefficients of the Taylor polynomial. */
  static final double C3 = 1 / 6.0;

  static final double C4 = 1 / 24.0;

  static final double C5 = 1 / 120.0;

  static final double C6 = 1 / 720.0;

  static final double C7 = 1 / 5040.0;

  static final double C8 = 1 / 40320.0;

  static final double C9 = 1 / 362880.0;

  static final double C10 = 1 / 3628800.0;

  static final double C11 = 1 / 39916800.0;

  static final double C12 = 1 / 479001600.0;

  static final double C13 = 1 / 6227020800.0;

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

  static double beyond(double x) {
    return x > 0 ? LARGEST : x < 0 ? SMALLEST : Double.NaN;
  }

  private static void polynomial(double[] x, double[] p, double[] exponent) {
    for (int i = 0; i < x.length; i++) {
      double rounded = x[i] * PER_LOG2 + ROUNDER;
      double kappa = rounded - ROUNDER;
      double r = (x[i] - kappa * LOG2_HIGH) - kappa * LOG2_LOW;
      double t = C13;
      t = Math.fma(t, r, C12);
      t = Math.fma(t, r, C11);
      t = Math.fma(t, r, C10);
      t = Math.fma(t, r, C9);
      t = Math.fma(t, r, C8);
      t = Math.fma(t, r, C7);
      t = Math.fma(t, r, C6);
      t = Math.fma(t, r, C5);
      t = Math.fma(t, r, C4);
      t = Math.fma(t, r, C3);
      t = Math.fma(t, r, 0.5);
      t = Math.fma(t, r, 1);
      p[i] = Math.fma(t, r, 1);
      exponent[i] = rounded;
    }
  }
}
