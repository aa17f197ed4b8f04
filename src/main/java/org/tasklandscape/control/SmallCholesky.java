package org.tasklandscape.control;

/**
 * A = U Uᵀ with U upper triangular, from the last row to the first, for the matrices of a tree: row
 * i is zero beyond last[i], and so is that row of U. Row by row, flat, n × n; nothing is allocated.
 *
 * <p>With coordinates numbered from the root, last[i] is the last descendant of i, and the
 * elimination runs from the leaves: no entry is filled in. Cost: one product for each pair of
 * ancestors of a coordinate.
 */
final class SmallCholesky {
  private final int n;
  private final int[] last;
  private final double[] u;
  private final double[] inverse;

  SmallCholesky(int[] last) {
    this.n = last.length;
    this.last = last.clone();
    this.u = new double[n * n];
    this.inverse = new double[n];
  }

  /**
   * Factors A. What is not a number stays so, and shows in the solutions.
   *
   * @param a the upper triangle, n × n; below it anything
   * @throws ArithmeticException if A is not positive definite
   */
  void factor(double[] a) {
    for (int i = n - 1; i >= 0; i--) {
      int row = i * n;
      int end = last[i];
      double square = a[row + i];
      for (int k = i + 1; k <= end; k++) {
        square -= u[row + k] * u[row + k];
      }
      if (square <= 0) {
        throw new ArithmeticException(
            "the matrix must be positive definite, got the pivot %s in row %d"
                .formatted(square, i));
      }
      double root = Math.sqrt(square);
      u[row + i] = root;
      inverse[i] = 1 / root;
      for (int j = 0; j < i; j++) {
        if (last[j] >= i) {
          int other = j * n;
          double sum = a[other + i];
          for (int k = i + 1; k <= end; k++) {
            sum -= u[other + k] * u[row + k];
          }
          u[other + i] = sum * inverse[i];
        }
      }
    }
  }

  /**
   * x = A⁻¹b.
   *
   * @param b length n
   * @param x length n, overwritten; may be b
   */
  void solve(double[] b, double[] x) {
    for (int i = n - 1; i >= 0; i--) {
      int row = i * n;
      double sum = b[i];
      for (int k = i + 1; k <= last[i]; k++) {
        sum -= u[row + k] * x[k];
      }
      x[i] = sum * inverse[i];
    }
    for (int i = 0; i < n; i++) {
      int row = i * n;
      double entry = x[i] * inverse[i];
      x[i] = entry;
      for (int k = i + 1; k <= last[i]; k++) {
        x[k] -= u[row + k] * entry;
      }
    }
  }
}
