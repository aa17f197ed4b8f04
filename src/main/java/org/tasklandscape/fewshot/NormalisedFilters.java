package org.tasklandscape.fewshot;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.linear.Vectors;

/**
 * Batch norm of a convolution of {@link Images}, taken into its weights: with the mean m and the
 * covariance C of the batch's patches, γ(w·p - w·m) r + β = (k w)·p + (β - k w·m), r = (wᵀCw +
 * ε)^(-1/2), k = γr. Exact, and for images that do not move at no cost for each place.
 *
 * <p>Filters × taps is small: plain loops in double precision. With the slopes (a, b) of a filter
 * and its constant and z = a - b m: dk = z·w, dw = k z - γ r³ dk C w, dγ = r dk, dβ = b.
 */
final class NormalisedFilters implements Layer {
  private final Images images;
  private final Quantity weights;
  private final Quantity gamma;
  private final Quantity beta;
  private final Quantity normalised;
  private final Filter[] filters;

  /**
   * The normalised filters.
   *
   * @param images x
   * @param weights w, filters × taps
   * @param gamma filters × 1
   * @param beta filters × 1
   * @param normalised filters × (taps + 1), the constant last
   */
  NormalisedFilters(
      Images images, Quantity weights, Quantity gamma, Quantity beta, Quantity normalised) {
    this.images = images;
    this.weights = weights;
    this.gamma = gamma;
    this.beta = beta;
    this.normalised = normalised;
    this.filters = new Filter[(int) weights.value().size(0)];
  }

  @Override
  public void forward() {
    PatchMoments moments = images.moments();
    double[][] w = read(weights.value());
    double[][] g = read(gamma.value());
    double[][] b = read(beta.value());
    double[][] y = new double[filters.length][];
    for (int f = 0; f < filters.length; f++) {
      filters[f] = new Filter(moments, w[f], g[f][0]);
      y[f] = filters[f].value(b[f][0]);
    }
    write(y, normalised.value());
  }

  @Override
  public void backward() {
    double[][] y = read(normalised.slope());
    double[][] w = new double[filters.length][];
    double[][] g = new double[filters.length][1];
    double[][] b = new double[filters.length][1];
    for (int f = 0; f < filters.length; f++) {
      w[f] = filters[f].slope(y[f]);
      g[f][0] = filters[f].gammaSlope();
      b[f][0] = y[f][y[f].length - 1];
    }
    write(w, weights.slope());
    write(g, gamma.slope());
    write(b, beta.slope());
  }

  @Override
  public void forwardChange() {
    double[][] w = read(weights.change());
    double[][] g = read(gamma.change());
    double[][] b = read(beta.change());
    double[][] y = new double[filters.length][];
    for (int f = 0; f < filters.length; f++) {
      y[f] = filters[f].change(w[f], g[f][0], b[f][0]);
    }
    write(y, normalised.change());
  }

  @Override
  public void backwardChange() {
    double[][] y = read(normalised.slopeChange());
    double[][] w = new double[filters.length][];
    double[][] g = new double[filters.length][1];
    double[][] b = new double[filters.length][1];
    for (int f = 0; f < filters.length; f++) {
      w[f] = filters[f].slopeChange(y[f]);
      g[f][0] = filters[f].gammaSlopeChange();
      b[f][0] = y[f][y[f].length - 1];
    }
    write(w, weights.slopeChange());
    write(g, gamma.slopeChange());
    write(b, beta.slopeChange());
  }

  private static double[][] read(INDArray matrix) {
    double[] entries = matrix.dup().data().asDouble();
    int columns = (int) matrix.size(1);
    double[][] rows = new double[entries.length / columns][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(entries, i * columns, (i + 1) * columns);
    }
    return rows;
  }

  private static void write(double[][] rows, INDArray matrix) {
    double[] entries = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    matrix.assign(Nd4j.createFromArray(entries).reshape(matrix.shape()));
  }

  /** One filter: what its passes keep for those that follow. */
  private static final class Filter {
    private final PatchMoments moments;
    private final double[] w;
    private final double[] cw;
    private final double gamma;
    private final double r;
    private double[] z;
    private double kSlope;
    private double[] wChange;
    private double[] cwChange;
    private double gammaChange;
    private double rChange;
    private double kSlopeChange;

    Filter(PatchMoments moments, double[] w, double gamma) {
      this.moments = moments;
      this.w = w;
      this.gamma = gamma;
      cw = moments.covarianceTimes(w);
      r = 1 / Math.sqrt(Vectors.dot(cw, w) + BatchNorm.EPSILON);
    }

    double[] value(double beta) {
      return moments.centred(scaled(gamma * r, w), beta);
    }

    double[] slope(double[] y) {
      z = moments.uncentred(y);
      kSlope = Vectors.dot(z, w);
      double[] slope = scaled(gamma * r, z);
      Vectors.add(-gamma * r * r * r * kSlope, cw, slope);
      return slope;
    }

    double gammaSlope() {
      return r * kSlope;
    }

    double[] change(double[] toW, double toGamma, double toBeta) {
      wChange = toW;
      gammaChange = toGamma;
      cwChange = moments.covarianceTimes(toW);
      rChange = -r * r * r * Vectors.dot(cw, toW);
      double[] change = scaled(kChange(), w);
      Vectors.add(gamma * r, toW, change);
      return moments.centred(change, toBeta);
    }

    private double kChange() {
      return gammaChange * r + gamma * rChange;
    }

    double[] slopeChange(double[] yChange) {
      double[] zChange = moments.uncentred(yChange);
      kSlopeChange = Vectors.dot(zChange, w) + Vectors.dot(z, wChange);
      double r3 = r * r * r;
      double factorChange =
          gammaChange * r3 * kSlope
              + 3 * gamma * r * r * rChange * kSlope
              + gamma * r3 * kSlopeChange;
      double[] change = scaled(gamma * r, zChange);
      Vectors.add(kChange(), z, change);
      Vectors.add(-factorChange, cw, change);
      Vectors.add(-gamma * r3 * kSlope, cwChange, change);
      return change;
    }

    double gammaSlopeChange() {
      return rChange * kSlope + r * kSlopeChange;
    }

    private static double[] scaled(double factor, double[] a) {
      double[] product = new double[a.length];
      Vectors.add(factor, a, product);
      return product;
    }
  }
}
