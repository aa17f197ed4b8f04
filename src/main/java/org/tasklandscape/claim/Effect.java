package org.tasklandscape.claim;

import java.util.Locale;

/**
 * A measured quantity as the record of a claim keeps it.
 *
 * @param quantity what was measured, in words
 * @param value the estimate
 * @param lower lower end of its 95 % interval
 * @param upper upper end of its 95 % interval
 */
public record Effect(String quantity, double value, double lower, double upper) {
  static Effect of(Condition condition) {
    var estimate = condition.estimate();
    return new Effect(condition.quantity(), estimate.value(), estimate.lower(), estimate.upper());
  }

  /** Returns the quantity and its interval to four significant digits. */
  @Override
  public String toString() {
    return quantity + " " + interval();
  }

  /**
   * Returns the estimate and its interval to four significant digits.
   *
   * @return for example {@code 1.999 [1.950, 2.048]}, or {@code 1.999 (exact)}
   */
  public String interval() {
    return lower == upper
        ? "%s (exact)".formatted(rounded(value))
        : "%s [%s, %s]".formatted(rounded(value), rounded(lower), rounded(upper));
  }

  private static String rounded(double number) {
    return String.format(Locale.ROOT, "%.4g", number);
  }
}
