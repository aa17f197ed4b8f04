package org.tasklandscape.reinforcement;

/**
 * The mean over the rows of KL(π<sub>old</sub> ‖ π<sub>θ</sub>) = Σ<sub>j</sub> [ω<sub>j</sub> -
 * ω<sub>old,j</sub> + (σ<sub>old,j</sub>² + (μ<sub>old,j</sub> - μ<sub>j</sub>)²)/(2σ<sub>j</sub>²)
 * - ½], and products with its Hessian at θ = old, Fisher's matrix: F v = (1/N) Σ
 * J<sub>μ</sub>ᵀe<sup>-2ω</sup>J<sub>μ</sub>v for the mean and 2v<sub>ω</sub> for the deviations.
 * One thread at a time.
 */
public final class Divergence {
  private final PolicyRows rows;
  private final double[][] oldMeans;
  private final double[] oldLogDeviations;

  /**
   * Room for rows.
   *
   * @param policy π
   * @param capacity the most rows
   */
  public Divergence(GaussianPolicy policy, int capacity) {
    rows = new PolicyRows(policy, capacity);
    oldMeans = new double[policy.actions()][capacity];
    oldLogDeviations = new double[policy.actions()];
  }

  /**
   * Takes rollouts; the policy that made them is the old one.
   *
   * @param rollouts whose observations are the rows
   * @param stride every so many-th row is taken
   */
  public void show(Rollouts rollouts, int stride) {
    int count = thinned(rollouts.rows(), stride);
    rows.show(rollouts.observations(), stride, count);
    for (int j = 0; j < oldMeans.length; j++) {
      for (int s = 0; s < count; s++) {
        oldMeans[j][s] = rollouts.means()[j][s * stride];
      }
    }
    System.arraycopy(rollouts.logDeviations(), 0, oldLogDeviations, 0, oldLogDeviations.length);
  }

  /** How many rows every stride-th of them is. */
  static int thinned(int rows, int stride) {
    return (rows + stride - 1) / stride;
  }

  /**
   * The mean divergence.
   *
   * @param theta θ
   * @return at least 0, up to rounding
   */
  public double value(double[] theta) {
    rows.moveTo(theta);
    return mean(oldMeans, oldLogDeviations, rows);
  }

  static double mean(double[][] oldMeans, double[] oldLogDeviations, PolicyRows rows) {
    double sum = 0;
    for (int j = 0; j < oldMeans.length; j++) {
      double omega = rows.logDeviations()[j];
      double precision = StrictMath.exp(-2 * omega);
      double change = omega - oldLogDeviations[j];
      double spread = (StrictMath.exp(-2 * change) - 1) / 2 + change;
      double square = 0;
      for (int s = 0; s < rows.count(); s++) {
        double shift = oldMeans[j][s] - rows.means()[j][s];
        square += shift * shift;
      }
      sum += spread + precision * square / (2 * rows.count());
    }
    return sum;
  }

  /**
   * F v at θ.
   *
   * @param theta θ, taken for the old policy's
   * @param v as long
   * @param product as long, overwritten
   */
  public void fisher(double[] theta, double[] v, double[] product) {
    rows.moveTo(theta);
    double[] scale = new double[rows.actions()];
    for (int j = 0; j < scale.length; j++) {
      scale[j] = StrictMath.exp(-2 * rows.logDeviations()[j]) / rows.count();
    }
    rows.network()
        .gaussNewton(
            v,
            (from, count, tangent, none, back) -> {
              for (int j = 0; j < scale.length; j++) {
                for (int s = 0; s < count; s++) {
                  back[j][s] = scale[j] * tangent[j][s];
                }
              }
            },
            product);
    for (int i = rows.deviationsAt(); i < product.length; i++) {
      product[i] = 2 * v[i];
    }
  }
}
