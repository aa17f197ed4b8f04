package org.tasklandscape.diagnosis;

import java.util.Arrays;
import org.tasklandscape.stats.ExactSums;

/**
 * All that least squares needs of the rows of one task: with z = (x_1, …, x_d, y), the mean z̄ and
 * Σ (z - z̄)(z - z̄)ᵀ. Arrays are copied on the way in and out.
 *
 * @param task the name
 * @param rows their number, at least 1
 * @param mean z̄, length d + 1
 * @param cross Σ (z - z̄)(z - z̄)ᵀ, the upper triangle row by row, length (d + 1)(d + 2)/2
 */
public record TaskMoments(String task, long rows, double[] mean, double[] cross) {

  /**
   * Checks the moments.
   *
   * @throws IllegalArgumentException if there are no rows or no features, if the lengths do not fit
   *     or a number is not finite
   */
  public TaskMoments {
    if (rows < 1) {
      throw new IllegalArgumentException("a task must have rows >= 1, got " + rows);
    }
    if (mean.length < 2) {
      throw new IllegalArgumentException(
          "a task must have a feature and a target, got %d columns".formatted(mean.length));
    }
    if (cross.length != mean.length * (mean.length + 1) / 2) {
      throw new IllegalArgumentException(
          "%d columns must have %d cross-products, got %d"
              .formatted(mean.length, mean.length * (mean.length + 1) / 2, cross.length));
    }
    mean = requireFinite(task, mean.clone());
    cross = requireFinite(task, cross.clone());
  }

  private static double[] requireFinite(String task, double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException(
            "task %s must have numbers whose sums of squares are finite, got %s"
                .formatted(task, number));
      }
    }
    return numbers;
  }

  /**
   * The moments of a task's rows, each rounded once.
   *
   * @param task the name
   * @param sums of the columns x_1, …, x_d, y
   * @return the moments under the task's name
   * @throws IllegalArgumentException as for the record
   */
  public static TaskMoments of(String task, ExactSums sums) {
    return new TaskMoments(task, sums.count(), sums.means(), sums.comoments());
  }

  /** {@return the number of features, d} */
  public int dimension() {
    return mean.length - 1;
  }

  /** {@return z̄, a copy, length d + 1} */
  @Override
  public double[] mean() {
    return mean.clone();
  }

  /** {@return Σ (z - z̄)(z - z̄)ᵀ, a copy, the upper triangle row by row} */
  @Override
  public double[] cross() {
    return cross.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TaskMoments that
        && task.equals(that.task)
        && rows == that.rows
        && Arrays.equals(mean, that.mean)
        && Arrays.equals(cross, that.cross);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * task.hashCode() + Arrays.hashCode(mean)) + Arrays.hashCode(cross);
  }

  @Override
  public String toString() {
    return "task %s: %d rows, %d features".formatted(task, rows, dimension());
  }
}
