package org.tasklandscape.training;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * (Σ Â) ŵ = Σ b̂, summed over the training tasks and solved.
 *
 * <p>Where Σ Â is singular, as with fewer samples than features in all, ŵ is the solution of least
 * norm, which is where gradient descent from 0 ends: eigenvalues below 10<sup>-10</sup> of the
 * largest count as zero.
 */
final class NormalEquations {
  private static final double SINGULAR = 1e-10;

  private final double[] matrix;
  private final double[] pull;

  NormalEquations(int dimension) {
    this.matrix = new double[dimension * dimension];
    this.pull = new double[dimension];
  }

  void add(double[] taskMatrix, double[] taskPull) {
    for (int k = 0; k < matrix.length; k++) {
      matrix[k] += taskMatrix[k];
    }
    for (int i = 0; i < pull.length; i++) {
      pull[i] += taskPull[i];
    }
  }

  double[] solve() {
    int d = pull.length;
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
    // The decomposition works on what it is given: a copy.
    if (!eigen.decompose(new DMatrixRMaj(d, d, true, matrix.clone()))) {
      throw new ArithmeticException("no eigenvalues found for a matrix of size " + d);
    }
    double largest = 0;
    for (int j = 0; j < d; j++) {
      largest = Math.max(largest, eigen.getEigenvalue(j).getReal());
    }
    double[] solution = new double[d];
    for (int j = 0; j < d; j++) {
      double value = eigen.getEigenvalue(j).getReal();
      if (value > SINGULAR * largest) {
        double[] direction = eigen.getEigenVector(j).getData();
        double along = 0;
        for (int i = 0; i < d; i++) {
          along += direction[i] * pull[i];
        }
        for (int i = 0; i < d; i++) {
          solution[i] += along / value * direction[i];
        }
      }
    }
    return solution;
  }
}
