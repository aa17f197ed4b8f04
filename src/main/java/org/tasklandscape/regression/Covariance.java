package org.tasklandscape.regression;

import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.rule.Require;

/**
 * Σ = V diag(λ) V<sup>T</sup>: a validated covariance with its curvatures λ, ascending, and their
 * directions V.
 */
final class Covariance {
  /** Entries that mirror each other may differ by this share of the largest entry. */
  private static final double ASYMMETRY = 1e-10;

  /** An eigenvalue may be this share of the largest one below zero: rounding, not a fault. */
  private static final double NEGATIVITY = 1e-10;

  private final SimpleMatrix matrix;
  private final Symmetric spectrum;

  private Covariance(SimpleMatrix matrix, Symmetric spectrum) {
    this.matrix = matrix;
    this.spectrum = spectrum;
  }

  static Covariance isotropic(int dimension, double curvature) {
    Require.atLeastOne("the dimension", dimension);
    Require.finiteAtLeastZero("the curvature", curvature);
    return of(SimpleMatrix.identity(dimension).scale(curvature));
  }

  static Covariance of(double[][] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("the covariance must have at least one row, got none");
    }
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != rows.length) {
        throw new IllegalArgumentException(
            "the covariance must be square, got %d rows and a row %d of %d entries"
                .formatted(rows.length, i, rows[i].length));
      }
    }
    return of(new SimpleMatrix(rows));
  }

  static Covariance of(SimpleMatrix matrix) {
    int d = matrix.getNumRows();
    if (d == 0 || matrix.getNumCols() != d) {
      throw new IllegalArgumentException(
          "the covariance must be square, got %d x %d".formatted(d, matrix.getNumCols()));
    }
    if (matrix.hasUncountable()) {
      throw new IllegalArgumentException("the covariance must be finite, got " + matrix);
    }
    double scale = matrix.elementMaxAbs();
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        if (Math.abs(matrix.get(i, j) - matrix.get(j, i)) > ASYMMETRY * scale) {
          throw new IllegalArgumentException(
              "the covariance must be symmetric, got %s at (%d, %d) and %s at (%d, %d)"
                  .formatted(matrix.get(i, j), i, j, matrix.get(j, i), j, i));
        }
      }
    }
    Symmetric spectrum = Symmetric.of(matrix.plus(matrix.transpose()).scale(0.5));
    if (spectrum.smallest() < -NEGATIVITY * scale) {
      throw new IllegalArgumentException(
          "the covariance must be positive semidefinite, got the eigenvalue %s in the direction %s"
              .formatted(spectrum.smallest(), spectrum.weakestDirection()));
    }
    return new Covariance(matrix.copy(), spectrum);
  }

  int dimension() {
    return matrix.getNumRows();
  }

  SimpleMatrix matrix() {
    return matrix;
  }

  /** λ, ascending; what rounding put below zero is zero. */
  double[] curvatures() {
    double[] values = spectrum.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
    return values;
  }

  /** V: column j is the direction of curvature j. */
  SimpleMatrix directions() {
    return spectrum.vectors();
  }
}
