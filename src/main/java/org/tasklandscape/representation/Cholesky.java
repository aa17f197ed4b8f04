package org.tasklandscape.representation;

/** S = LL<sup>T</sup> of a small positive definite matrix, for solving Sx = c in place. */
final class Cholesky {
  private final double[] lower;
  private final int size;

  private Cholesky(double[] lower, int size) {
    this.lower = lower;
    this.size = size;
  }

  /**
   * Factorises.
   *
   * @param matrix the lower triangle row by row in a k × k array, overwritten
   */
  static Cholesky of(double[] matrix, int k) {
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i * k + j];
        for (int l = 0; l < j; l++) {
          sum -= matrix[i * k + l] * matrix[j * k + l];
        }
        if (i == j && !(sum > 0)) {
          throw new IllegalArgumentException(
              "the samples must determine every head, got a singular system of size " + k);
        }
        matrix[i * k + j] = i == j ? Math.sqrt(sum) : sum / matrix[j * k + j];
      }
    }
    return new Cholesky(matrix, k);
  }

  void solve(double[] x) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        x[i] -= lower[i * size + j] * x[j];
      }
      x[i] /= lower[i * size + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int j = i + 1; j < size; j++) {
        x[i] -= lower[j * size + i] * x[j];
      }
      x[i] /= lower[i * size + i];
    }
  }
}
