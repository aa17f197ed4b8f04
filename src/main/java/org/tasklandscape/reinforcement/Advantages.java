package org.tasklandscape.reinforcement;

/**
 * A<sub>t</sub> = G<sub>t</sub> - b(o<sub>t</sub>, t) with the returns G<sub>t</sub> = Σ<sub>t' ≥
 * t</sub> γ<sup>t' - t</sup> r<sub>t'</sub> of an episode and the {@link ReturnBaseline} b of its
 * task, then shifted and scaled to mean 0 and standard deviation 1 over all rows of the task.
 */
public final class Advantages {
  private static final double LEAST_DEVIATION = 1e-8;

  private final double discount;
  private final ReturnBaseline baseline;
  private final double[] returns;
  private final double[] values;

  /**
   * Room for one task.
   *
   * @param discount γ, in (0, 1]
   * @param observations the size of o
   * @param capacity the most rows
   * @throws IllegalArgumentException if γ is out of range
   */
  public Advantages(double discount, int observations, int capacity) {
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException("the discount must be in (0, 1], got " + discount);
    }
    this.discount = discount;
    baseline = new ReturnBaseline(observations);
    returns = new double[capacity];
    values = new double[capacity];
  }

  /**
   * A of every row.
   *
   * @param rollouts of one task
   * @return kept by this object until the next call
   */
  public double[] of(Rollouts rollouts) {
    int rows = rollouts.rows();
    int end = 0;
    for (int k = 0; k < rollouts.episodes(); k++) {
      int from = end;
      end += rollouts.length(k);
      double sum = 0;
      for (int row = end - 1; row >= from; row--) {
        sum = rollouts.rewards()[row] + discount * sum;
        returns[row] = sum;
      }
    }
    baseline.predict(rollouts, returns, values);
    double mean = 0;
    for (int row = 0; row < rows; row++) {
      values[row] = returns[row] - values[row];
      mean += values[row];
    }
    mean /= rows;
    double square = 0;
    for (int row = 0; row < rows; row++) {
      values[row] -= mean;
      square += values[row] * values[row];
    }
    double scale = 1 / (Math.sqrt(square / rows) + LEAST_DEVIATION);
    for (int row = 0; row < rows; row++) {
      values[row] *= scale;
    }
    return values;
  }
}
