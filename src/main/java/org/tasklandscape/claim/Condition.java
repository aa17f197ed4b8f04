package org.tasklandscape.claim;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.stats.Estimate;

/**
 * A measured quantity and the range its whole 95 % interval must lie in: SHOWN if it does, REFUTED
 * if it lies wholly outside, else OPEN. NaN, in the estimate or in either end, is OPEN.
 *
 * <p>The power of a measurement is Φ((|x - b| - h)/s), the probability that a repetition with as
 * many draws is decided on the side of x, where x is the true effect, b the bound, s the standard
 * error and h the distance from estimate to the deciding end. Unless a power was announced, the
 * measured effect stands for x.
 */
public final class Condition {
  /** Characters of a bound that is written with all its digits. */
  private static final int FEW = 8;

  private final String quantity;
  private final Estimate estimate;
  private final String rule;
  private final Verdict verdict;
  private final Kind kind;
  private final double power;

  private Condition(
      String quantity, Estimate estimate, String rule, Verdict verdict, Kind kind, double power) {
    if (quantity.isBlank()) {
      throw new IllegalArgumentException("must have a quantity in words, got a blank one");
    }
    this.quantity = quantity;
    this.estimate = estimate;
    this.rule = rule;
    this.verdict = verdict;
    this.kind = kind;
    this.power = power;
  }

  /**
   * Asks for lower &gt; bound.
   *
   * @param quantity what was measured, in words
   * @param estimate the measurement
   * @param bound a finite number
   * @return the condition, a measurement
   * @throws IllegalArgumentException if the quantity is blank or the bound is not finite
   */
  public static Condition above(String quantity, Estimate estimate, double bound) {
    requireFinite("bound", bound);
    String rule = "lower end of the 95 % interval > " + Numbers.plain(bound);
    Verdict verdict = verdict(lowest(estimate) > bound, highest(estimate) <= bound);
    return measured(quantity, estimate, rule, verdict, bound);
  }

  /**
   * Asks for upper &lt; bound.
   *
   * @param quantity what was measured, in words
   * @param estimate the measurement
   * @param bound a finite number
   * @return the condition, a measurement
   * @throws IllegalArgumentException if the quantity is blank or the bound is not finite
   */
  public static Condition below(String quantity, Estimate estimate, double bound) {
    requireFinite("bound", bound);
    String rule = "upper end of the 95 % interval < " + Numbers.plain(bound);
    Verdict verdict = verdict(highest(estimate) < bound, lowest(estimate) >= bound);
    return measured(quantity, estimate, rule, verdict, bound);
  }

  /**
   * Asks for |x - target| ≤ tolerance at both ends of the interval.
   *
   * @param quantity what was measured, in words
   * @param estimate the measurement
   * @param target a finite number
   * @param tolerance a finite number ≥ 0
   * @return the condition, a measurement
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
    String rule = "95 %% interval within %s of %s".formatted(written(tolerance), written(target));
    double low = lowest(estimate);
    double high = highest(estimate);
    Verdict verdict =
        verdict(
            target - low <= tolerance && high - target <= tolerance,
            low - target > tolerance || target - high > tolerance);
    double nearer = estimate.value() < target ? target - tolerance : target + tolerance;
    return measured(quantity, estimate, rule, verdict, nearer);
  }

  /** A bound with its digits if these are few, else to four. */
  private static String written(double bound) {
    String exact = Numbers.plain(bound);
    return exact.length() > FEW ? Numbers.shown(bound) : exact;
  }

  private static Condition measured(
      String quantity, Estimate estimate, String rule, Verdict verdict, double bound) {
    return new Condition(
        quantity, estimate, rule, verdict, Kind.MEASUREMENT, power(estimate, bound));
  }

  private static Verdict verdict(boolean shown, boolean refuted) {
    return shown ? Verdict.SHOWN : refuted ? Verdict.REFUTED : Verdict.OPEN;
  }

  private static double power(Estimate estimate, double bound) {
    double distance = Math.abs(estimate.value() - bound);
    double half =
        estimate.value() > bound
            ? estimate.value() - estimate.lower()
            : estimate.upper() - estimate.value();
    if (half == 0) {
      return distance > 0 ? 1 : 0;
    }
    double known = estimate.standardError();
    double error = known > 0 ? known : half / Estimate.NORMAL_QUANTILE;
    return Double.isNaN(distance - half)
        ? Double.NaN
        : new NormalDistribution(null, 0, 1).cumulativeProbability((distance - half) / error);
  }

  /** {@return the same condition, of which a theorem leaves no doubt} */
  public Condition theorem() {
    return new Condition(quantity, estimate, rule, verdict, Kind.THEOREM, Double.NaN);
  }

  /**
   * The same condition with the power that was announced before the run.
   *
   * @param announced a probability
   * @return the condition
   * @throws IllegalArgumentException if it is none
   */
  public Condition announcedPower(double announced) {
    if (!(announced >= 0 && announced <= 1)) {
      throw new IllegalArgumentException("a power must be in 0 .. 1, got " + announced);
    }
    return new Condition(quantity, estimate, rule, verdict, Kind.MEASUREMENT, announced);
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

  /** {@return the measurement with its interval} */
  public Estimate estimate() {
    return estimate;
  }

  /** {@return what is asked of the interval, whatever was measured} */
  public String rule() {
    return rule;
  }

  /** {@return whether the interval lies beyond the bound, on the other side, or holds it} */
  public Verdict verdict() {
    return verdict;
  }

  /** {@return whether it could have failed} */
  public Kind kind() {
    return kind;
  }

  /** {@return the power of a measurement, NaN for a theorem or where nothing is known} */
  public double power() {
    return power;
  }

  /** Returns the measurement, the rule and the verdict in plain text. */
  @Override
  public String toString() {
    return Effect.of(this).toString();
  }
}
