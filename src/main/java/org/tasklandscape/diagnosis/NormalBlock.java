package org.tasklandscape.diagnosis;

/** The Cholesky factor of the leading block A of a packed matrix [A, b; b<sup>T</sup>, c]. */
final class NormalBlock {
  /** A pivot below this share of its diagonal entry is rounding. */
  private static final double SINGULAR = 1e-12;

  private final int d;
  private final double[] factor;
  private final boolean positive;

  NormalBlock(double[] packed, int from, int size) {
    this.d = size - 1;
    this.factor = new double[d * d];
    this.positive = factorise(packed, from, size);
  }

  private boolean factorise(double[] packed, int from, int size) {
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = packed[from + Packed.index(j, i, size)];
        double sum = entry;
        for (int k = 0; k < j; k++) {
          sum -= factor[i * d + k] * factor[j * d + k];
        }
        if (j < i) {
          factor[i * d + j] = sum / factor[j * d + j];
        } else if (sum > SINGULAR * entry) {
          factor[i * d + i] = Math.sqrt(sum);
        } else {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether A is positive definite; nothing can be solved otherwise. */
  boolean isPositive() {
    return positive;
  }

  /** A<sup>-1</sup> b, where b has at least d entries. */
  double[] solve(double[] b) {
    double[] x = new double[d];
    for (int i = 0; i < d; i++) {
      double sum = b[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i * d + k] * x[k];
      }
      x[i] = sum / factor[i * d + i];
    }
    for (int i = d - 1; i >= 0; i--) {
      double sum = x[i];
      for (int k = i + 1; k < d; k++) {
        sum -= factor[k * d + i] * x[k];
      }
      x[i] = sum / factor[i * d + i];
    }
    return x;
  }
}
