package org.tasklandscape.sampling;

/**
 * Many independent {@link BartlettFactor}s A of one shape, entry by entry: {@code entry(i, j)[t]}
 * is A<sub>ij</sub> of factor t.
 *
 * <p>What is computed from small matrices runs along such arrays at the speed of vector
 * instructions. Source: theory, section 2.
 */
public final class BartlettFactors {
  private static final double[] NONE = {};

  private final int dimension;
  private final int rank;
  private final RandomStream stream;
  private final ChiSampler[] diagonal;
  private final double[][][] entries;
  private final double[][] noise;
  private final double[][] cross;

  /**
   * A sampler of factors.
   *
   * @param samples n, at least 1
   * @param dimension d, at least 1
   * @param capacity how many are drawn at once at most, at least 1
   * @param stream the source of randomness
   * @throws IllegalArgumentException if a number is smaller than 1
   */
  public BartlettFactors(long samples, int dimension, int capacity, RandomStream stream) {
    if (samples < 1 || dimension < 1 || capacity < 1) {
      throw new IllegalArgumentException(
          "samples, dimension and capacity must be >= 1, got %d, %d and %d"
              .formatted(samples, dimension, capacity));
    }
    this.dimension = dimension;
    this.rank = (int) Math.min(samples, dimension);
    this.stream = stream;
    this.diagonal = new ChiSampler[rank];
    this.entries = new double[dimension][rank][];
    this.noise = new double[rank][capacity];
    this.cross = new double[dimension][capacity];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < rank; j++) {
        entries[i][j] = j <= i ? new double[capacity] : NONE;
      }
    }
    for (int j = 0; j < rank; j++) {
      diagonal[j] = new ChiSampler(samples - j, stream);
    }
  }

  /** {@return r = min(n, d), the number of columns} */
  public int rank() {
    return rank;
  }

  /**
   * Draws new factors and their noise.
   *
   * @param count how many, at most the capacity
   */
  public void draw(int count) {
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < Math.min(i, rank); j++) {
        fill(entries[i][j], count);
      }
      if (i < rank) {
        double[] target = entries[i][i];
        for (int t = 0; t < count; t++) {
          target[t] = diagonal[i].sample();
        }
      }
    }
    for (int j = 0; j < rank; j++) {
      fill(noise[j], count);
    }
    for (int i = 0; i < dimension; i++) {
      multiply(entries[i][0], noise[0], cross[i], count);
      for (int j = 1; j <= Math.min(i, rank - 1); j++) {
        addProduct(entries[i][j], noise[j], cross[i], count);
      }
    }
  }

  /**
   * A<sub>ij</sub> of the factors last drawn, on or below the diagonal; above it A is 0.
   *
   * @param row i, from 0 to d - 1
   * @param column j, from 0 to min(i, r - 1)
   * @return an entry for each factor, overwritten by the next draw
   */
  public double[] entry(int row, int column) {
    return entries[row][column];
  }

  /**
   * (G<sup>T</sup>z)<sub>i</sub> = (A g)<sub>i</sub>, as for {@link BartlettFactor}.
   *
   * @param row i, from 0 to d - 1
   * @return an entry for each factor, overwritten by the next draw
   */
  public double[] cross(int row) {
    return cross[row];
  }

  private void fill(double[] target, int count) {
    for (int t = 0; t < count; t++) {
      target[t] = stream.gaussian();
    }
  }

  private static void multiply(double[] a, double[] b, double[] target, int count) {
    for (int t = 0; t < count; t++) {
      target[t] = a[t] * b[t];
    }
  }

  private static void addProduct(double[] a, double[] b, double[] target, int count) {
    for (int t = 0; t < count; t++) {
      target[t] += a[t] * b[t];
    }
  }
}
