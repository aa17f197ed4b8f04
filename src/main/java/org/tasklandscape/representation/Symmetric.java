package org.tasklandscape.representation;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.simple.SimpleMatrix;

/** S = V diag(λ) V<sup>T</sup>, λ ascending. */
final class Symmetric {
  private final double[] values;
  private final SimpleMatrix vectors;

  private Symmetric(double[] values, SimpleMatrix vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  static Symmetric of(SimpleMatrix matrix) {
    int d = matrix.getNumRows();
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
    if (!eigen.decompose(matrix.<DMatrixRMaj>getMatrix().copy())) {
      throw new ArithmeticException("no eigenvalues found for a matrix of size " + d);
    }
    Integer[] order = new Integer[d];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (i, j) ->
            Double.compare(eigen.getEigenvalue(i).getReal(), eigen.getEigenvalue(j).getReal()));
    double[] values = new double[d];
    SimpleMatrix vectors = new SimpleMatrix(d, d);
    for (int j = 0; j < d; j++) {
      values[j] = eigen.getEigenvalue(order[j]).getReal();
      vectors.setColumn(j, SimpleMatrix.wrap(eigen.getEigenVector(order[j])));
    }
    return new Symmetric(values, vectors);
  }

  double[] values() {
    return values;
  }

  /** The eigenvectors of the k largest eigenvalues, as columns. */
  SimpleMatrix top(int k) {
    int d = values.length;
    return vectors.extractMatrix(0, d, d - k, d);
  }

  /** S<sup>1/2</sup>, eigenvalues that rounding left below zero counted as zero. */
  SimpleMatrix root() {
    SimpleMatrix scaled = vectors.copy();
    for (int j = 0; j < values.length; j++) {
      scaled.setColumn(j, scaled.getColumn(j).scale(Math.sqrt(Math.max(0, values[j]))));
    }
    return scaled.mult(vectors.transpose());
  }
}
