package org.tasklandscape.reinforcement;

/**
 * w(ρ): the expected step of an estimator of the meta-gradient, at a task of isotropic curvature ρ
 * with the best action c, is -w(ρ)(θ - c). So each is joint training with a weight of its own, and
 * ends at Σ p w c/Σ p w; only one of them is MAML.
 *
 * <p>Source: theory 5.3.3, T8, for one step α on n rollouts in d dimensions.
 */
public enum EstimatorWeight {
  /** Joint training: ρ. */
  NAL {
    @Override
    public double of(double curvature, double step, double rollouts, int dimension) {
      return curvature;
    }
  },

  /** First-order MAML: ρ(1 - αρ). */
  FIRST_ORDER {
    @Override
    public double of(double curvature, double step, double rollouts, int dimension) {
      return curvature * (1 - step * curvature);
    }
  },

  /**
   * The log-likelihood's Hessian, as in the released TRPO-MAML, with the baseline known: ρ(1 - αρ)
   * - 2α²ρ³/n. With advantages whose mean over the batch is 0 it is {@link #FIRST_ORDER} exactly.
   */
  LOG_LIKELIHOOD {
    @Override
    public double of(double curvature, double step, double rollouts, int dimension) {
      return curvature * (1 - step * curvature) - 2 * sampling(curvature, step, rollouts);
    }
  },

  /**
   * The ratio's Hessian, as in ProMP, with the baseline known: ρ(1 - αρ)² + (4d + 5)α²ρ³/n, exact
   * MAML with n(d + 1)/(4d + 5) rollouts, because the Hessian comes from the rollouts that make the
   * step.
   */
  RATIO {
    @Override
    public double of(double curvature, double step, double rollouts, int dimension) {
      double left = 1 - step * curvature;
      return curvature * left * left + (4 * dimension + 5) * sampling(curvature, step, rollouts);
    }
  },

  /**
   * MAML with the score of the inner rollouts, as in E-MAML, and the baseline's own derivative: ρ(1
   * - αρ)² + (d + 1)α²ρ³/n, ∇F<sub>n</sub> itself.
   */
  EXACT {
    @Override
    public double of(double curvature, double step, double rollouts, int dimension) {
      double left = 1 - step * curvature;
      return curvature * left * left + (dimension + 1) * sampling(curvature, step, rollouts);
    }
  };

  /**
   * w(ρ).
   *
   * @param curvature ρ
   * @param step α
   * @param rollouts n, infinite for gradients without noise
   * @param dimension d
   * @return the weight
   */
  public abstract double of(double curvature, double step, double rollouts, int dimension);

  private static double sampling(double curvature, double step, double rollouts) {
    return step * step * curvature * curvature * curvature / rollouts;
  }
}
