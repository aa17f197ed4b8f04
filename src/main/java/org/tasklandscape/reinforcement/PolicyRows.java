package org.tasklandscape.reinforcement;

import java.util.Arrays;
import org.tasklandscape.network.TanhRows;

/** A policy on fixed observations: μ of every row and ω at the θ last moved to. */
final class PolicyRows {
  private final GaussianPolicy policy;
  private final TanhRows network;
  private final double[][] means;
  private final double[] logDeviations;
  private final double[] at;
  private boolean reached;
  private int count;

  PolicyRows(GaussianPolicy policy, int capacity) {
    this.policy = policy;
    network = new TanhRows(policy.mean(), capacity);
    means = new double[policy.actions()][capacity];
    logDeviations = new double[policy.actions()];
    at = new double[policy.size()];
  }

  void show(double[][] observations, int stride, int rows) {
    network.show(observations, stride, rows);
    count = rows;
    reached = false;
  }

  /**
   * Moves to θ.
   *
   * @return whether it was elsewhere
   */
  boolean moveTo(double[] theta) {
    if (theta.length != at.length) {
      throw new IllegalArgumentException(
          "theta must have length %d, got %d".formatted(at.length, theta.length));
    }
    if (reached && Arrays.equals(theta, at)) {
      return false;
    }
    System.arraycopy(theta, 0, at, 0, at.length);
    policy.logDeviations(theta, logDeviations);
    network.at(theta);
    network.forward(means);
    reached = true;
    return true;
  }

  TanhRows network() {
    return network;
  }

  double[][] means() {
    return means;
  }

  double[] logDeviations() {
    return logDeviations;
  }

  int count() {
    return count;
  }

  /** Where ω<sub>0</sub> stands in θ; the end of θ where it is not learned. */
  int deviationsAt() {
    return policy.mean().size();
  }

  boolean learned() {
    return policy.learned();
  }

  int actions() {
    return means.length;
  }
}
