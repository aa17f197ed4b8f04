package org.tasklandscape.meta;

import java.util.function.IntFunction;
import org.tasklandscape.rule.Require;

/**
 * L<sub>F</sub>(w) = 4L + 2ρα E‖∇f<sub>i</sub>(w)‖: the constant with which the gradient of MAML's
 * objective changes around w, for tasks that are L-smooth with ρ-Lipschitz Hessian, α ≤ 1/L.
 *
 * <p>It grows with the gradients, so no constant step is safe everywhere. Source: theory 4.1, for
 * one inner step on the population.
 *
 * @param smoothness L, finite and positive
 * @param hessianLipschitz ρ, finite and at least 0; 0 for quadratics
 * @param innerStep α, in [0, 1/L]
 */
public record Smoothness(double smoothness, double hessianLipschitz, double innerStep) {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public Smoothness {
    Require.finitePositive("L", smoothness);
    Require.finiteAtLeastZero("rho", hessianLipschitz);
    // Up to the rounding of 1/L.
    if (!(innerStep >= 0 && innerStep * smoothness <= 1 + 1e-12)) {
      throw new IllegalArgumentException(
          "alpha must lie in [0, 1/L], got alpha = %s with L = %s"
              .formatted(innerStep, smoothness));
    }
  }

  /**
   * L<sub>F</sub> from the mean gradient norm.
   *
   * @param meanNorm E‖∇f<sub>i</sub>(w)‖, exact or from a batch of tasks
   * @return L<sub>F</sub>(w)
   */
  public double at(double meanNorm) {
    return 4 * smoothness + 2 * hessianLipschitz * innerStep * meanNorm;
  }

  /**
   * η(w) = 1/L<sub>F</sub>(w), the mean over all tasks.
   *
   * @param tasks whose weights are the probabilities
   * @return the rule
   */
  public StepSize exact(MetaGradient tasks) {
    double[] weights = tasks.weights();
    return (iteration, w) -> 1 / at(tasks.innerGradientNorm(w, weights));
  }

  /**
   * η(w) = 1/L̂<sub>F</sub>(w), the mean over a batch of tasks.
   *
   * @param tasks the tasks
   * @param batch the weights of the batch of an iteration, of sum 1
   * @return the rule
   */
  public StepSize estimated(MetaGradient tasks, IntFunction<double[]> batch) {
    return (iteration, w) -> 1 / at(tasks.innerGradientNorm(w, batch.apply(iteration)));
  }
}
