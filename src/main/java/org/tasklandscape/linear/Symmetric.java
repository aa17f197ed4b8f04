package org.tasklandscape.linear;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.simple.SimpleMatrix;

/** S = V diag(λ) V<sup>T</sup>, λ ascending: the eigenvalues and eigenvectors of a matrix. */
public final class Symmetric {
  private final double[] values;
  private final SimpleMatrix vectors;

  private Symmetric(double[] values, SimpleMatrix vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * Decomposes; only the caller can know the name of the matrix.
   *
   * @param matrix S, symmetric and finite
   * @return its spectrum
   * @throws ArithmeticException if none is found
   */
  public static Symmetric of(SimpleMatrix matrix) {
    int d = matrix.getNumRows();
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        decomposed(matrix.getMatrix(), true).orElseThrow(() -> none(d));
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

  /**
   * The eigenvalues alone, in less time.
   *
   * @param matrix S, symmetric and finite
   * @return λ, ascending
   * @throws ArithmeticException if none are found
   */
  public static double[] values(SimpleMatrix matrix) {
    int d = matrix.getNumRows();
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        decomposed(matrix.getMatrix(), false).orElseThrow(() -> none(d));
    return IntStream.range(0, d)
        .mapToDouble(i -> eigen.getEigenvalue(i).getReal())
        .sorted()
        .toArray();
  }

  /** The spectrum in the order in which it is found; empty where none is. */
  static Optional<EigenDecomposition_F64<DMatrixRMaj>> decomposed(
      DMatrixRMaj matrix, boolean vectors) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(matrix.numRows, vectors, true);
    return eigen.decompose(matrix.copy()) ? Optional.of(eigen) : Optional.empty();
  }

  private static ArithmeticException none(int d) {
    return new ArithmeticException("no eigenvalues found for a matrix of size " + d);
  }

  /** {@return λ, the eigenvalues, ascending, not a copy} */
  public double[] values() {
    return values;
  }

  /** {@return V, d × d, not a copy} */
  public SimpleMatrix vectors() {
    return vectors;
  }

  /**
   * The eigenvectors of the largest eigenvalues.
   *
   * @param k how many, at most d
   * @return d × k, orthonormal columns
   */
  public SimpleMatrix top(int k) {
    int d = values.length;
    return vectors.extractMatrix(0, d, d - k, d);
  }

  /**
   * {@return S<sup>1/2</sup>, the symmetric root, d × d, eigenvalues that rounding left below zero
   * counted as zero}
   */
  public SimpleMatrix root() {
    SimpleMatrix scaled = vectors.copy();
    for (int j = 0; j < values.length; j++) {
      scaled.setColumn(j, scaled.getColumn(j).scale(Math.sqrt(Math.max(0, values[j]))));
    }
    return scaled.mult(vectors.transpose());
  }

  /** {@return the least eigenvalue} */
  public double smallest() {
    return values[0];
  }

  /** {@return the greatest eigenvalue} */
  public double largest() {
    return values[values.length - 1];
  }

  /** {@return the eigenvector of the smallest eigenvalue, as text, for messages} */
  public String weakestDirection() {
    SimpleMatrix v = vectors.getColumn(0);
    // The sign of an eigenvector is arbitrary: the entry largest in size is shown as positive.
    int top = 0;
    for (int i = 1; i < v.getNumRows(); i++) {
      top = Math.abs(v.get(i)) > Math.abs(v.get(top)) + 1e-9 ? i : top;
    }
    double sign = Math.signum(v.get(top));
    return Arrays.stream(v.scale(sign).getDDRM().data)
        .mapToObj(x -> String.format(Locale.ROOT, "%.4g", x + 0.0))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
