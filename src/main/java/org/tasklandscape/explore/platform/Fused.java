package org.tasklandscape.explore.platform;

/**
 * ab + c, rounded once, of what a page has: sums and products that are rounded each.
 *
 * <p>The product is p + e and the sum with c is u + v + w without error; the two small parts are
 * added with rounding to odd, after which one rounding gives the right one. Exact where neither
 * parts of the product nor sums leave the range of normal numbers. Source: Boldo and Melquiond,
 * Emulation of FMA and correctly rounded sums (2008).
 */
public final class Fused {
  /** Splits 53 digits into 26 and 26, with a sign. */
  private static final double SPLIT = 0x1p27 + 1;

  private Fused() {}

  /**
   * The fused product and sum.
   *
   * @param a a factor, at most 2⁹⁷⁰ in size
   * @param b a factor, likewise
   * @param c a term
   * @return ab + c
   */
  public static double fma(double a, double b, double c) {
    double product = a * b;
    if (product == 0 || !Double.isFinite(product) || !Double.isFinite(c)) {
      return product + c;
    }
    double productError = productError(a, b, product);
    double low = c + productError;
    double lowError = sumError(c, productError, low);
    double high = product + low;
    double highError = sumError(product, low, high);
    return high + oddSum(lowError, highError);
  }

  private static double productError(double a, double b, double product) {
    double aHigh = high(a);
    double bHigh = high(b);
    double aLow = a - aHigh;
    double bLow = b - bHigh;
    return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
  }

  private static double high(double x) {
    double scaled = SPLIT * x;
    return scaled - (scaled - x);
  }

  private static double sumError(double x, double y, double sum) {
    double back = sum - x;
    return (x - (sum - back)) + (y - back);
  }

  /** x + y, where it is not exact the neighbour whose last digit is odd. */
  private static double oddSum(double x, double y) {
    double sum = x + y;
    double error = sumError(x, y, sum);
    if (error == 0) {
      return sum;
    }
    long bits = Double.doubleToRawLongBits(sum);
    if ((bits & 1) == 0) {
      bits += (error > 0) == (sum > 0) ? 1 : -1;
    }
    return Double.longBitsToDouble(bits);
  }
}
