package org.tasklandscape.training;

/** Σ = L L<sup>T</sup> with L lower triangular, by Cholesky; Σ may be singular. */
final class LowerRoot {
  /** A pivot below this share of its diagonal entry is rounding: the row adds no direction. */
  private static final double NEGLIGIBLE = 1e-14;

  private LowerRoot() {}

  /** L, d × d row by row. */
  static double[] of(double[][] sigma) {
    int d = sigma.length;
    double[] root = new double[d * d];
    for (int j = 0; j < d; j++) {
      double pivot = sigma[j][j];
      for (int k = 0; k < j; k++) {
        pivot -= root[j * d + k] * root[j * d + k];
      }
      if (pivot <= NEGLIGIBLE * sigma[j][j]) {
        continue;
      }
      root[j * d + j] = Math.sqrt(pivot);
      for (int i = j + 1; i < d; i++) {
        double sum = sigma[i][j];
        for (int k = 0; k < j; k++) {
          sum -= root[i * d + k] * root[j * d + k];
        }
        root[i * d + j] = sum / root[j * d + j];
      }
    }
    return root;
  }

  /** x ← scale · L x. */
  static void multiply(double[] root, double scale, double[] x) {
    int d = x.length;
    // From the last row up, so that each row still finds the old entries it needs.
    for (int i = d - 1; i >= 0; i--) {
      double sum = 0;
      for (int k = 0; k <= i; k++) {
        sum += root[i * d + k] * x[k];
      }
      x[i] = scale * sum;
    }
  }
}
