package org.tasklandscape.network;

/**
 * log of a whole array of positive normal numbers: x = 2<sup>κ</sup>m with √½ ≤ m &lt; √2, and with
 * f = (m - 1)/(m + 1): log m = 2f(1 + f²/3 + … + f<sup>20</sup>/21) (remainder below 1e-18).
 * Relative error below 5e-16 for x ≥ 1.
 *
 * <p>As in {@link Exponential}, the polynomial's loop vectorises, and the bits do not depend on it.
 */
final class Logarithm {
  /** The bits of √½, to 20 binary digits. */
  static final long ROOT_HALF = 0x3fe6a09e00000000L;

  static final double LOG2_HIGH = 0x1.62e42feep-1;
  static final double LOG2_LOW = 0x1.a39ef35793c76p-33;

  private final double[] exponent;

  Logarithm(int size) {
    exponent = new double[size];
  }

  /**
   * l = log x, entry by entry; what is not positive and finite gives a meaningless number.
   *
   * @param x the arguments
   * @param l as long, overwritten; not x itself
   */
  void of(double[] x, double[] l) {
    for (int i = 0; i < l.length; i++) {
      long bits = Double.doubleToRawLongBits(x[i]);
      long kappa = (bits - ROOT_HALF) >> 52;
      exponent[i] = kappa;
      l[i] = Double.longBitsToDouble(bits - (kappa << 52));
    }
    polynomial(l, exponent);
  }

  private static void polynomial(double[] l, double[] exponent) {
    for (int i = 0; i < l.length; i++) {
      double f = (l[i] - 1) / (l[i] + 1);
      double g = f * f;
      double t = 1 / 21.0;
      t = Math.fma(t, g, 1 / 19.0);
      t = Math.fma(t, g, 1 / 17.0);
      t = Math.fma(t, g, 1 / 15.0);
      t = Math.fma(t, g, 1 / 13.0);
      t = Math.fma(t, g, 1 / 11.0);
      t = Math.fma(t, g, 1 / 9.0);
      t = Math.fma(t, g, 1 / 7.0);
      t = Math.fma(t, g, 1 / 5.0);
      t = Math.fma(t, g, 1 / 3.0);
      double twice = 2 * f;
      double tail = Math.fma(t * g, twice, exponent[i] * LOG2_LOW);
      l[i] = Math.fma(exponent[i], LOG2_HIGH, twice + tail);
    }
  }
}
