package org.tasklandscape.linear;

import java.util.Arrays;

/**
 * S = LL<sup>T</sup> of a symmetric positive semidefinite S, L lower triangular: L<sub>ij</sub> =
 * (S<sub>ij</sub> - Σ<sub>k&lt;j</sub> L<sub>ik</sub>L<sub>jk</sub>)/L<sub>jj</sub>, row by row.
 *
 * <p>A pivot that is no more than a share of its diagonal entry is rounding. What then: {@link #of}
 * refuses S, {@link #factorise} reports it, {@link #semidefinite} leaves the direction out.
 */
public final class Cholesky {
  /** Where a singular S is expected, a pivot below this share of its entry counts as 0. */
  private static final double NEGLIGIBLE = 1e-14;

  private final int size;
  private final double[] lower;

  /**
   * The room for a factor, which {@link #factorise} fills as often as it is called.
   *
   * @param size d
   */
  public Cholesky(int size) {
    this.size = size;
    this.lower = new double[size * size];
  }

  /**
   * Factorises, and refuses a matrix that is not positive definite.
   *
   * @param matrix S, d × d by rows, of which the lower triangle is read
   * @param size d
   * @param rule what must hold for S to be regular, in the caller's terms
   * @return the factor
   * @throws IllegalArgumentException if a pivot is not positive
   */
  public static Cholesky of(double[] matrix, int size, String rule) {
    Cholesky cholesky = new Cholesky(size);
    if (!cholesky.factorise(matrix, 0)) {
      throw new IllegalArgumentException(rule + ", got a singular system of size " + size);
    }
    return cholesky;
  }

  /**
   * Factorises a matrix that may be singular: the column of a pivot below 1e-14 of its diagonal
   * entry is 0. Such a factor multiplies but does not solve.
   *
   * @param matrix S, d × d by rows, of which the lower triangle is read
   * @param size d
   * @return the factor
   */
  public static Cholesky semidefinite(double[] matrix, int size) {
    Cholesky cholesky = new Cholesky(size);
    cholesky.rows(matrix, NEGLIGIBLE, true);
    return cholesky;
  }

  /**
   * Factorises into this room.
   *
   * @param matrix S, d × d by rows, of which the lower triangle is read
   * @param share the share of its diagonal entry that a pivot must exceed
   * @return whether all do; nothing can be solved otherwise
   */
  public boolean factorise(double[] matrix, double share) {
    return rows(matrix, share, false);
  }

  private boolean rows(double[] matrix, double share, boolean skip) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = matrix[i * size + j];
        double sum = entry;
        for (int k = 0; k < j; k++) {
          sum -= lower[i * size + k] * lower[j * size + k];
        }
        if (j < i) {
          double pivot = lower[j * size + j];
          lower[i * size + j] = skip && pivot == 0 ? 0 : sum / pivot;
        } else if (sum > share * entry) {
          lower[i * size + i] = Math.sqrt(sum);
        } else if (skip) {
          lower[i * size + i] = 0;
        } else {
          return false;
        }
      }
    }
    return true;
  }

  /** {@return L, d × d by rows, not a copy} */
  public double[] lower() {
    return lower;
  }

  /**
   * x ← S<sup>-1</sup>x.
   *
   * @param x length d, overwritten
   */
  public void solve(double[] x) {
    forward(x, 0);
    for (int i = size - 1; i >= 0; i--) {
      double sum = x[i];
      for (int k = i + 1; k < size; k++) {
        sum -= lower[k * size + i] * x[k];
      }
      x[i] = sum / lower[i * size + i];
    }
  }

  /**
   * S<sup>-1</sup>b.
   *
   * @param b at least d entries, of which the first d are read
   * @return length d
   */
  public double[] solution(double[] b) {
    double[] x = Arrays.copyOf(b, size);
    solve(x);
    return x;
  }

  /** x ← L<sup>-1</sup>x, where the entries of x before the first are zero. */
  void forward(double[] x, int first) {
    for (int i = first; i < size; i++) {
      double sum = x[i];
      for (int k = first; k < i; k++) {
        sum -= lower[i * size + k] * x[k];
      }
      x[i] = sum / lower[i * size + i];
    }
  }

  /**
   * x ← s Lx.
   *
   * @param scale s
   * @param x length d, overwritten
   */
  public void multiply(double scale, double[] x) {
    // From the last row up, so that each row still finds the old entries it needs.
    for (int i = size - 1; i >= 0; i--) {
      double sum = 0;
      for (int k = 0; k <= i; k++) {
        sum += lower[i * size + k] * x[k];
      }
      x[i] = scale * sum;
    }
  }
}
