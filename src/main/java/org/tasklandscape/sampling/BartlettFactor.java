package org.tasklandscape.sampling;

import java.util.Arrays;

/**
 * G<sup>T</sup>G = A A<sup>T</sup> for an n × d matrix G of independent N(0, 1) entries.
 *
 * <p>A is d × r with r = min(n, d): A<sub>jj</sub> = χ<sub>n-j</sub> (j from 0), N(0, 1) below the
 * diagonal, 0 above. Exact in distribution for every n, n &lt; d included; the cost is O(d²)
 * whatever n is. With G's own noise z ~ N(0, I<sub>n</sub>), jointly G<sup>T</sup>z = A g with g ~
 * N(0, I<sub>r</sub>). Source: theory, section 2.
 */
public final class BartlettFactor {
  private final int dimension;
  private final int rank;
  private final RandomStream stream;
  private final ChiSampler[] diagonal;
  private final double[] factor;
  private final double[] noise;
  private final double[] image;
  private final double[] inner;

  /**
   * A sampler of factors.
   *
   * @param samples n, at least 1
   * @param dimension d, at least 1
   * @param stream the source of randomness
   * @throws IllegalArgumentException if n or d is smaller than 1
   */
  public BartlettFactor(long samples, int dimension, RandomStream stream) {
    if (samples < 1 || dimension < 1) {
      throw new IllegalArgumentException(
          "samples and dimension must be >= 1, got " + samples + " and " + dimension);
    }
    this.dimension = dimension;
    this.rank = (int) Math.min(samples, dimension);
    this.stream = stream;
    this.factor = new double[dimension * rank];
    this.noise = new double[rank];
    this.image = new double[dimension * rank];
    this.inner = new double[rank];
    this.diagonal = new ChiSampler[rank];
    for (int j = 0; j < rank; j++) {
      diagonal[j] = new ChiSampler(samples - j, stream);
    }
  }

  /** Draws a new factor A and a new g. */
  public void draw() {
    for (int i = 0; i < dimension; i++) {
      int row = i * rank;
      for (int j = 0; j < Math.min(i, rank); j++) {
        factor[row + j] = stream.gaussian();
      }
      if (i < rank) {
        factor[row + i] = diagonal[i].sample();
      }
    }
    stream.gaussians(noise);
  }

  /**
   * y = G<sup>T</sup>G x = A (A<sup>T</sup> x) for the factor last drawn.
   *
   * @param x length d
   * @param y length d, overwritten; may be x itself
   */
  public void gram(double[] x, double[] y) {
    Arrays.fill(inner, 0);
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j <= Math.min(i, rank - 1); j++) {
        inner[j] += factor[i * rank + j] * x[i];
      }
    }
    multiply(inner, y);
  }

  /**
   * y = G<sup>T</sup>z = A g for the factor and the noise last drawn.
   *
   * @param y length d, overwritten
   */
  public void cross(double[] y) {
    multiply(noise, y);
  }

  /**
   * A<sup>T</sup> and g for the factor and the noise last drawn: a data set of min(n, d) rows with
   * the same G<sup>T</sup>G and G<sup>T</sup>z as the n rows of G and z.
   *
   * @param rows A<sup>T</sup>, min(n, d) rows of length d, overwritten
   * @param labels g, length min(n, d), overwritten
   */
  public void equivalent(double[][] rows, double[] labels) {
    for (int j = 0; j < rank; j++) {
      for (int i = 0; i < dimension; i++) {
        rows[j][i] = factor[i * rank + j];
      }
    }
    System.arraycopy(noise, 0, labels, 0, rank);
  }

  /**
   * G<sup>T</sup>G = A A<sup>T</sup> for the factor last drawn, seen through a root: L A
   * A<sup>T</sup> L<sup>T</sup>, which is X<sup>T</sup>X for X = G L<sup>T</sup>. Costs d³/6
   * products for a diagonal L, d³/3 otherwise.
   *
   * @param root L, d × d row by row, lower triangular
   * @param diagonalRoot whether L is diagonal, so that only its diagonal is read
   * @param gram d × d row by row, overwritten, symmetric
   */
  public void gram(double[] root, boolean diagonalRoot, double[] gram) {
    double[] rows = image;
    for (int i = 0; i < dimension; i++) {
      int row = i * rank;
      int columns = Math.min(i, rank - 1) + 1;
      if (diagonalRoot) {
        double scale = root[i * dimension + i];
        for (int j = 0; j < columns; j++) {
          image[row + j] = scale * factor[row + j];
        }
      } else {
        Arrays.fill(image, row, row + columns, 0);
        for (int k = 0; k <= i; k++) {
          double scale = root[i * dimension + k];
          for (int j = 0; j <= Math.min(k, rank - 1); j++) {
            image[row + j] += scale * factor[k * rank + j];
          }
        }
      }
      for (int k = 0; k <= i; k++) {
        int other = k * rank;
        int common = Math.min(k, rank - 1) + 1;
        double sum = 0;
        for (int j = 0; j < common; j++) {
          sum += rows[row + j] * rows[other + j];
        }
        gram[i * dimension + k] = sum;
        gram[k * dimension + i] = sum;
      }
    }
  }

  private void multiply(double[] inner, double[] y) {
    for (int i = 0; i < dimension; i++) {
      double sum = 0;
      for (int j = 0; j <= Math.min(i, rank - 1); j++) {
        sum += factor[i * rank + j] * inner[j];
      }
      y[i] = sum;
    }
  }
}
