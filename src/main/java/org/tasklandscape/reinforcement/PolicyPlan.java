package org.tasklandscape.reinforcement;

import java.util.List;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.rule.Require;

/**
 * How a policy is trained on a family of tasks: T tasks an iteration, n episodes of each before
 * adaptation, and for all methods but joint training as many after it.
 *
 * @param method joint training or a kind of MAML
 * @param tasks T, at least 1
 * @param episodes n, at least 1
 * @param hidden the sizes of the policy's hidden layers
 * @param deviation σ at the start, positive
 * @param discount γ, in (0, 1]
 * @param innerStep α of the one step of adaptation, finite and at least 0
 * @param delta δ of the trust region, positive
 * @param thinning every so many-th row makes the region's metric, at least 1
 * @param budget steps of all episodes together, enough for one iteration
 */
public record PolicyPlan(
    Method method,
    int tasks,
    int episodes,
    List<Integer> hidden,
    double deviation,
    double discount,
    double innerStep,
    double delta,
    int thinning,
    long budget) {
  /** The methods that are compared. */
  public enum Method {
    /** Joint training: one policy for all tasks, domain randomisation. */
    DRS(InnerHessian.DROPPED),

    /** One inner step, its gradient with the ratio's Hessian. */
    MAML(InnerHessian.RATIO),

    /** One inner step, the Hessian dropped. */
    FO_MAML(InnerHessian.DROPPED),

    /** One inner step, with the log-likelihood's Hessian, as in the released TRPO-MAML. */
    MAML_LOG_LIKELIHOOD(InnerHessian.LOG_LIKELIHOOD);

    private final InnerHessian hessian;

    Method(InnerHessian hessian) {
      this.hessian = hessian;
    }

    /** {@return whether it adapts to each task in training} */
    public boolean adapts() {
      return this != DRS;
    }

    InnerHessian hessian() {
      return hessian;
    }
  }

  /**
   * Checks the rule of each parameter and copies the list.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public PolicyPlan {
    hidden = List.copyOf(hidden);
    Require.atLeastOne("tasks", tasks);
    Require.atLeastOne("episodes", episodes);
    Require.finitePositive("deviation", deviation);
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException("discount must be in (0, 1], got " + discount);
    }
    Require.finiteAtLeastZero("innerStep", innerStep);
    Require.finitePositive("delta", delta);
    Require.atLeastOne("thinning", thinning);
    if (budget < 1) {
      throw new IllegalArgumentException("budget must be >= 1, got " + budget);
    }
  }

  /**
   * The most steps that an iteration makes; as many, where no episode ends early.
   *
   * @param family the tasks
   * @return TnH for joint training, 2TnH for all others
   */
  public long cost(TaskFamily family) {
    return (method.adapts() ? 2L : 1L) * tasks * episodes * family.horizon();
  }

  /**
   * The policy.
   *
   * @param family of the tasks
   * @return a network of the plan's sizes
   */
  public GaussianPolicy policy(TaskFamily family) {
    return GaussianPolicy.network(family.observations(), hidden, family.actions(), deviation);
  }

  /** How θ is adapted and its gradient brought back. */
  MetaAlgorithm algorithm() {
    return method.adapts() ? method.hessian().algorithm(innerStep) : MetaAlgorithm.nal();
  }
}
