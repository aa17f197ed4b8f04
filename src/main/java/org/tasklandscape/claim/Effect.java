package org.tasklandscape.claim;

import org.tasklandscape.files.Numbers;

/**
 * A measured quantity, and what was asked of it, as the record of a claim keeps them.
 *
 * @param quantity what was measured, in words
 * @param value the estimate
 * @param lower lower end of its 95 % interval
 * @param upper upper end of its 95 % interval
 * @param rule what was asked of the interval
 * @param holds whether it keeps the rule
 */
public record Effect(
    String quantity, double value, double lower, double upper, String rule, boolean holds) {
  static Effect of(Condition condition) {
    var estimate = condition.estimate();
    return new Effect(
        condition.quantity(),
        estimate.value(),
        estimate.lower(),
        estimate.upper(),
        condition.rule(),
        condition.holds());
  }

  /** Returns the quantity and its interval to four significant digits. */
  @Override
  public String toString() {
    return quantity + " " + interval();
  }

  /**
   * {@return the estimate and its interval to four significant digits, for example {@code 1.999
   * [1.950, 2.048]}, or {@code 1.999 (exact)}}
   */
  public String interval() {
    return lower == upper
        ? "%s (exact)".formatted(rounded(value))
        : "%s [%s, %s]".formatted(rounded(value), rounded(lower), rounded(upper));
  }

  /**
   * {@return the rule without the name of the quantity, for a table that has it beside, for example
   * {@code lower end > 1.5}, or {@code = 1.0 within 0.1}}
   */
  public String bound() {
    return rule.replace(" of the 95 % interval of " + quantity, "").replace(quantity + " =", "=");
  }

  private static String rounded(double number) {
    return Numbers.rounded(number, 4);
  }
}
