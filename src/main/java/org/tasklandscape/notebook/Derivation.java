package org.tasklandscape.notebook;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.exercise.Instance;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.stats.Estimate;

/**
 * A step of a derivation, stated and checked in the same cell: a wrong step fails the notebook.
 *
 * <p>What is shown names the tolerance and never the difference, whose last bits depend on the
 * machine.
 */
public final class Derivation {
  private Derivation() {}

  /**
   * Checks that two sides agree in every entry.
   *
   * @param number of the step, such as {@code 1.2}
   * @param formula what is asserted
   * @param left entries of the left side
   * @param right entries of the right side
   * @param tolerance the largest difference that rounding explains
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
   * @param tolerance the largest difference that rounding explains
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

  private static void compare(
      String number, String formula, double[] left, double[] right, double tolerance, String of) {
    if (left.length != right.length) {
      throw new AssertionError(
          "step %s: the sides must have as many entries, got %d and %d"
              .formatted(number, left.length, right.length));
    }
    for (int i = 0; i < left.length; i++) {
      if (!(Math.abs(left[i] - right[i]) <= tolerance)) {
        throw new AssertionError(
            "step %s: \"%s\" must hold to %s, got %s and %s at entry %d%s"
                .formatted(number, formula, tolerance, left[i], right[i], i, of));
      }
    }
  }

  /**
   * Checks that two numbers agree.
   *
   * @param number of the step
   * @param formula what is asserted
   * @param left the left side
   * @param right the right side
   * @param tolerance the largest difference that rounding explains
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
   * @param tolerance the largest difference that rounding explains
   * @return the step, to end the cell with
   * @throws AssertionError if the sides differ by more
   */
  public static Object step(
      String number, String formula, INDArray left, INDArray right, double tolerance) {
    return step(number, formula, Sides.entries(left), Sides.entries(right), tolerance);
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
    double distance = Math.abs(estimate.value() - exact);
    if (!(distance <= standardErrors * estimate.standardError())) {
      throw new AssertionError(
          "step %s: \"%s\" must hold within %s standard errors, got %s for %s"
              .formatted(number, formula, standardErrors, estimate, exact));
    }
    return shown(
        number,
        formula,
        String.format(
            Locale.ROOT,
            "%.4g lies within %.0f standard errors of the simulated %.4g [%.4g, %.4g]",
            exact,
            standardErrors,
            estimate.value(),
            estimate.lower(),
            estimate.upper()));
  }

  private static String holds(double tolerance) {
    return tolerance == 0 ? "holds exactly" : "holds to " + Numbers.plain(tolerance);
  }

  private static Object shown(String number, String formula, String verdict) {
    return RichOutput.of(
        Map.of("text/plain", "step %s  %s  ✓ %s".formatted(number, formula, verdict)));
  }
}
