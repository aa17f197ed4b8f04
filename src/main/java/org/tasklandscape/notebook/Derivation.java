package org.tasklandscape.notebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.exercise.Instance;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.stats.Estimate;

/**
 * A step of a derivation, stated and checked in the same cell: a wrong step fails the notebook.
 *
 * <p>Two sides agree where max<sub>j</sub>|l<sub>j</sub> - r<sub>j</sub>| ≤ tolerance ·
 * max<sub>j</sub> max(|l<sub>j</sub>|, |r<sub>j</sub>|): relatively to their largest entry, so that
 * small quantities do not pass by being small. {@link #rejects} is the control: a plausible wrong
 * formula must fail.
 *
 * <p>What is shown of exact sides names the tolerance and never the difference, whose last bits
 * depend on the machine.
 */
public final class Derivation {
  /** How many times over the tolerance a wrong formula must be off on every instance. */
  private static final double CLEARLY = 10;

  private Derivation() {}

  /**
   * Checks that two sides agree in every entry.
   *
   * @param number of the step, such as {@code 1.2}
   * @param formula what is asserted
   * @param left entries of the left side
   * @param right entries of the right side
   * @param tolerance the largest relative difference that rounding explains
   * @return the step, to end the cell with
   * @throws AssertionError if the sides differ by more, in size or in an entry
   */
  public static Object step(
      String number, String formula, double[] left, double[] right, double tolerance) {
    compare(number, formula, left, right, tolerance, "");
    return shown(number, formula, holds(tolerance));
  }

  /**
   * Checks that two sides agree in every entry on random instances.
   *
   * @param number of the step
   * @param formula what is asserted
   * @param sides draws the letters of the formula and gives its two sides
   * @param tolerance the largest relative difference that rounding explains
   * @return the step, to end the cell with
   * @throws AssertionError if the sides differ by more on an instance
   */
  public static Object step(
      String number, String formula, Function<Instance, Sides> sides, double tolerance) {
    for (int i = 0; i < Instance.COUNT; i++) {
      Sides here = sides.apply(Instance.of(number, i));
      compare(number, formula, here.left(), here.right(), tolerance, " of random instance " + i);
    }
    return shown(number, formula, holds(tolerance) + " on " + Instance.COUNT + " random instances");
  }

  /**
   * Checks that two numbers agree.
   *
   * @param number of the step
   * @param formula what is asserted
   * @param left the left side
   * @param right the right side
   * @param tolerance the largest relative difference that rounding explains
   * @return the step, to end the cell with
   * @throws AssertionError if the sides differ by more
   */
  public static Object step(
      String number, String formula, double left, double right, double tolerance) {
    return step(number, formula, new double[] {left}, new double[] {right}, tolerance);
  }

  /**
   * Checks that two vectors or matrices agree in every entry.
   *
   * @param number of the step
   * @param formula what is asserted
   * @param left the left side
   * @param right the right side
   * @param tolerance the largest relative difference that rounding explains
   * @return the step, to end the cell with
   * @throws AssertionError if the sides differ by more
   */
  public static Object step(
      String number, String formula, INDArray left, INDArray right, double tolerance) {
    return step(number, formula, Sides.entries(left), Sides.entries(right), tolerance);
  }

  /**
   * Checks that numbers vanish, absolutely: there is nothing to compare them with.
   *
   * @param number of the step
   * @param formula what is asserted
   * @param values what must be 0
   * @param tolerance the largest size that rounding explains
   * @return the step, to end the cell with
   * @throws AssertionError if a number is larger
   */
  public static Object vanishes(String number, String formula, double[] values, double tolerance) {
    for (double value : values) {
      if (!(Math.abs(value) <= tolerance)) {
        throw new AssertionError(
            "step %s: \"%s\" must vanish to %s, got %s"
                .formatted(number, formula, tolerance, value));
      }
    }
    return shown(number, formula, "vanishes to " + Numbers.plain(tolerance) + ", absolutely");
  }

