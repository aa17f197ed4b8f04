package org.tasklandscape.study;

import java.math.BigDecimal;
import org.tasklandscape.files.ExactDecimal;

/**
 * Numbers in the names of random streams. They are a contract of their own: what captions and JDKs
 * make of a number may change, the streams may not.
 */
public final class CellName {
  private static final int PLAIN_BELOW = 7;

  private CellName() {}

  /**
   * A number by its shortest decimal digits: from a thousandth to ten millions as 0.05 or 100.0,
   * else as 1.0E-4.
   *
   * @param value the number
   * @return the same text on every JDK
   */
  public static String decimal(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return Double.toString(value);
    }
    BigDecimal digits = ExactDecimal.decimal(value).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -3 && exponent < PLAIN_BELOW) {
      return digits.setScale(Math.max(1, digits.scale())).toPlainString();
    }
    BigDecimal mantissa = digits.movePointLeft(exponent);
    return mantissa.setScale(Math.max(1, mantissa.scale())).toPlainString() + "E" + exponent;
  }

  /**
   * A number as captions had it when the first streams were named: 100 and 0.25, infinity as ∞.
   *
   * @param value the number
   * @return the same text on every JDK
   */
  public static String plain(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    return decimal(value).replaceFirst("\\.0(?=E|$)", "").replace("E", "e");
  }

  /**
   * A number by its bits, for new streams.
   *
   * @param value the number
   * @return for example {@code 0x1.999999999999ap-4}
   */
  public static String hex(double value) {
    return Double.toHexString(value);
  }
}
