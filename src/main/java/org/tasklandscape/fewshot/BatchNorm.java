package org.tasklandscape.fewshot;

/**
 * y = γ x̂ + β, x̂ = (x - Px) r, r = (P(x - Px)² + ε)^(-1/2), where P is the mean over images and
 * places of each channel: the moments are those of the batch at hand, in training and at test.
 *
 * <p>dx = γ r t, t = dy - P dy - q x̂, q = P(dy x̂). Along ẋ, with s = P(x̂ ẋ), x̂ changes by r(ẋ -
 * Pẋ - s x̂) and r by -r² s; the product rule gives the rest.
 */
final class BatchNorm implements Layer {
  static final double EPSILON = 1e-5;

  private final Quantity x;
  private final Quantity gamma;
  private final Quantity beta;
  private final Quantity y;
  private final int count;
  private final ChannelMeans means;
  private final float[] normal;
  private final float[] normalChange;
  private final double[] r;
  private double[] slopeMean;
  private double[] q;
  private double[] s;

  /**
   * The normalisation.
   *
   * @param x a row a place, channel beside channel
   * @param row the number of entries of a row of an image, all its places and channels
   * @param gamma one a channel
   * @param beta one a channel
   * @param y as x
   */
  BatchNorm(Quantity x, int row, Quantity gamma, Quantity beta, Quantity y) {
    this.x = x;
    this.y = y;
    this.gamma = gamma;
    this.beta = beta;
    int channels = gamma.length();
    count = x.length() / channels;
    means = new ChannelMeans(x.length(), row, channels);
    normal = new float[x.length()];
    normalChange = normal.clone();
    r = new double[channels];
  }

  @Override
  public void forward() {
    double[] mean = means.of(x.value());
    // Two passes: x - Px first, for its squares are small beside those of x where Px is large.
    means.shift(x.value(), negative(mean), normal);
    double[] squares = means.of(normal, normal);
    for (int c = 0; c < r.length; c++) {
      r[c] = 1 / Math.sqrt(squares[c] + EPSILON);
    }
    means.scale(r, normal);
    means.combine(entries(gamma, gamma.value()), normal, entries(beta, beta.value()), y.value());
  }

  @Override
  public void backward() {
    slopeMean = means.of(y.slope());
    q = means.of(y.slope(), normal);
    beta.write(times(count, slopeMean), beta.slope());
    gamma.write(times(count, q), gamma.slope());
    double[] factor = factor();
    // γ r (dy - P dy - q x̂)
    means.combine(
        product(factor, negative(q)), normal, product(factor, negative(slopeMean)), x.slope());
    means.add(factor, y.slope(), x.slope());
  }

  private double[] factor() {
    return product(r, entries(gamma, gamma.value()));
  }

  @Override
  public void forwardChange() {
    s = means.of(normal, x.change());
    double[] mean = means.of(x.change());
    means.combine(product(r, negative(s)), normal, product(r, negative(mean)), normalChange);
    means.add(r, x.change(), normalChange);
    means.combine(entries(gamma, gamma.change()), normal, entries(beta, beta.change()), y.change());
    means.add(entries(gamma, gamma.value()), normalChange, y.change());
  }

  @Override
  public void backwardChange() {
    double[] meanChange = means.of(y.slopeChange());
    double[] qChange = means.of(y.slopeChange(), normal);
    double[] ofNormal = means.of(y.slope(), normalChange);
    for (int c = 0; c < qChange.length; c++) {
      qChange[c] += ofNormal[c];
    }
    beta.write(times(count, meanChange), beta.slopeChange());
    gamma.write(times(count, qChange), gamma.slopeChange());
    double[] factor = factor();
    double[] factorChange = entries(gamma, gamma.change());
    for (int c = 0; c < r.length; c++) {
      factorChange[c] = (factorChange[c] - factor[c] * s[c]) * r[c];
    }
    double[] ofNormals = new double[r.length];
    double[] constant = new double[r.length];
    for (int c = 0; c < r.length; c++) {
      ofNormals[c] = -factor[c] * qChange[c] - factorChange[c] * q[c];
      constant[c] = -factor[c] * meanChange[c] - factorChange[c] * slopeMean[c];
    }
    means.combine(ofNormals, normal, constant, x.slopeChange());
    means.add(product(factor, negative(q)), normalChange, x.slopeChange());
    means.add(factor, y.slopeChange(), x.slopeChange());
    means.add(factorChange, y.slope(), x.slopeChange());
  }

  private static double[] entries(Quantity quantity, float[] array) {
    double[] entries = new double[quantity.length()];
    quantity.read(array, entries);
    return entries;
  }

  private static double[] times(double factor, double[] a) {
    double[] product = a.clone();
    for (int c = 0; c < a.length; c++) {
      product[c] *= factor;
    }
    return product;
  }

  private static double[] negative(double[] a) {
    return times(-1, a);
  }

  private static double[] product(double[] a, double[] b) {
    double[] product = a.clone();
    for (int c = 0; c < a.length; c++) {
      product[c] *= b[c];
    }
    return product;
  }
}
