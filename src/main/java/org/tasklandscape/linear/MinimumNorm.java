package org.tasklandscape.linear;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * w = A<sup>+</sup> b for symmetric positive semidefinite A: the solution of least norm, which is
 * where gradient descent from 0 ends; eigenvalues below 1e-10 of the largest count as zero.
 *
 * <p>A Cholesky factor serves where it proves that no eigenvalue is that small: λ_max ≤ tr A and
 * λ_min ≥ 1/tr A<sup>-1</sup>. Elsewhere the spectrum is computed. Source: theory, section 5.
 */
public final class MinimumNorm {
  private static final double ZERO = 1e-10;

  private final int p;
  private final Cholesky factor;
  private final double[] column;

  /**
   * A solver with its work space, for many equations of one size.
   *
   * @param dimension p
   */
  public MinimumNorm(int dimension) {
    this.p = dimension;
    this.factor = new Cholesky(p);
    this.column = new double[p];
  }

  /**
   * Solves Aw = b.
   *
   * @param matrix A, p × p by rows
   * @param b length p
   * @param w length p, overwritten
   * @throws IllegalArgumentException if A has no spectrum, as it holds numbers that are not finite
   */
  public void solve(double[] matrix, double[] b, double[] w) {
    if (factor.factorise(matrix, 0) && isRegular(matrix)) {
      System.arraycopy(b, 0, w, 0, p);
      factor.solve(w);
    } else {
      System.arraycopy(bySpectrum(matrix, b), 0, w, 0, p);
    }
  }

  private boolean isRegular(double[] matrix) {
    double trace = 0;
    double inverseTrace = 0;
    for (int j = 0; j < p; j++) {
      trace += matrix[j * p + j];
      // ‖L⁻¹ e_j‖², whose sum is tr A⁻¹.
      Arrays.fill(column, 0);
      column[j] = 1;
      factor.forward(column, j);
      for (int i = j; i < p; i++) {
        inverseTrace += column[i] * column[i];
      }
    }
    return trace * inverseTrace * ZERO < 1;
  }

  /**
   * Solves Aw = b by the spectrum alone: slower, and simple where there is little to solve.
   *
   * @param matrix A, p × p by rows
   * @param b length p
   * @return w
   * @throws IllegalArgumentException as {@link #solve}
   */
  public static double[] bySpectrum(double[] matrix, double[] b) {
    int p = b.length;
    EigenDecomposition_F64<DMatrixRMaj> spectrum =
        Symmetric.decomposed(new DMatrixRMaj(p, p, true, matrix), true)
            .orElseThrow(
                () -> new IllegalArgumentException("the normal equations must be finite numbers"));
    double largest = 0;
    for (int i = 0; i < p; i++) {
      largest = Math.max(largest, spectrum.getEigenvalue(i).getReal());
    }
    double[] w = new double[p];
    for (int i = 0; i < p; i++) {
      double eigenvalue = spectrum.getEigenvalue(i).getReal();
      if (eigenvalue > 0 && eigenvalue >= ZERO * largest) {
        double[] direction = spectrum.getEigenVector(i).data;
        Vectors.add(Vectors.dot(direction, b) / eigenvalue, direction, w);
      }
    }
    return w;
  }
}
