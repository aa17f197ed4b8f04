package org.tasklandscape.regression;

import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.sampling.RandomStream;

/** Σ = V diag(λ) Vᵀ with curvatures λ uniform on a logarithmic scale and random directions V. */
public final class RandomCovariance {
  private RandomCovariance() {}

  /**
   * Draws.
   *
   * @param stream of directions and curvatures
   * @param dimension d
   * @param low the least λ that can be
   * @param high the greatest
   * @return d rows of length d
   */
  public static double[][] draw(RandomStream stream, int dimension, double low, double high) {
    SimpleMatrix directions = directions(stream, dimension);
    double[] curvatures = new double[dimension];
    for (int j = 0; j < dimension; j++) {
      curvatures[j] = logUniform(stream, low, high);
    }
    SimpleMatrix spectrum = SimpleMatrix.diag(curvatures);
    SimpleMatrix sigma = directions.mult(spectrum).mult(directions.transpose());
    return sigma.plus(sigma.transpose()).scale(0.5).toArray2();
  }

  /**
   * A number between low and high, its logarithm uniform; the same bits on every platform.
   *
   * @param stream of the number
   * @param low positive
   * @param high at least low
   * @return the number
   */
  public static double logUniform(RandomStream stream, double low, double high) {
    double span = StrictMath.log(high / low);
    return low * StrictMath.exp(span * stream.nextDouble());
  }

  /** Orthonormal columns: Gram-Schmidt on Gaussian vectors. */
  private static SimpleMatrix directions(RandomStream stream, int dimension) {
    SimpleMatrix columns = new SimpleMatrix(dimension, dimension);
    for (int j = 0; j < dimension; j++) {
      SimpleMatrix column = new SimpleMatrix(dimension, 1);
      for (int i = 0; i < dimension; i++) {
        column.set(i, stream.gaussian());
      }
      for (int l = 0; l < j; l++) {
        SimpleMatrix earlier = columns.getColumn(l);
        column = column.minus(earlier.scale(earlier.dot(column)));
      }
      columns.setColumn(j, column.divide(column.normF()));
    }
    return columns;
  }
}
