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
 * point: what depends on W alone is kept for the two points last visited, so callers need not share
 * it themselves. A thread has buffers of its own, so threads may share a risk; after its first call
 * nothing is allocated. Risks of one {@link SampleNetwork} share the buffers.
 */
public final class SampleRisk implements Objective {
  private final SampleNetwork network;
  private final double[][] columns;
  private final double[] y;

  /**
   * The risk on n samples, with buffers of its own.
   *
   * @param activation φ
   * @param neurons k, at least 1
   * @param x n × d, row by row; copied
   * @param y length n, at least 1; copied
   * @throws IllegalArgumentException if k or n is smaller than 1, or x does not have n rows of
   *     equal length d ≥ 1
   */
  public SampleRisk(Activation activation, int neurons, double[] x, double[] y) {
    this(new SampleNetwork(activation, y.length, features(x, y), neurons), x, y);
  }

  SampleRisk(SampleNetwork network, double[] x, double[] y) {
    if (y.length != network.samples() || x.length != network.samples() * network.features()) {
      throw new IllegalArgumentException(
          "y must have n = %d and x n * d = %d entries, got %d and %d"
              .formatted(
                  network.samples(), network.samples() * network.features(), y.length, x.length));
    }
    this.network = network;
    this.y = y.clone();
    columns = new double[network.features()][network.arithmetic().width(y.length)];
    for (int s = 0; s < y.length; s++) {
      for (int i = 0; i < columns.length; i++) {
        columns[i][s] = x[s * columns.length + i];
      }
    }
  }

  private static int features(double[] x, double[] y) {
    if (y.length > 0 && (x.length == 0 || x.length % y.length != 0)) {
      throw new IllegalArgumentException(
          "x must have n * d entries, d >= 1, got " + x.length + " for n = " + y.length);
    }
    return x.length / Math.max(y.length, 1);
  }

  @Override
  public int size() {
    return network.size();
  }

  @Override
  public double value(double[] w) {
    return at(w).last().value;
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    SampleBuffers own = at(w);
    SampleBuffers.Point point = own.last();
    double[] residual = point.residual;
    for (int j = 0; j < network.neurons(); j++) {
      double[] slope = point.first[j];
      for (int s = 0; s < y.length; s++) {
        own.byNeuron[s][j] = residual[s] * slope[s];
      }
    }
    backward(own, gradient);
    return point.value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    SampleBuffers own = at(w);
    SampleBuffers.Point point = own.last();
    forward(own, v);
    network.arithmetic().bend(point.residual, point.first, point.second, own.rate, own.bySample);
    for (int j = 0; j < network.neurons(); j++) {
      double[] row = own.bySample[j];
      for (int s = 0; s < y.length; s++) {
        own.byNeuron[s][j] = row[s];
      }
    }
    backward(own, product);
  }

  /** This thread's buffers, whose last point is w. */
  private SampleBuffers at(double[] w) {
    if (w.length != size()) {
      throw new IllegalArgumentException("w must have length " + size() + ", got " + w.length);
    }
    SampleBuffers own = network.buffers();
    if (!own.recall(this, w)) {
      evaluate(own, w);
      own.last().belongsTo(this, w);
    }
    return own;
  }

  /** φ' and φ'' at U, residuals and value at w. */
  private void evaluate(SampleBuffers own, double[] w) {
    SampleBuffers.Point point = own.last();
    forward(own, w);
    double[] residual = point.residual;
    own.layer.evaluate(own.bySample, residual, point.first, point.second);
    int n = y.length;
    double sum = 0;
    for (int s = 0; s < n; s++) {
      residual[s] -= y[s];
      sum += residual[s] * residual[s];
    }
    // What stands beyond the sample is no residual.
    Arrays.fill(residual, n, residual.length, 0);
    point.value = sum / (2 * n);
  }

  /** bySample = (XA)ᵀ for A like W. */
  private void forward(SampleBuffers own, double[] a) {
    int neurons = network.neurons();
    for (int j = 0; j < neurons; j++) {
      double[] row = own.byFeature[j];
      for (int i = 0; i < row.length; i++) {
        row[i] = a[i * neurons + j];
      }
    }
    network.arithmetic().combine(own.byFeature, columns, own.bySample);
  }

  /** out = (1/n) Xᵀ byNeuron, laid out like W. */
  private void backward(SampleBuffers own, double[] out) {
    network.arithmetic().combine(columns, own.byNeuron, own.gradient);
    int neurons = network.neurons();
    double scale = 1.0 / y.length;
    for (int i = 0; i < columns.length; i++) {
      double[] row = own.gradient[i];
      for (int j = 0; j < neurons; j++) {
        out[i * neurons + j] = scale * row[j];
      }
    }
  }
}
