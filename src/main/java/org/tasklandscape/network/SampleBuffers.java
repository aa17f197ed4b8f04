package org.tasklandscape.network;

import java.util.Arrays;

/**
 * One thread's buffers of a network on samples: what depends on W alone, at the two points last
 * visited, and scratch.
 *
 * <p>Two points, since MAML goes from a task's inner risk to its outer one and back.
 */
final class SampleBuffers {
  final ActivationLayer layer;

  // Scratch: coefficients by neuron and feature, neuron and sample, sample and neuron, feature and
  // neuron, and the outputs' rates ė.
  final double[][] byFeature;
  final double[][] bySample;
  final double[][] byNeuron;
  final double[][] gradient;
  final double[] rate;

  private Point last;
  private Point before;

  SampleBuffers(SampleNetwork network, Activation activation) {
    int sampleWidth = network.arithmetic().width(network.samples());
    int neuronWidth = network.arithmetic().width(network.neurons());
    layer = ActivationLayer.of(activation, network.arithmetic(), sampleWidth);
    byFeature = new double[network.neurons()][network.features()];
    bySample = new double[network.neurons()][sampleWidth];
    byNeuron = new double[network.samples()][neuronWidth];
    gradient = new double[network.features()][neuronWidth];
    rate = new double[sampleWidth];
    last = new Point(network, sampleWidth);
    before = new Point(network, sampleWidth);
  }

  /** {@return the point last visited} */
  Point last() {
    return last;
  }

  /**
   * Makes W of a risk the last point if it is kept, else frees the older point to become it.
   *
   * @return whether it was kept
   */
  boolean recall(SampleRisk risk, double[] w) {
    if (last.is(risk, w)) {
      return true;
    }
    Point other = before;
    before = last;
    last = other;
    if (other.is(risk, w)) {
      return true;
    }
    other.risk = null;
    return false;
  }

  /** φ', φ'', residuals and value at one W of one risk. */
  static final class Point {
    final double[][] first;
    final double[][] second;
    final double[] residual;
    double value;
    private SampleRisk risk;
    private final double[] w;

    private Point(SampleNetwork network, int sampleWidth) {
      first = new double[network.neurons()][sampleWidth];
      second = new double[network.neurons()][sampleWidth];
      residual = new double[sampleWidth];
      w = new double[network.size()];
    }

    private boolean is(SampleRisk risk, double[] w) {
      return this.risk == risk && Arrays.equals(this.w, w);
    }

    /** All of it is filled in now. */
    void belongsTo(SampleRisk risk, double[] w) {
      System.arraycopy(w, 0, this.w, 0, w.length);
      this.risk = risk;
    }
  }
}
