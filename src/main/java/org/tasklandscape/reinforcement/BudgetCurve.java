package org.tasklandscape.reinforcement;

import java.util.List;
import java.util.OptionalDouble;
import org.tasklandscape.rule.Require;

/**
 * Excess risk after one step against rollouts spent in training, on the mean path of stochastic
 * gradient descent: θ<sub>N</sub> - θ* = (1 - ηW)<sup>N</sup>(θ<sub>0</sub> - θ*) with W = E w(ρ)
 * of the estimator and θ* = E[w c]/W, on tasks of isotropic curvature.
 *
 * <p>An iteration costs Tn rollouts for joint training and 2Tn for all others, which sample before
 * and after adaptation. Adaptation flattens the objective, so MAML's W is smaller too: slower a
 * step, at twice the price, towards a lower floor. The noise of the gradients adds O(η/Tn). Source:
 * theory 5.3.4.
 *
 * @param estimator of the meta-gradient
 * @param tasks with their probabilities
 * @param innerStep α, finite and at least 0
 * @param rollouts n of a task before adaptation, and as many after it
 * @param batch T tasks an iteration
 * @param step η, finite and positive
 * @param start θ<sub>0</sub>
 */
public record BudgetCurve(
    EstimatorWeight estimator,
    List<Task> tasks,
    double innerStep,
    int rollouts,
    int batch,
    double step,
    double[] start) {
  /**
   * Tasks of one kind.
   *
   * @param probability at least 0
   * @param curvature ρ, positive
   * @param centre c, the best action
   */
  public record Task(double probability, double curvature, double[] centre) {
    /**
     * Checks the rule of each parameter and copies the array.
     *
     * @throws IllegalArgumentException if one is broken
     */
    public Task {
      Require.finiteAtLeastZero("a probability", probability);
      Require.finitePositive("the curvature", curvature);
      centre = centre.clone();
    }

    /** {@return c, a copy} */
    @Override
    public double[] centre() {
      return centre.clone();
    }
  }

  /**
   * Checks the rule of each parameter and copies what could change.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public BudgetCurve {
    tasks = List.copyOf(tasks);
    start = start.clone();
    Require.finiteAtLeastZero("the inner step", innerStep);
    Require.atLeastOne("the number of rollouts", rollouts);
    Require.atLeastOne("the number of tasks", batch);
    Require.finitePositive("the step", step);
    for (Task task : tasks) {
      if (task.centre.length != start.length) {
        throw new IllegalArgumentException(
            "the start must have %d entries, as the best actions have, got %d"
                .formatted(task.centre.length, start.length));
      }
    }
  }

  /** {@return θ₀, a copy} */
  @Override
  public double[] start() {
    return start.clone();
  }

  private double weight(Task task) {
    return task.probability * estimator.of(task.curvature, innerStep, rollouts, start.length);
  }

  private double total() {
    return tasks.stream().mapToDouble(this::weight).sum();
  }

  /** {@return θ*, where the mean path ends} */
  public double[] rest() {
    double[] rest = new double[start.length];
    for (Task task : tasks) {
      double share = weight(task) / total();
      for (int i = 0; i < rest.length; i++) {
        rest[i] += share * task.centre[i];
      }
    }
    return rest;
  }

  /** {@return the rollouts that an iteration costs} */
  public long cost() {
    return (estimator == EstimatorWeight.NAL ? 1L : 2L) * batch * rollouts;
  }

  /**
   * The excess risk E ½q(ρ; n)‖θ<sub>N</sub> - c‖² of θ<sub>N</sub>, without the price of estimated
   * gradients.
   *
   * @param budget rollouts spent, so that N = budget/cost, at least 0
   * @return the excess risk
   * @throws IllegalArgumentException if ηW > 1: θ then jumps over its rest point, and no path lies
   *     between two iterations
   */
  public double excess(double budget) {
    if (!(step * total() <= 1)) {
      throw new IllegalArgumentException("the step times W must be <= 1, got " + step * total());
    }
    double[] rest = rest();
    double left = StrictMath.pow(1 - step * total(), budget / cost());
    double sum = 0;
    for (Task task : tasks) {
      double square = 0;
      for (int i = 0; i < rest.length; i++) {
        double distance = rest[i] + left * (start[i] - rest[i]) - task.centre[i];
        square += distance * distance;
      }
      double q = EstimatorWeight.EXACT.of(task.curvature, innerStep, rollouts, rest.length);
      sum += task.probability * q * square / 2;
    }
    return sum;
  }

  /**
   * The budget at which another curve comes from above to below this one, or from below to above.
   *
   * @param other the other curve
   * @param least a budget at which one is above, positive
   * @param most a budget at which the other is
   * @return where they meet, to ten digits; empty if the same one is above at both ends
   */
  public OptionalDouble crossing(BudgetCurve other, double least, double most) {
    double low = least;
    double high = most;
    boolean above = excess(low) > other.excess(low);
    if (above == excess(high) > other.excess(high)) {
      return OptionalDouble.empty();
    }
    while (high - low > 1e-10 * high) {
      double middle = (low + high) / 2;
      if (excess(middle) > other.excess(middle) == above) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalDouble.of((low + high) / 2);
  }
}
