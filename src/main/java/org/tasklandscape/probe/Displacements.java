package org.tasklandscape.probe;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.linear.Vectors;

/**
 * K<sub>ij</sub> = ⟨δ<sub>i</sub>, δ<sub>j</sub>⟩, the Gram matrix of the ways δ<sub>i</sub> =
 * w<sub>i</sub>* - w<sub>0</sub> that fine-tuning goes: all that the centre needs of them, however
 * many parameters a model has. Source: theory 9.2.
 */
public final class Displacements {
  /** Relative to the largest entry: what single precision leaves of symmetry, and of K ≥ 0. */
  private static final double TOLERANCE = 1e-5;

  private final double[][] gram;

  private Displacements(double[][] gram) {
    this.gram = gram;
  }

  /**
   * Those of given ways.
   *
   * @param ways δ, one a task, all of one size
   * @return their Gram matrix
   * @throws IllegalArgumentException if one is zero or not finite
   */
  public static Displacements of(List<double[]> ways) {
    int n = ways.size();
    double[][] gram = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i][j] = Vectors.dot(ways.get(i), ways.get(j));
        gram[j][i] = gram[i][j];
      }
    }
    return ofGram(gram);
  }

  /**
   * Those of a Gram matrix that was computed elsewhere.
   *
   * @param gram K, n × n
   * @return the matrix, checked
   * @throws IllegalArgumentException if it is not square, finite, symmetric and positive
   *     semidefinite (to 1e-5 of its largest entry), or has a task that does not move
   */
  public static Displacements ofGram(double[][] gram) {
    int n = gram.length;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      if (gram[i].length != n) {
        throw new IllegalArgumentException(
            "gram must be square, got %d rows and %d entries in row %d"
                .formatted(n, gram[i].length, i + 1));
      }
      if (!(gram[i][i] > 0 && gram[i][i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "gram must have finite diagonal entries > 0, got %s in row %d"
                .formatted(gram[i][i], i + 1));
      }
      largest = Math.max(largest, gram[i][i]);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (!(Math.abs(gram[i][j] - gram[j][i]) <= TOLERANCE * largest)) {
          throw new IllegalArgumentException(
              "gram must be symmetric, got %s in row %d, column %d and %s in its mirror"
                  .formatted(gram[i][j], i + 1, j + 1, gram[j][i]));
        }
      }
    }
    requireSemidefinite(gram, largest);
    return new Displacements(gram);
  }

  private static void requireSemidefinite(double[][] gram, double largest) {
    if (gram.length == 0) {
      return;
    }
    double smallest = Symmetric.values(new SimpleMatrix(gram))[0];
    if (!(smallest >= -TOLERANCE * gram.length * largest)) {
      throw new IllegalArgumentException(
          "gram must be positive semidefinite, got the eigenvalue " + smallest);
    }
  }

  /** {@return the number of tasks} */
  public int size() {
    return gram.length;
  }

  /**
   * An inner product.
   *
   * @param i a task, from 0
   * @param j another
   * @return ⟨δ<sub>i</sub>, δ<sub>j</sub>⟩
   */
  public double product(int i, int j) {
    return gram[i][j];
  }
}
