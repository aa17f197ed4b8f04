package org.tasklandscape.reinforcement;

import java.util.List;
import org.tasklandscape.control.LinearNavigation;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Rollouts of random policies, for the laws that all of them obey. */
final class ExampleRollouts {
  static final Streams STREAMS = new Streams(20240611, "reinforcement-tests");
  static final TaskFamily FAMILY =
      new LinearNavigation(0.5, 0.1, 0.2, new double[] {1, -1}, 0.3, 5);
  static final GaussianPolicy POLICY = GaussianPolicy.network(2, List.of(4, 3), 2, 0.8);
  static final double[] GOAL = {1, -0.5};

  private ExampleRollouts() {}

  static RandomStream stream(String cell) {
    return STREAMS.stream(cell);
  }

  static double[] vector(String cell, int size) {
    double[] vector = new double[size];
    stream(cell).gaussians(vector);
    return vector;
  }

  /** A policy at random, its deviations 0.8 e<sup>0.3ξ</sup>. */
  static double[] theta(GaussianPolicy policy) {
    double[] theta = policy.initial(stream("start"));
    double[] change = vector("change", theta.length);
    for (int i = 0; i < theta.length; i++) {
      theta[i] += 0.3 * change[i];
    }
    return theta;
  }

  static Rollouts rollouts(GaussianPolicy policy, double[] theta, int episodes) {
    var rollouts = new Rollouts(policy, FAMILY, episodes);
    rollouts.collect(theta, GOAL, STREAMS, "episodes");
    return rollouts;
  }

  /** log π(a | o) + a constant, of row s, by one unit after the other. */
  static double logDensity(GaussianPolicy policy, double[] theta, Rollouts rollouts, int s) {
    int[] sizes = {2, 4, 3, 2};
    double[] h = {rollouts.observations()[0][s], rollouts.observations()[1][s]};
    int next = 0;
    for (int l = 0; l < 3; l++) {
      double[] out = new double[sizes[l + 1]];
      for (int j = 0; j < out.length; j++) {
        out[j] = theta[next + sizes[l] * out.length + j];
        for (int i = 0; i < sizes[l]; i++) {
          out[j] += theta[next + i * out.length + j] * h[i];
        }
        out[j] = l < 2 ? Math.tanh(out[j]) : out[j];
      }
      next += (sizes[l] + 1) * out.length;
      h = out;
    }
    double sum = 0;
    for (int j = 0; j < 2; j++) {
      double omega = policy.learned() ? theta[next + j] : policy.logDeviation();
      double z = (rollouts.actions()[j][s] - h[j]) * Math.exp(-omega);
      sum -= z * z / 2 + omega;
    }
    return sum;
  }

  /** ⟨∇ log π, v⟩ of every row, by central differences. */
  static double[] scores(GaussianPolicy policy, double[] theta, double[] v, Rollouts rollouts) {
    double width = 1e-5;
    double[] up = theta.clone();
    double[] down = theta.clone();
    for (int i = 0; i < v.length; i++) {
      up[i] += width * v[i];
      down[i] -= width * v[i];
    }
    double[] scores = new double[rollouts.rows()];
    for (int s = 0; s < scores.length; s++) {
      double above = logDensity(policy, up, rollouts, s);
      scores[s] = (above - logDensity(policy, down, rollouts, s)) / (2 * width);
    }
    return scores;
  }
}
