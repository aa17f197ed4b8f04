package org.tasklandscape.claim;

import java.util.Locale;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.stats.Estimate;

/**
 * A measured quantity, and what was asked of it, as the record of a claim keeps them.
 *
 * @param quantity what was measured, in words
 * @param value the estimate
 * @param lower lower end of its 95 % interval
 * @param upper upper end of its 95 % interval
 * @param rule what was asked of the interval
 * @param kind whether it could have failed
 * @param power of a measurement, else NaN
 * @param verdict SHOWN, REFUTED or OPEN
 */
public record Effect(
    String quantity,
    double value,
    double lower,
    double upper,
    String rule,
    Kind kind,
    double power,
    Verdict verdict) {
  static Effect of(Condition condition) {
    Estimate estimate = condition.estimate();
    return new Effect(
        condition.quantity(),
        estimate.value(),
        estimate.lower(),
        estimate.upper(),
        condition.rule(),
        condition.kind(),
        condition.power(),
        condition.verdict());
  }

  /** {@return whether the rule is kept by the whole interval} */
  public boolean holds() {
    return verdict == Verdict.SHOWN;
  }

  /** Returns the quantity with its interval, the rule, and whether it could have failed. */
  @Override
  public String toString() {
    return "%s %s: %s, %s%s"
        .formatted(
            quantity,
            interval(),
            rule,
            kind == Kind.THEOREM || Double.isNaN(power) ? kind : "power " + shownPower(),
            verdict == Verdict.SHOWN ? "" : ", " + verdict);
  }

  /**
   * Returns the estimate and its interval to four significant digits.
   *
   * @return for example {@code 1.999 [1.950, 2.048]}, or {@code 1.999 (exact)} of a theorem
   */
  public String interval() {
    return lower == upper && kind == Kind.THEOREM
        ? "%s (exact)".formatted(rounded(value))
        : "%s [%s, %s]".formatted(rounded(value), rounded(lower), rounded(upper));
  }

  /** {@return the power to two digits, where there is one} */
  public String shownPower() {
    if (Double.isNaN(power)) {
      return "";
    }
    // An announced .995 stands for that or more, .005 for that or less.
    if (power >= 0.995) {
      return "> 0.99";
    }
    return power <= 0.005 ? "< 0.01" : String.format(Locale.ROOT, "%.2f", power);
  }

  private static String rounded(double number) {
    return Double.isInfinite(number) ? Numbers.plain(number) : Numbers.rounded(number, 4);
  }
}
