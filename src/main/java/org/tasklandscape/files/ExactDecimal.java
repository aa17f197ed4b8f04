package org.tasklandscape.files;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Doubles as decimal text that reads back to the same double.
 *
 * <p>{@link Double#toString(double)} gives other digits before and after JDK 19, so the fewest of
 * 15, 16 or 17 digits that read back are found here.
 */
public final class ExactDecimal {
  private static final int SURE_DIGITS = 17;
  private static final int PLAIN_EXPONENT = 15;

  private ExactDecimal() {}

  /**
   * The text of a double.
   *
   * @param value any number
   * @return {@code NaN}, {@code Infinity}, {@code -Infinity} or a decimal
   */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0";
    }
    BigDecimal decimal = decimal(value);
    int exponent = decimal.precision() - decimal.scale() - 1;
    boolean plain = exponent >= -5 && exponent <= PLAIN_EXPONENT;
    return plain ? decimal.toPlainString() : decimal.toString();
  }

  /**
   * The shortest such decimal.
   *
   * @param value a finite number
   * @return the decimal, without trailing zeros
   */
  public static BigDecimal decimal(double value) {
    var exact = new BigDecimal(value);
    for (int digits = 15; digits < SURE_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(SURE_DIGITS)).stripTrailingZeros();
  }
}
