package org.tasklandscape.network;

/**
 * x ↦ Σ<sub>j</sub> φ(⟨w<sub>j</sub>, x⟩), k neurons on d features, for samples of n: what the
 * risks of many tasks have in common. They share one set of buffers for each thread, so that of a
 * task only its sample takes memory.
 */
public final class SampleNetwork {
  private final int samples;
  private final int features;
  private final int neurons;
  private final SampleArithmetic arithmetic;
  private final ThreadLocal<SampleBuffers> buffers;

  /**
   * The network.
   *
   * @param activation φ
   * @param samples n, at least 1
   * @param features d, at least 1
   * @param neurons k, at least 1
   * @throws IllegalArgumentException if one of them is smaller
   */
  public SampleNetwork(Activation activation, int samples, int features, int neurons) {
    this(activation, samples, features, neurons, SampleArithmetic.quickest());
  }

  SampleNetwork(
      Activation activation, int samples, int features, int neurons, SampleArithmetic arithmetic) {
    if (samples < 1 || features < 1 || neurons < 1) {
      throw new IllegalArgumentException(
          "a network on samples must have n >= 1, d >= 1 and k >= 1, got n = %d, d = %d, k = %d"
              .formatted(samples, features, neurons));
    }
    this.samples = samples;
    this.features = features;
    this.neurons = neurons;
    this.arithmetic = arithmetic;
    this.buffers = ThreadLocal.withInitial(() -> new SampleBuffers(this, activation));
  }

  /**
   * The risk on a sample.
   *
   * @param x n × d, row by row; copied
   * @param y length n; copied
   * @return f
   * @throws IllegalArgumentException if the lengths are others
   */
  public SampleRisk risk(double[] x, double[] y) {
    return new SampleRisk(this, x, y);
  }

  /** {@return n} */
  public int samples() {
    return samples;
  }

  /** {@return d} */
  public int features() {
    return features;
  }

  /** {@return k} */
  public int neurons() {
    return neurons;
  }

  /** {@return the number of parameters, d k} */
  public int size() {
    return features * neurons;
  }

  SampleArithmetic arithmetic() {
    return arithmetic;
  }

  /** {@return those of the calling thread} */
  SampleBuffers buffers() {
    return buffers.get();
  }
}
