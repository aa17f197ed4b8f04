package org.tasklandscape.stats;

import java.math.BigInteger;

/** a/b 2<sup>e</sup> rounded once, to the nearest double, ties to even. */
final class ExactQuotient {
  private static final int PRECISION = 53;
  private static final int LEAST = -1074;

  private ExactQuotient() {}

  /** NaN for b = 0; infinite where no double is near. */
  static double of(BigInteger numerator, BigInteger denominator, int exponent) {
    if (denominator.signum() == 0) {
      return Double.NaN;
    }
    if (numerator.signum() == 0) {
      return 0;
    }
    BigInteger size = numerator.abs();
    // The quotient has this number of bits above 2⁰, or one less.
    int bits = size.bitLength() - denominator.bitLength() + 1 + exponent;
    int unit = Math.max(bits - 1 - PRECISION, LEAST);
    double rounded = inUnits(size, denominator, exponent, unit);
    if (rounded > 0x1p53) {
      rounded = inUnits(size, denominator, exponent, ++unit);
    }
    return numerator.signum() * scaled(rounded, unit);
  }

  /** Rounds a/b 2^(exponent - unit) to an integer, exact as a double up to 2⁵³. */
  private static double inUnits(BigInteger size, BigInteger by, int exponent, int unit) {
    int shift = exponent - unit;
    BigInteger numerator = shift > 0 ? size.shiftLeft(shift) : size;
    BigInteger denominator = shift < 0 ? by.shiftLeft(-shift) : by;
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    int half = parts[1].shiftLeft(1).compareTo(denominator);
    boolean up = half > 0 || half == 0 && parts[0].testBit(0);
    return (up ? parts[0].add(BigInteger.ONE) : parts[0]).doubleValue();
  }

  private static double scaled(double integer, int unit) {
    return unit > Double.MAX_EXPONENT ? Double.POSITIVE_INFINITY : Math.scalb(integer, unit);
  }
}
