package org.tasklandscape.network;

/**
 * The outputs Σ<sub>j</sub> φ(u<sub>j</sub>) of n samples and φ', φ'' of every neuron, from U laid
 * out neuron by neuron: u[j * n + s].
 */
interface ActivationLayer {
  /**
   * Evaluates the layer.
   *
   * @param u length k * n
   * @param output length n, overwritten: Σ_j φ(u_js)
   * @param first length k * n, overwritten: φ'
   * @param second length k * n, overwritten: φ''
   */
  void evaluate(double[] u, double[] output, double[] first, double[] second);

  /**
   * The quickest layer there is for an activation.
   *
   * @param activation φ
   * @param samples n
   * @param neurons k
   * @return the layer, with buffers of its own
   */
  static ActivationLayer of(Activation activation, int samples, int neurons) {
    return activation == Activation.SOFTPLUS
        ? new SoftplusLayer(samples, neurons)
        : (u, output, first, second) -> plain(activation, u, output, first, second);
  }

  /** One neuron and sample after the other. */
  private static void plain(
      Activation activation, double[] u, double[] output, double[] first, double[] second) {
    int n = output.length;
    for (int s = 0; s < n; s++) {
      double sum = 0;
      for (int i = s; i < u.length; i += n) {
        sum += activation.value(u[i]);
        first[i] = activation.first(u[i]);
        second[i] = activation.second(u[i]);
      }
      output[s] = sum;
    }
  }
}
