package org.tasklandscape.sampling;

import java.util.Arrays;

/**
 * G<sup>T</sup>G a<sub>1</sub>, …, G<sup>T</sup>G a<sub>k</sub> and G<sup>T</sup>z for an n × d
 * matrix G of independent N(0, 1) entries and z ~ N(0, I<sub>n</sub>), jointly exact in
 * distribution, at O(kd) cost whatever n is.
 *
 * <p>Let U (d × k) be an orthonormal basis of the directions, a<sub>i</sub> = U c<sub>i</sub>. Then
 * GU is n × k with Bartlett factor T (k × r), and G's part orthogonal to U is independent of GU, so
 * with Z (d × r), g (r) and ζ (d) of N(0, 1) entries and Π = I - UU<sup>T</sup>:
 *
 * <ul>
 *   <li>G<sup>T</sup>G a<sub>i</sub> = U T t<sub>i</sub> + Π Z t<sub>i</sub>, t<sub>i</sub> =
 *       T<sup>T</sup>c<sub>i</sub>;
 *   <li>G<sup>T</sup>z = U T g + Π (Z g + χ<sub>n-r</sub> ζ).
 * </ul>
 *
 * This is the {@link BartlettFactor} of theory, section 2, with only as many columns as there are
 * directions to act on. Both are tested against each other.
 */
public final class ProjectedDesign {
  /** A direction whose part off the earlier ones is below this share of it adds no dimension. */
  private static final double DEPENDENT = 1e-12;

  private final int dimension;
  private final int directions;
  private final boolean noisy;
  private final RandomStream stream;
  private final ChiSampler[] diagonal;
  private final ChiSampler rest;
  private final double[][] basis;
  private final double[][] coordinates;
  private final double[] factor;
  private final double[] inner;
  private final double[] outer;
  private final double[][] orthogonal;
  private final double[][] images;
  private final double[] cross;

  /**
   * A sampler for up to k directions.
   *
   * @param samples n, at least 1
   * @param dimension d, at least 1
   * @param directions k, at least 1
   * @param noisy whether G<sup>T</sup>z is wanted
   * @param stream the source of randomness
   * @throws IllegalArgumentException if n, d or k is smaller than 1
   */
  public ProjectedDesign(
      long samples, int dimension, int directions, boolean noisy, RandomStream stream) {
    if (samples < 1 || dimension < 1 || directions < 1) {
      throw new IllegalArgumentException(
          "samples, dimension and directions must be >= 1, got %d, %d and %d"
              .formatted(samples, dimension, directions));
    }
    this.dimension = dimension;
    this.directions = directions;
    this.noisy = noisy;
    this.stream = stream;
    int rank = (int) Math.min(samples, directions);
    this.diagonal = new ChiSampler[rank];
    for (int j = 0; j < rank; j++) {
      diagonal[j] = new ChiSampler(samples - j, stream);
    }
    this.rest = new ChiSampler(samples - rank, stream);
    this.basis = new double[directions][dimension];
    this.coordinates = new double[directions][directions];
    this.factor = new double[directions * rank];
    this.inner = new double[rank];
    this.outer = new double[directions];
    this.orthogonal = new double[rank][dimension];
    this.images = new double[directions][dimension];
    this.cross = new double[dimension];
  }

  /**
   * Draws G and z anew and applies them.
   *
   * @param vectors k directions, each of length d; unchanged
   */
  public void draw(double[][] vectors) {
    orthonormalise(vectors);
    int rank = inner.length;
    for (int i = 0; i < directions; i++) {
      for (int j = 0; j < Math.min(i, rank); j++) {
        factor[i * rank + j] = stream.gaussian();
      }
      if (i < rank) {
        factor[i * rank + i] = diagonal[i].sample();
      }
    }
    for (double[] column : orthogonal) {
      stream.gaussians(column);
    }
    for (int i = 0; i < directions; i++) {
      for (int j = 0; j < rank; j++) {
        double sum = 0;
        for (int l = j; l < directions; l++) {
          sum += factor[l * rank + j] * coordinates[i][l];
        }
        inner[j] = sum;
      }
      image(images[i], 0);
    }
    if (noisy) {
      stream.gaussians(inner);
      image(cross, rest.sample());
    }
  }

  /**
   * G<sup>T</sup>G a<sub>i</sub> of the last draw.
   *
   * @param i the index of the direction
   * @return length d; overwritten by the next draw
   */
  public double[] image(int i) {
    return images[i];
  }

  /**
   * G<sup>T</sup>z of the last draw.
   *
   * @return length d; overwritten by the next draw
   */
  public double[] cross() {
    return cross;
  }

  /** target = U T inner + Π (Z inner + remainder ζ), with ζ drawn only where it is needed. */
  private void image(double[] target, double remainder) {
    int rank = inner.length;
    if (remainder == 0) {
      Arrays.fill(target, 0);
    } else {
      for (int c = 0; c < dimension; c++) {
        target[c] = remainder * stream.gaussian();
      }
    }
    for (int j = 0; j < rank; j++) {
      addScaled(inner[j], orthogonal[j], target);
    }
    for (int l = 0; l < directions; l++) {
      double along = 0;
      for (int j = 0; j <= Math.min(l, rank - 1); j++) {
        along += factor[l * rank + j] * inner[j];
      }
      outer[l] = along - dot(basis[l], target);
    }
    for (int l = 0; l < directions; l++) {
      addScaled(outer[l], basis[l], target);
    }
  }

  /** Gram-Schmidt; a dependent direction gets a zero basis vector and adds nothing. */
  private void orthonormalise(double[][] vectors) {
    for (int i = 0; i < directions; i++) {
      double[] u = basis[i];
      double[] c = coordinates[i];
      System.arraycopy(vectors[i], 0, u, 0, dimension);
      Arrays.fill(c, 0);
      double length = Math.sqrt(dot(u, u));
      double left = length;
      // A second pass restores the orthogonality that cancellation costs; "twice is enough".
      for (int pass = 0; i > 0 && pass < 2; pass++) {
        double before = left;
        for (int l = 0; l < i; l++) {
          double along = dot(basis[l], u);
          c[l] += along;
          addScaled(-along, basis[l], u);
        }
        left = Math.sqrt(dot(u, u));
        if (left > before / 2) {
          break;
        }
      }
      boolean dependent = !(left > DEPENDENT * length);
      c[i] = dependent ? 0 : left;
      double scale = dependent ? 0 : 1 / left;
      for (int j = 0; j < dimension; j++) {
        u[j] *= scale;
      }
    }
  }

  /** Four sums at a time: one chain of additions would wait for itself. */
  private static double dot(double[] x, double[] y) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int c = 0;
    for (; c + 3 < x.length; c += 4) {
      s0 += x[c] * y[c];
      s1 += x[c + 1] * y[c + 1];
      s2 += x[c + 2] * y[c + 2];
      s3 += x[c + 3] * y[c + 3];
    }
    for (; c < x.length; c++) {
      s0 += x[c] * y[c];
    }
    return (s0 + s1) + (s2 + s3);
  }

  private static void addScaled(double scale, double[] x, double[] y) {
    for (int c = 0; c < x.length; c++) {
      y[c] += scale * x[c];
    }
  }
}
