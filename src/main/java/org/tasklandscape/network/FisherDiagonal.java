package org.tasklandscape.network;

/**
 * F<sub>ij</sub> = E (∂g/∂W<sub>ij</sub>)² = E φ'(u<sub>j</sub>)²x<sub>i</sub>², the diagonal of
 * the Fisher information of a two-layer network under labels of its own with Gaussian noise of
 * variance 1, in closed form: what Task2Vec embeds a task by. It does not see where a task's
 * optimum lies.
 *
 * <p>ReLU: ρ/2 for every weight, since x and -x share the work. erf: φ'² = (2/π)exp(-u²) makes of
 * N(0, ρI) another Gaussian, with p = 1 + 2ρ‖w<sub>j</sub>‖²: <b>(2/π)p<sup>-1/2</sup>(ρ -
 * 2ρ²W<sub>ij</sub>²/p)</b>.
 */
public final class FisherDiagonal {
  private FisherDiagonal() {}

  /**
   * The diagonal.
   *
   * @param world of the networks
   * @param variance ρ of the task's inputs
   * @param w W, entry (feature i, neuron j) at i k + j
   * @return as long as w
   */
  public static double[] of(TeacherEnvironment world, double variance, double[] w) {
    int k = world.neurons();
    double[] diagonal = new double[w.length];
    for (int j = 0; j < k; j++) {
      double square = 0;
      for (int i = j; i < w.length; i += k) {
        square += w[i] * w[i];
      }
      double p = 1 + 2 * variance * square;
      for (int i = j; i < w.length; i += k) {
        diagonal[i] =
            world.activation() == PopulationActivation.RELU
                ? variance / 2
                : 2
                    / (Math.PI * Math.sqrt(p))
                    * (variance - 2 * variance * variance * w[i] * w[i] / p);
      }
    }
    return diagonal;
  }
}
