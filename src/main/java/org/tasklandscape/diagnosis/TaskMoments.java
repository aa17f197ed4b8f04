package org.tasklandscape.diagnosis;

import java.util.Arrays;
import org.tasklandscape.linear.Packed;
import org.tasklandscape.stats.ExactSums;

/**
 * All that least squares needs of the rows of one task: with z = (x_1, …, x_d, y), the mean z̄ and
 * Σ (z - z̄)(z - z̄)ᵀ. Arrays are copied on the way in and out.
 *
 * @param task the name
 * @param rows their number, at least 1
 * @param mean z̄, length d + 1
 * @param cross Σ (z - z̄)(z - z̄)ᵀ, the upper triangle row by row, length (d + 1)(d + 2)/2
 * @param fourth Σ ‖x - x̄‖⁴, what tells heavy tails; NaN where it is not known
 */
public record TaskMoments(String task, long rows, double[] mean, double[] cross, double fourth) {
  /** ‖x̄‖² over the variance of x, beyond which half of the digits of q are lost. */
  private static final double FARTHEST = 1e6;

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
   * Moments without the fourth.
   *
   * @param task the name
   * @param rows n
   * @param mean z̄
   * @param cross Σ (z - z̄)(z - z̄)ᵀ, packed
   * @throws IllegalArgumentException as for the record
   */
  public TaskMoments(String task, long rows, double[] mean, double[] cross) {
    this(task, rows, mean, cross, Double.NaN);
  }

  /**
   * The moments of a task's rows, each rounded once; the fourth from q = ‖x‖²: with a = x - x̄ and
   * c = 2x̄, ‖a‖² - mean = (q - q̄) - c<sup>T</sup>a, whose square sums to W<sub>qq</sub> -
   * 2c<sup>T</sup>W<sub>xq</sub> + c<sup>T</sup>W<sub>xx</sub>c, and the mean of ‖a‖² is tr W/n.
   * Where x̄ is so far from 0 that rounding of q would show, it is NaN.
   *
   * @param task the name
   * @param sums of the columns x_1, …, x_d, y and, if there is one more, q
   * @param dimension d
   * @return the moments under the task's name
   * @throws IllegalArgumentException as for the record
   */
  public static TaskMoments of(String task, ExactSums sums, int dimension) {
    int size = dimension + 1;
    double[] means = sums.means();
    double[] all = sums.comoments();
    if (sums.size() == size) {
      return new TaskMoments(task, sums.count(), means, all);
    }
    double[] cross = new double[Packed.length(size)];
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        cross[Packed.index(i, j, size)] = all[Packed.index(i, j, size + 1)];
      }
    }
    double[] mean = Arrays.copyOf(means, size);
    return new TaskMoments(task, sums.count(), mean, cross, fourth(sums.count(), mean, all));
  }

  private static double fourth(long rows, double[] mean, double[] all) {
    int size = mean.length + 1;
    double[] direction = new double[size];
    double trace = 0;
    double offset = 0;
    for (int i = 0; i < size - 2; i++) {
      direction[i] = -2 * mean[i];
      trace += all[Packed.index(i, i, size)];
      offset += mean[i] * mean[i];
    }
    direction[size - 1] = 1;
    double spread = trace / rows;
    if (offset > FARTHEST * spread) {
      return Double.NaN;
    }
    double fourth = Math.max(0, Packed.form(all, 0, direction, direction)) + rows * spread * spread;
    return Double.isFinite(fourth) ? fourth : Double.NaN;
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
        && Arrays.equals(cross, that.cross)
        && Double.compare(fourth, that.fourth) == 0;
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