  /**
   * Checks that a plausible wrong formula fails on every random instance: the control of a step.
   *
   * @param number of the step
   * @param wrong what is wrong about it, such as "without tr(Σ²) Σ"
   * @param sides draws the letters of the formula and gives its two sides
   * @param tolerance that of the step
   * @return the control, to end the cell with
   * @throws AssertionError if the wrong formula is near the right one on an instance
   */
  public static Object rejects(
      String number, String wrong, Function<Instance, Sides> sides, double tolerance) {
    double[] off = new double[Instance.COUNT];
    for (int i = 0; i < off.length; i++) {
      Sides here = sides.apply(Instance.of(number, i));
      off[i] = difference(here.left(), here.right());
      if (!(off[i] > CLEARLY * tolerance)) {
        throw new AssertionError(
            "step %s: \"%s\" must be off by more than %s, got %s on random instance %d"
                .formatted(number, wrong, CLEARLY * tolerance, off[i], i));
      }
    }
    return control(
        number,
        wrong,
        String.format(
            Locale.ROOT,
            "rejected on all %d random instances, off by %.2g to %.2g of the largest entry",
            off.length,
            Arrays.stream(off).min().orElseThrow(),
            Arrays.stream(off).max().orElseThrow()));
  }

  /**
   * Checks that an estimate rejects a plausible wrong value.
   *
   * @param number of the step
   * @param wrong what is wrong about the value
   * @param estimate the simulation's
   * @param value the wrong formula's
   * @param standardErrors how many it must be away at least
   * @return the control, to end the cell with
   * @throws AssertionError if the value is nearer
   */
  public static Object rejects(
      String number, String wrong, Estimate estimate, double value, double standardErrors) {
    double distance = distance(estimate, value);
    if (!(distance > standardErrors)) {
      throw new AssertionError(
          "step %s: \"%s\" must be off by more than %s standard errors, got %s for %s"
              .formatted(number, wrong, standardErrors, estimate, value));
    }
    return control(
        number,
        wrong,
        String.format(
            Locale.ROOT, "rejected: %.4g lies %.1f standard errors away", value, distance));
  }

  /**
   * Checks that an exact value lies within so many standard errors of an estimate.
   *
   * @param number of the step
   * @param formula what is asserted
   * @param estimate the simulation's
   * @param exact the formula's
   * @param standardErrors how many; 5 are exceeded by chance once in two million
   * @return the step, to end the cell with
   * @throws AssertionError if the value is farther away
   */
  public static Object within(
      String number, String formula, Estimate estimate, double exact, double standardErrors) {
    double distance = distance(estimate, exact);
    if (!(distance <= standardErrors)) {
      throw new AssertionError(
          "step %s: \"%s\" must hold within %s standard errors, got %s for %s"
              .formatted(number, formula, standardErrors, estimate, exact));
    }
    return shown(
        number,
        formula,
        String.format(
            Locale.ROOT,
            "%.4g lies %.1f standard errors from the simulated %.4g [%.4g, %.4g]; %.0f are allowed",
            exact,
            distance,
            estimate.value(),
            estimate.lower(),
            estimate.upper(),
            standardErrors));
  }

  private static double distance(Estimate estimate, double value) {
    double difference = Math.abs(estimate.value() - value);
    return difference == 0 ? 0 : difference / estimate.standardError();
  }

  private static void compare(
      String number, String formula, double[] left, double[] right, double tolerance, String of) {
    if (left.length != right.length) {
      throw new AssertionError(
          "step %s: the sides must have as many entries, got %d and %d"
              .formatted(number, left.length, right.length));
    }
    double scale = scale(left, right);
    for (int i = 0; i < left.length; i++) {
      if (!(Math.abs(left[i] - right[i]) <= tolerance * scale)) {
        throw new AssertionError(
            "step %s: \"%s\" must hold to %s of the largest entry, got %s and %s at entry %d%s"
                .formatted(number, formula, tolerance, left[i], right[i], i, of));
      }
    }
  }

  private static double difference(double[] left, double[] right) {
    if (left.length != right.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = 0; i < left.length; i++) {
      largest = Math.max(largest, Math.abs(left[i] - right[i]));
    }
    return largest / scale(left, right);
  }

  private static double scale(double[] left, double[] right) {
    return DoubleStream.concat(Arrays.stream(left), Arrays.stream(right))
        .map(Math::abs)
        .max()
        .orElse(0);
  }

  private static String holds(double tolerance) {
    return tolerance == 0 ? "holds exactly" : "holds to " + Numbers.plain(tolerance);
  }

  private static Object shown(String number, String formula, String verdict) {
    return RichOutput.of(
        Map.of("text/plain", "step %s  %s  ✓ %s".formatted(number, formula, verdict)));
  }

  private static Object control(String number, String wrong, String verdict) {
    return RichOutput.of(
        Map.of("text/plain", "step %s  %s  ✗ %s".formatted(number, wrong, verdict)));
  }
}
