package org.tasklandscape.reinforcement;

import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.sampling.Streams;

/**
 * ∇f̂(θ; D) from n fresh episodes of a task at the θ that plays them, and their mean return: what a
 * plain gradient step at test needs. One thread at a time.
 */
public final class PlainGradient {
  private final Rollouts rollouts;
  private final Advantages advantages;
  private final Surrogate surrogate;

  /**
   * Room for episodes.
   *
   * @param policy that acts
   * @param family of the tasks
   * @param episodes n, at least 1
   * @param discount γ of the advantages
   * @throws IllegalArgumentException if a rule is broken
   */
  public PlainGradient(GaussianPolicy policy, TaskFamily family, int episodes, double discount) {
    rollouts = new Rollouts(policy, family, episodes);
    int rows = rollouts.capacity();
    advantages = new Advantages(discount, policy.observations(), rows);
    surrogate = new Surrogate(policy, InnerHessian.RATIO, rows);
  }

  /**
   * Plays.
   *
   * @param theta θ
   * @param task of the family
   * @param streams the seed
   * @param cell the name of the streams
   * @return the mean undiscounted return
   * @throws ArithmeticException if a state or reward is not finite
   */
  public double play(double[] theta, double[] task, Streams streams, String cell) {
    rollouts.collect(theta, task, streams, cell);
    return rollouts.meanReturn();
  }

  /**
   * The gradient from the episodes last played.
   *
   * @param theta θ that played them
   * @param gradient receives ∇f̂
   */
  public void gradient(double[] theta, double[] gradient) {
    surrogate.show(rollouts, advantages.of(rollouts), 1);
    surrogate.gradient(theta, gradient);
  }

  /** ∇²f̂(θ; D) v of the likelihood ratio, from the episodes last played, at θ that played them. */
  void hessianVector(double[] theta, double[] v, double[] product) {
    surrogate.show(rollouts, advantages.of(rollouts), 1);
    surrogate.hessianVector(theta, v, product);
  }
}
