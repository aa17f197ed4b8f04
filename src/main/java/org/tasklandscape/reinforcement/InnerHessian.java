package org.tasklandscape.reinforcement;

import org.tasklandscape.meta.MetaAlgorithm;

/** What MAML takes for the Hessian of a task's risk, which rollouts know only in expectation. */
public enum InnerHessian {
  /**
   * -(1/N) Σ A [∇² log π + ∇ log π ∇ log πᵀ]: that of the ratio π<sub>θ</sub>/π<sub>old</sub>, the
   * low-variance estimate of ProMP.
   */
  RATIO,

  /** -(1/N) Σ A ∇² log π: the score's products left out, as in the released TRPO-MAML. */
  LOG_LIKELIHOOD,

  /** 0: first-order MAML. */
  DROPPED;

  /**
   * MAML with one step and this Hessian.
   *
   * @param innerStep α
   * @return the algorithm, to be run on a {@link Surrogate} of this kind
   */
  public MetaAlgorithm algorithm(double innerStep) {
    return this == DROPPED ? MetaAlgorithm.foMaml(innerStep, 1) : MetaAlgorithm.maml(innerStep, 1);
  }
}
