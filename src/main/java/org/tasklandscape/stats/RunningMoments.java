package org.tasklandscape.stats;

import java.util.Objects;

/**
 * Mean vector and covariance matrix of k variables, seen one draw at a time.
 *
 * <p>Welford's update, with δ = x - x̄ before it: x̄ ← x̄ + δ/n, C ← C + (n - 1)/n δδᵀ; the
 * covariance is C/(n - 1). Sums of squares are never differenced, so a large mean costs no digits.
 * Time O(k²) a draw, memory O(k²).
 *
 * <p>Not thread-safe: give each worker its own and {@link #merge} them in a fixed order, which
 * gives the same bits on any number of threads.
 */
public final class RunningMoments {
  private final int size;
  private final double[] mean;
  private final double[] delta;
  // Upper triangle of C, row by row.
  private final double[] comoment;
  private long count;

  /**
   * Starts with no draws.
   *
   * @param size number of variables k ≥ 1
   * @throws IllegalArgumentException if k &lt; 1
   */
  public RunningMoments(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("must have size >= 1, got size = " + size);
    }
    this.size = size;
    mean = new double[size];
    delta = new double[size];
    comoment = new double[size * (size + 1) / 2];
  }

  /**
   * Adds one draw.
   *
   * @param draw the k values x; not kept
   * @throws IllegalArgumentException if the length is not k
   */
  public void add(double... draw) {
    if (draw.length != size) {
      throw new IllegalArgumentException(
          "must have %d values in a draw, got %d".formatted(size, draw.length));
    }
    count++;
    for (int i = 0; i < size; i++) {
      delta[i] = draw[i] - mean[i];
      mean[i] += delta[i] / count;
    }
    addOuterProduct((count - 1) / (double) count);
  }

  /**
   * Adds all draws of another (Chan, Golub and LeVeque): x̄ ← x̄ + δ m/(n + m), C ← C + C' + nm/(n
   * + m) δδᵀ, with δ = x̄' - x̄ and m the other's count.
   *
   * @param other moments of the same k variables; unchanged
   * @throws IllegalArgumentException if the other has another number of variables
   */
  public void merge(RunningMoments other) {
    if (other.size != size) {
      throw new IllegalArgumentException(
          "must merge moments of %d variables, got %d".formatted(size, other.size));
    }
    if (other.count == 0) {
      return;
    }
    long total = count + other.count;
    double share = other.count / (double) total;
    for (int i = 0; i < size; i++) {
      delta[i] = other.mean[i] - mean[i];
    }
    for (int k = 0; k < comoment.length; k++) {
      comoment[k] += other.comoment[k];
    }
    addOuterProduct(count * share);
    for (int i = 0; i < size; i++) {
      mean[i] += delta[i] * share;
    }
    count = total;
  }

  private void addOuterProduct(double weight) {
    int k = 0;
    for (int i = 0; i < size; i++) {
      double scaled = weight * delta[i];
      for (int j = i; j < size; j++) {
        comoment[k++] += scaled * delta[j];
      }
    }
  }

  /** {@return the number of draws, n ≥ 0} */
  public long count() {
    return count;
  }

  /**
   * Returns the mean of one variable.
   *
   * @param variable index 0 to k - 1
   * @return x̄, NaN before the first draw
   * @throws IndexOutOfBoundsException if there is no such variable
   */
  public double mean(int variable) {
    double value = mean[variable];
    return count == 0 ? Double.NaN : value;
  }

  /**
   * Returns the unbiased covariance of two variables.
   *
   * @param first index 0 to k - 1
   * @param second index 0 to k - 1
   * @return C/(n - 1), NaN before the second draw
   * @throws IndexOutOfBoundsException if there is no such variable
   */
  public double covariance(int first, int second) {
    int i = Objects.checkIndex(Math.min(first, second), size);
    int j = Objects.checkIndex(Math.max(first, second), size);
    int row = i * size - i * (i - 1) / 2;
    return count < 2 ? Double.NaN : comoment[row + j - i] / (count - 1);
  }

  /** {@return x̄, the means of all variables, length k; zeros before the first draw} */
  public double[] means() {
    return mean.clone();
  }

  /** {@return C = Σ (x - x̄)(x - x̄)ᵀ, the upper triangle row by row, length k (k + 1)/2} */
  public double[] comoments() {
    return comoment.clone();
  }

  /**
   * Returns the mean of one variable with the normal 95 % interval of its standard error √(C/(n (n
   * - 1))).
   *
   * @param variable index 0 to k - 1
   * @return the estimate; its interval is NaN before the second draw
   * @throws IndexOutOfBoundsException if there is no such variable
   */
  public Estimate estimate(int variable) {
    return Estimate.of(mean(variable), standardError(variable));
  }

  /**
   * Returns x̄ ± t √(C/(n (n - 1))), t the 97.5 % quantile of Student's law with n - 1 degrees of
   * freedom: the mean of one variable with its 95 % interval where draws are few, such as seeds.
   *
   * @param variable index 0 to k - 1
   * @return the estimate
   * @throws IndexOutOfBoundsException if there is no such variable
   * @throws IllegalArgumentException if there are fewer than 2 draws
   */
  public Estimate student(int variable) {
    return Estimate.studentT(mean(variable), standardError(variable), count - 1.0);
  }

  private double standardError(int variable) {
    return Math.sqrt(covariance(variable, variable) / count);
  }
}
