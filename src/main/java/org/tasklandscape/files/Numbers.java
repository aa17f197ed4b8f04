package org.tasklandscape.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers in words and messages, the same on every machine and Java. */
public final class Numbers {
  private static final double LEAST_PLAIN = 1e-3;
  private static final double FIRST_SCIENTIFIC = 1e7;

  private static final MathContext SHOWN = new MathContext(4);
  private static final int LEAST_SHOWN = -5;
  private static final int MOST_SHOWN = 6;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numbers() {}

  /**
   * A number as a reader writes it, with every digit: 1000, 0.1, 1e-6, ∞.
   *
   * @param value any number
   * @return text that reads back to the same number, if that is finite
   */
  public static String plain(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < FIRST_SCIENTIFIC) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    BigDecimal decimal = ExactDecimal.decimal(value);
    if (size >= LEAST_PLAIN && size < FIRST_SCIENTIFIC) {
      return decimal.toPlainString();
    }
    int exponent = decimal.precision() - decimal.scale() - 1;
    return decimal.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }

  /**
   * A number in a table for readers, to four digits: 0.1667, 1.2·10⁻⁹, −∞, – where there is none.
   *
   * @param value any number
   * @return its text, with a true minus sign
   */
  public static String shown(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    BigDecimal number = ExactDecimal.decimal(value).round(SHOWN).stripTrailingZeros();
    int exponent = number.precision() - number.scale() - 1;
    boolean plain = number.signum() == 0 || exponent >= LEAST_SHOWN && exponent <= MOST_SHOWN;
    String text =
        plain
            ? number.toPlainString()
            : number.scaleByPowerOfTen(-exponent).toPlainString() + "·" + powerOfTen(exponent);
    return text.replace('-', '−');
  }

  /**
   * A power of ten as readers write it.
   *
   * @param exponent any number
   * @return for example 10⁻³
   */
  public static String powerOfTen(int exponent) {
    StringBuilder text = new StringBuilder("10");
    for (char digit : Integer.toString(exponent).toCharArray()) {
      text.append(digit == '-' ? '⁻' : SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }

  /**
   * A measured number, rounded: 0.1667, 1.200e-05.
   *
   * @param value any number
   * @param digits how many
   * @return that many digits, trailing zeros among them
   */
  public static String rounded(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "g", value);
  }
}
