package org.tasklandscape.network;

import java.util.Arrays;
import org.tasklandscape.meta.Objective;

/**
 * f(W) = (1/2n) Σ<sub>s</sub> e<sub>s</sub>², e<sub>s</sub> = Σ<sub>j</sub> φ(⟨w<sub>j</sub>,
 * x<sub>s</sub>⟩) - y<sub>s</sub>: the two-layer network's risk on a sample. With U = XW: ∇f =
 * (1/n) Xᵀ(e ⊙ φ'(U)), and with ė = Σ<sub>j</sub> φ'(u<sub>j</sub>)⟨v<sub>j</sub>, x⟩: ∇²f[V] =
 * (1/n) Xᵀ(ė ⊙ φ'(U) + e ⊙ φ''(U) ⊙ XV) (theory 3.1, 3.2).
 *
 * <p>W ∈ R<sup>d×k</sup> is flat, row by row: w[i * k + j] joins feature i to neuron j. Four
 * products of X with a matrix of k columns make a gradient and a Hessian-vector product at one
 * point: what depends on W alone is kept until W changes, so callers need not share it themselves.
 * Nothing is allocated after construction. One thread at a time.
 */
public final class SampleRisk implements Objective {
  private final int features;
  private final int neurons;
  private final double[][] rows;
  private final double[][] columns;
  private final double[] y;
  private final SampleArithmetic arithmetic;
  private final ActivationLayer layer;

  // What depends on W alone; at holds that W, once reached is true.
  private boolean reached;
  private final double[] at;
  private final double[][] first;
  private final double[][] second;
  private final double[] residual;
  private double value;

  // Scratch: coefficients by neuron and feature, by neuron and sample, and the outputs' rates ė.
  private final double[][] byFeature;
  private final double[][] bySample;
  private final double[] rate;

  /**
   * The risk on n samples.
   *
   * @param activation φ
   * @param neurons k, at least 1
   * @param x n × d, row by row; copied
   * @param y length n, at least 1; copied
   * @throws IllegalArgumentException if k or n is smaller than 1, or x does not have n rows of
   *     equal length d ≥ 1
   */
  public SampleRisk(Activation activation, int neurons, double[] x, double[] y) {
    this(activation, neurons, x, y, SampleArithmetic.quickest());
  }

  SampleRisk(
      Activation activation, int neurons, double[] x, double[] y, SampleArithmetic arithmetic) {
    int n = y.length;
    if (neurons < 1) {
      throw new IllegalArgumentException(
          "the network must have k >= 1 neurons, got k = " + neurons);
    }
    if (n < 1) {
      throw new IllegalArgumentException("the sample must have n >= 1, got n = 0");
    }
    if (x.length == 0 || x.length % n != 0) {
      throw new IllegalArgumentException(
          "x must have n * d entries, d >= 1, got " + x.length + " for n = " + n);
    }
    this.features = x.length / n;
    this.neurons = neurons;
    this.y = y.clone();
    this.arithmetic = arithmetic;
    int sampleWidth = arithmetic.width(n);
    int featureWidth = arithmetic.width(features);
    rows = new double[n][featureWidth];
    columns = new double[features][sampleWidth];
    for (int s = 0; s < n; s++) {
      for (int i = 0; i < features; i++) {
        rows[s][i] = x[s * features + i];
        columns[i][s] = x[s * features + i];
      }
    }
    layer = ActivationLayer.of(activation, arithmetic, sampleWidth);
    at = new double[features * neurons];
    first = new double[neurons][sampleWidth];
    second = new double[neurons][sampleWidth];
    residual = new double[sampleWidth];
    byFeature = new double[neurons][featureWidth];
    bySample = new double[neurons][sampleWidth];
    rate = new double[sampleWidth];
  }

  @Override
  public int size() {
    return at.length;
  }

  @Override
  public double value(double[] w) {
    moveTo(w);
    return value;
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    moveTo(w);
    arithmetic.weigh(residual, first, bySample);
    backward(gradient);
    return value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    moveTo(w);
    forward(v);
    arithmetic.bend(residual, first, second, rate, bySample);
    backward(product);
  }

  /** U, φ' and φ'' there, residuals and value at w, unless they are there already. */
  private void moveTo(double[] w) {
    if (w.length != at.length) {
      throw new IllegalArgumentException("w must have length " + at.length + ", got " + w.length);
    }
    if (reached && Arrays.equals(w, at)) {
      return;
    }
    System.arraycopy(w, 0, at, 0, w.length);
    forward(w);
    layer.evaluate(bySample, residual, first, second);
    int n = y.length;
    double sum = 0;
    for (int s = 0; s < n; s++) {
      residual[s] -= y[s];
      sum += residual[s] * residual[s];
    }
    // What stands beyond the sample is no residual.
    Arrays.fill(residual, n, residual.length, 0);
    value = sum / (2 * n);
    reached = true;
  }

  /** bySample = (XA)ᵀ for A like W. */
  private void forward(double[] a) {
    for (int j = 0; j < neurons; j++) {
      gather(a, j, neurons, features, byFeature[j]);
    }
    arithmetic.combine(byFeature, columns, bySample);
  }

  /** out = (1/n) Xᵀ bySampleᵀ, laid out like W. */
  private void backward(double[] out) {
    arithmetic.combine(bySample, rows, byFeature);
    double scale = 1.0 / y.length;
    for (int j = 0; j < neurons; j++) {
      scatter(byFeature[j], features, scale, out, j, neurons);
    }
  }

  private static void gather(double[] from, int start, int stride, int count, double[] row) {
    for (int i = 0; i < count; i++) {
      row[i] = from[start + i * stride];
    }
  }

  private static void scatter(
      double[] row, int count, double scale, double[] to, int start, int stride) {
    for (int i = 0; i < count; i++) {
      to[start + i * stride] = scale * row[i];
    }
  }
}
