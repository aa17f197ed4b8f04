package org.tasklandscape.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.tasklandscape.files.Numbers;

/**
 * The labels of ticks, in one format for all of an axis: as many decimals, or one power of ten, or
 * powers of ten alone. The same on every machine, with a true minus sign.
 */
final class TickText {
  private static final int DIGITS = 10;
  private static final int FIRST_POWER = 5;
  private static final int LAST_POWER = -5;

  private TickText() {}

  /** The labels of round values. */
  static List<String> of(List<Double> values) {
    List<BigDecimal> numbers = values.stream().map(TickText::rounded).toList();
    int greatest =
        numbers.stream().filter(n -> n.signum() != 0).mapToInt(TickText::exponent).max().orElse(0);
    int decimals =
        numbers.stream().filter(n -> n.signum() != 0).mapToInt(BigDecimal::scale).max().orElse(0);
    boolean even = isEven(numbers);
    if (greatest < FIRST_POWER
        && greatest >= -3
        && (even ? decimals <= 8 : decimals <= -LAST_POWER)) {
      return numbers.stream().map(n -> plain(n, even ? decimals : n.scale())).toList();
    }
    if (even) {
      int most = Math.max(0, decimals + greatest);
      return numbers.stream()
          .map(n -> n.signum() == 0 ? "0" : scientific(n, greatest, most))
          .toList();
    }
    return numbers.stream().map(n -> scientific(n, exponent(n), 0)).toList();
  }

  /** Whether the values follow in even steps, so that decimals stand below one another. */
  private static boolean isEven(List<BigDecimal> numbers) {
    if (numbers.size() < 3) {
      return true;
    }
    BigDecimal step = numbers.get(1).subtract(numbers.get(0));
    for (int i = 2; i < numbers.size(); i++) {
      if (numbers.get(i).subtract(numbers.get(i - 1)).compareTo(step) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The labels of powers of ten: 0.01, 0.1, 1 if all are short, else 10⁻², 10⁻¹, 10⁰. */
  static List<String> decades(List<Double> values) {
    List<Integer> exponents = values.stream().map(v -> exponent(rounded(v))).toList();
    boolean brief = exponents.stream().allMatch(e -> e >= -3 && e <= 4);
    return exponents.stream()
        .map(
            e ->
                brief ? BigDecimal.ONE.scaleByPowerOfTen(e).toPlainString() : Numbers.powerOfTen(e))
        .toList();
  }

  /** A number without an exponent, of at most 10 digits. */
  static String plain(double value) {
    BigDecimal number = rounded(value);
    return plain(number, number.scale());
  }

  private static String plain(BigDecimal number, int decimals) {
    if (number.signum() == 0) {
      return "0";
    }
    return number
        .setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN)
        .toPlainString()
        .replace('-', '−');
  }

  private static BigDecimal rounded(double value) {
    return value == 0
        ? BigDecimal.ZERO
        : new BigDecimal(value, new MathContext(DIGITS)).stripTrailingZeros();
  }

  private static int exponent(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  private static String scientific(BigDecimal number, int exponent, int decimals) {
    return plain(number.scaleByPowerOfTen(-exponent), decimals)
        + "·"
        + Numbers.powerOfTen(exponent);
  }
}
