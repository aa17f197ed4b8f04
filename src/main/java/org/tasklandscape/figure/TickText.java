package org.tasklandscape.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/** The text of the ticks of a scale: the same on every machine, with a true minus sign. */
final class TickText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int MOST_DECADES = 6;

  private final Scale scale;
  private final boolean powers;

  TickText(Scale scale) {
    this.scale = scale;
    double low = Math.abs(scale.low());
    double high = Math.abs(scale.high());
    double largest = Math.max(low, high);
    this.powers =
        scale.logarithmic() ? low < 0.9e-3 || high > 1.1e4 : largest >= 1e5 || largest < 1e-3;
  }

  /** The text of a tick; empty for ticks of a logarithmic scale that are better left bare. */
  String of(double value) {
    if (!scale.logarithmic()) {
      return powers ? scientific(value) : plain(value);
    }
    int exponent = (int) Math.floor(StrictMath.log10(value) + 1e-9);
    long mantissa = Math.round(value / StrictMath.pow(10, exponent));
    if (!labelled(exponent, mantissa)) {
      return "";
    }
    return powers ? scientific(value) : plain(value);
  }

  private boolean labelled(int exponent, long mantissa) {
    double decades = scale.span();
    if (decades < 0.6) {
      return true;
    }
    if (decades < 1.3) {
      return mantissa <= 3 || mantissa == 5 || mantissa == 7;
    }
    if (decades < 2.7) {
      return mantissa == 1 || mantissa == 2 || mantissa == 5;
    }
    int every = (int) Math.ceil(decades / MOST_DECADES);
    return mantissa == 1 && Math.floorMod(exponent, every) == 0;
  }

  /** A number without an exponent, of at most 10 digits. */
  static String plain(double value) {
    if (value == 0) {
      return "0";
    }
    return rounded(value).toPlainString().replace('-', '−');
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value, new MathContext(10)).stripTrailingZeros();
  }

  private static String scientific(double value) {
    if (value == 0) {
      return "0";
    }
    var number = rounded(value);
    int exponent = number.precision() - number.scale() - 1;
    if (exponent == 0) {
      return plain(value);
    }
    String mantissa = plain(number.scaleByPowerOfTen(-exponent).doubleValue());
    String power = exponent == 1 ? "10" : "10" + superscript(exponent);
    return switch (mantissa) {
      case "1" -> power;
      case "−1" -> "−" + power;
      default -> mantissa + "·" + power;
    };
  }

  private static String superscript(int n) {
    var text = new StringBuilder();
    for (char digit : Integer.toString(n).toCharArray()) {
      text.append(digit == '-' ? '⁻' : SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }
}
