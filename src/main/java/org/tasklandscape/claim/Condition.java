package org.tasklandscape.claim;

import org.tasklandscape.stats.Estimate;

/**
 * A measured quantity and the range its whole 95 % interval must lie in.
 *
 * <p>The unfavourable end decides: an uncertain measurement does not support a claim. NaN, in the
 * estimate or in either end, never holds.
 */
public final class Condition {
  private final String quantity;
  private final Estimate estimate;
  private final String rule;
  private final boolean holds;

  private Condition(String quantity, Estimate estimate, String rule, boolean holds) {
    if (quantity.isBlank()) {
      throw new IllegalArgumentException("must have a quantity in words, got a blank one");
    }
    this.quantity = quantity;
    this.estimate = estimate;
    this.rule = rule;
    this.holds = holds;
  }

  /**
   * Asks for lower &gt; bound.
   *
   * @param quantity what was measured, in words
   * @param estimate the measurement
   * @param bound a finite number
   * @return the condition
   * @throws IllegalArgumentException if the quantity is blank or the bound is not finite
   */
  public static Condition above(String quantity, Estimate estimate, double bound) {
    requireFinite("bound", bound);
    String rule = "lower end of the 95 % interval of " + quantity + " > " + bound;
    return new Condition(quantity, estimate, rule, lowest(estimate) > bound);
  }

  /**
   * Asks for upper &lt; bound.
   *
   * @param quantity what was measured, in words
   * @param estimate the measurement
   * @param bound a finite number
   * @return the condition
   * @throws IllegalArgumentException if the quantity is blank or the bound is not finite
   */
  public static Condition below(String quantity, Estimate estimate, double bound) {
    requireFinite("bound", bound);
    String rule = "upper end of the 95 % interval of " + quantity + " < " + bound;
    return new Condition(quantity, estimate, rule, highest(estimate) < bound);
  }

  /**
   * Asks for |x - target| ≤ tolerance at both ends of the interval.
   *
   * @param quantity what was measured, in words
   * @param estimate the measurement, usually exact
   * @param target a finite number
   * @param tolerance a finite number ≥ 0
   * @return the condition
   * @throws IllegalArgumentException if the quantity is blank, the target or the tolerance is not
   *     finite or the tolerance is negative
   */
  public static Condition equal(
      String quantity, Estimate estimate, double target, double tolerance) {
    requireFinite("target", target);
    requireFinite("tolerance", tolerance);
    if (tolerance < 0) {
      throw new IllegalArgumentException("must have tolerance >= 0, got tolerance = " + tolerance);
    }
    String rule = quantity + " = " + target + " within " + tolerance;
    boolean holds =
        target - lowest(estimate) <= tolerance && highest(estimate) - target <= tolerance;
    return new Condition(quantity, estimate, rule, holds);
  }

  // Math.min and Math.max hand NaN on, and no comparison with NaN is true.
  private static double lowest(Estimate estimate) {
    return Math.min(estimate.value(), Math.min(estimate.lower(), estimate.upper()));
  }

  private static double highest(Estimate estimate) {
    return Math.max(estimate.value(), Math.max(estimate.lower(), estimate.upper()));
  }

  private static void requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("must have a finite %s, got %s".formatted(name, value));
    }
  }

  /** {@return what was measured, in words} */
  public String quantity() {
    return quantity;
  }

  /** {@return the measurement, the estimate with its interval} */
  public Estimate estimate() {
    return estimate;
  }

  /**
   * {@return the rule, which does not depend on the measurement, for example {@code lower end of
   * the 95 % interval of gain > 1.5}}
   */
  public String rule() {
    return rule;
  }

  /** {@return whether the whole interval keeps the rule, false also where anything is NaN} */
  public boolean holds() {
    return holds;
  }

  /** Returns the rule and the measurement in plain text. */
  @Override
  public String toString() {
    return rule + ": " + Effect.of(this) + (holds ? "" : " (does not hold)");
  }
}
