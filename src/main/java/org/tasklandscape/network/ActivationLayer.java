package org.tasklandscape.network;

/**
 * The outputs Σ<sub>j</sub> φ(u<sub>j</sub>) of n samples and φ', φ'' of every neuron, from U laid
 * out neuron by neuron: u[j][s].
 */
interface ActivationLayer {
  /**
   * Evaluates the layer.
   *
   * @param u k rows
   * @param output as long as a row, overwritten: Σ_j φ(u_js)
   * @param first k rows, overwritten: φ'
   * @param second k rows, overwritten: φ''
   */
  void evaluate(double[][] u, double[] output, double[][] first, double[][] second);

  /**
   * The quickest layer there is for an activation.
   *
   * @param activation φ
   * @param arithmetic whose layer it is
   * @param width of the rows
   * @return the layer, with buffers of its own
   */
  static ActivationLayer of(Activation activation, SampleArithmetic arithmetic, int width) {
    return activation == Activation.SOFTPLUS
        ? arithmetic.softplus(width)
        : (u, output, first, second) -> plain(activation, u, output, first, second);
  }

  /** One neuron and sample after the other. */
  private static void plain(
      Activation activation, double[][] u, double[] output, double[][] first, double[][] second) {
    for (int s = 0; s < output.length; s++) {
      double sum = 0;
      for (int j = 0; j < u.length; j++) {
        double at = u[j][s];
        sum += activation.value(at);
        first[j][s] = activation.first(at);
        second[j][s] = activation.second(at);
      }
      output[s] = sum;
    }
  }
}
