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
  private final ActivationLayer layer;

  // What depends on W alone; at holds that W, once reached is true.
  private boolean reached;
  private final double[] at;
  private final double[] u;
  private final double[] flatFirst;
  private final double[] flatSecond;
  private final double[][] first;
  private final double[][] second;
  private final double[] residual;
  private double value;

  // Scratch: coefficients by neuron and feature, by neuron and sample, and the outputs' rates.
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
    rows = new double[n][features];
    columns = new double[features][n];
    for (int s = 0; s < n; s++) {
      for (int i = 0; i < features; i++) {
        rows[s][i] = x[s * features + i];
        columns[i][s] = x[s * features + i];
      }
    }
    layer = ActivationLayer.of(activation, n, neurons);
    at = new double[features * neurons];
    u = new double[n * neurons];
    flatFirst = new double[n * neurons];
    flatSecond = new double[n * neurons];
    first = new double[neurons][n];
    second = new double[neurons][n];
    residual = new double[n];
    byFeature = new double[neurons][features];
    bySample = new double[neurons][n];
    rate = new double[n];
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
    for (int j = 0; j < neurons; j++) {
      multiply(residual, first[j], bySample[j]);
    }
    backward(gradient);
    return value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    moveTo(w);
    forward(v);
    Arrays.fill(rate, 0);
    for (int j = 0; j < neurons; j++) {
      addProduct(first[j], bySample[j], rate);
    }
    for (int j = 0; j < neurons; j++) {
      bend(rate, first[j], residual, second[j], bySample[j]);
    }
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
    int n = y.length;
    for (int j = 0; j < neurons; j++) {
      System.arraycopy(bySample[j], 0, u, j * n, n);
    }
    layer.evaluate(u, residual, flatFirst, flatSecond);
    for (int j = 0; j < neurons; j++) {
      System.arraycopy(flatFirst, j * n, first[j], 0, n);
      System.arraycopy(flatSecond, j * n, second[j], 0, n);
    }
    double sum = 0;
    for (int s = 0; s < n; s++) {
      residual[s] -= y[s];
      sum += residual[s] * residual[s];
    }
    value = sum / (2 * n);
    reached = true;
  }

  /** bySample = (XA)ᵀ for A like W. */
  private void forward(double[] a) {
    for (int j = 0; j < neurons; j++) {
      gather(a, j, neurons, byFeature[j]);
    }
    RowCombinations.multiply(byFeature, columns, bySample);
  }

  /** out = (1/n) Xᵀ bySampleᵀ, laid out like W. */
  private void backward(double[] out) {
    RowCombinations.multiply(bySample, rows, byFeature);
    double scale = 1.0 / y.length;
    for (int j = 0; j < neurons; j++) {
      scatter(byFeature[j], scale, out, j, neurons);
    }
  }

  private static void gather(double[] from, int start, int stride, double[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = from[start + i * stride];
    }
  }

  private static void scatter(double[] row, double scale, double[] to, int start, int stride) {
    for (int i = 0; i < row.length; i++) {
      to[start + i * stride] = scale * row[i];
    }
  }

  private static void multiply(double[] a, double[] b, double[] out) {
    for (int s = 0; s < out.length; s++) {
      out[s] = a[s] * b[s];
    }
  }

  private static void addProduct(double[] a, double[] b, double[] sum) {
    for (int s = 0; s < sum.length; s++) {
      sum[s] = Math.fma(a[s], b[s], sum[s]);
    }
  }

  /** c = ėφ' + eφ''c, where c comes in as XV. */
  private static void bend(
      double[] rate, double[] first, double[] residual, double[] second, double[] c) {
    for (int s = 0; s < c.length; s++) {
      c[s] = Math.fma(rate[s], first[s], residual[s] * second[s] * c[s]);
    }
  }
}
