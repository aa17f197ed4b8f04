package org.tasklandscape.fewshot;

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
   * @param weights w, taps × filters
   * @param gamma one a filter
   * @param beta one a filter
   * @param normalised (taps + 1) × filters, the constant last
   */
  NormalisedFilters(
      Images images, Quantity weights, Quantity gamma, Quantity beta, Quantity normalised) {
    this.images = images;
    this.weights = weights;
    this.gamma = gamma;
    this.beta = beta;
    this.normalised = normalised;
    this.filters = new Filter[gamma.length()];
  }

  @Override
  public void forward() {
    PatchMoments moments = images.moments();
    double[][] w = read(weights, weights.value());
    double[][] g = read(gamma, gamma.value());
    double[][] b = read(beta, beta.value());
    double[][] y = new double[filters.length][];
    for (int f = 0; f < filters.length; f++) {
      filters[f] = new Filter(moments, w[f], g[f][0]);
      y[f] = filters[f].value(b[f][0]);
    }
    write(y, normalised, normalised.value());
  }

  @Override
  public void backward() {
    double[][] y = read(normalised, normalised.slope());
    double[][] w = new double[filters.length][];
    double[][] g = new double[filters.length][1];
    double[][] b = new double[filters.length][1];
    for (int f = 0; f < filters.length; f++) {
      w[f] = filters[f].slope(y[f]);
      g[f][0] = filters[f].gammaSlope();
      b[f][0] = y[f][y[f].length - 1];
    }
    write(w, weights, weights.slope());
    write(g, gamma, gamma.slope());
    write(b, beta, beta.slope());
  }

  @Override
  public void forwardChange() {
    double[][] w = read(weights, weights.change());
    double[][] g = read(gamma, gamma.change());
    double[][] b = read(beta, beta.change());
    double[][] y = new double[filters.length][];
    for (int f = 0; f < filters.length; f++) {
      y[f] = filters[f].change(w[f], g[f][0], b[f][0]);
    }
    write(y, normalised, normalised.change());
  }

  @Override
  public void backwardChange() {
    double[][] y = read(normalised, normalised.slopeChange());
    double[][] w = new double[filters.length][];
    double[][] g = new double[filters.length][1];
    double[][] b = new double[filters.length][1];
    for (int f = 0; f < filters.length; f++) {
      w[f] = filters[f].slopeChange(y[f]);
      g[f][0] = filters[f].gammaSlopeChange();
      b[f][0] = y[f][y[f].length - 1];
    }
    write(w, weights, weights.slopeChange());
    write(g, gamma, gamma.slopeChange());
    write(b, beta, beta.slopeChange());
  }

  /** The columns of a matrix with one for each filter. */
  private double[][] read(Quantity matrix, float[] entries) {
    double[][] columns = new double[filters.length][matrix.length() / filters.length];
    int at = matrix.at();
    for (int i = 0; i < columns[0].length; i++) {
      for (double[] column : columns) {
        column[i] = entries[at++];
      }
    }
    return columns;
  }

  private static void write(double[][] columns, Quantity matrix, float[] entries) {
    int at = matrix.at();
    for (int i = 0; i < columns[0].length; i++) {
      for (double[] column : columns) {
        entries[at++] = (float) column[i];
      }
    }
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
