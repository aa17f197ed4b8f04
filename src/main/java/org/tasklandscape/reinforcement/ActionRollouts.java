package org.tasklandscape.reinforcement;

import java.util.List;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;

/**
 * n actions a<sub>k</sub> = θ + s z<sub>k</sub> on the risk ½(a - c)ᵀA(a - c) of one task with
 * diagonal A, the step that they make, u = θ + αĝ with ĝ = (1/n) Σ (r<sub>k</sub> - E r)
 * z<sub>k</sub>/s, and what each estimator makes of ∇f(u): the simulation beside theory 5.3.1 to
 * 5.3.3. All places are seen from c.
 *
 * @param curvatures the diagonal of A, each positive
 * @param deviation s, positive
 * @param step α, finite and at least 0
 * @param rollouts n, at least 1
 */
public record ActionRollouts(List<Double> curvatures, double deviation, double step, int rollouts) {
  /**
   * Checks the rule of each parameter and copies the list.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ActionRollouts {
    curvatures = List.copyOf(curvatures);
    Require.atLeastOne("the dimension", curvatures.size());
    curvatures.forEach(curvature -> Require.finitePositive("the curvature", curvature));
    Require.finitePositive("sigma", deviation);
    Require.finiteAtLeastZero("the inner step", step);
    Require.atLeastOne("the number of rollouts", rollouts);
  }

  /**
   * Draws the actions.
   *
   * @param delta θ - c
   * @param stream of the draw
   * @return what they say
   */
  public Batch draw(double[] delta, RandomStream stream) {
    return new Batch(Require.length("theta", delta, curvatures.size()), stream);
  }

  /**
   * ½xᵀAx.
   *
   * @param x seen from c
   * @return the risk without exploration
   */
  public double risk(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += curvatures.get(i) * x[i] * x[i];
    }
    return sum / 2;
  }

  /** Actions of one task. */
  public final class Batch {
    private final double[] delta;
    private final double[][] noise;
    private final double[] advantages;
    private final double[] gradient;
    private final double[] adapted;

    private Batch(double[] theta, RandomStream stream) {
      int d = theta.length;
      delta = theta.clone();
      noise = new double[rollouts][d];
      advantages = new double[rollouts];
      gradient = new double[d];
      adapted = theta.clone();
      double expected = risk(theta);
      for (double curvature : curvatures) {
        expected += deviation * deviation * curvature / 2;
      }
      double[] action = new double[d];
      for (int k = 0; k < rollouts; k++) {
        stream.gaussians(noise[k]);
        for (int i = 0; i < d; i++) {
          action[i] = theta[i] + deviation * noise[k][i];
        }
        advantages[k] = expected - risk(action);
        for (int i = 0; i < d; i++) {
          gradient[i] += advantages[k] * noise[k][i] / deviation / rollouts;
        }
      }
      for (int i = 0; i < d; i++) {
        adapted[i] += step * gradient[i];
      }
    }

    /** {@return ĝ, the estimate of the slope of the return} */
    public double[] gradient() {
      return gradient.clone();
    }

    /** {@return u - c} */
    public double[] adapted() {
      return adapted.clone();
    }

    /**
     * The meta-gradient with ∇f(u) known exactly.
     *
     * @param estimator of which kind; joint training has none and gets ∇f(θ) from these actions
     * @param expected E f(u), by which the score's part is centred
     * @return the estimate
     */
    public double[] metaGradient(EstimatorWeight estimator, double expected) {
      double[] slope = new double[delta.length];
      for (int i = 0; i < slope.length; i++) {
        slope[i] = curvatures.get(i) * adapted[i];
      }
      return metaGradient(estimator, slope, risk(adapted) - expected);
    }

    /**
     * The meta-gradient.
     *
     * @param estimator of which kind; joint training has none and gets -ĝ
     * @param slope an estimate v of ∇f(u)
     * @param surplus of f(u) over what was expected, for the score's part of {@code EXACT}
     * @return the estimate
     */
    public double[] metaGradient(EstimatorWeight estimator, double[] slope, double surplus) {
      int d = delta.length;
      double[] result = slope.clone();
      if (estimator == EstimatorWeight.NAL) {
        for (int i = 0; i < d; i++) {
          result[i] = -gradient[i];
        }
        return result;
      }
      if (estimator == EstimatorWeight.FIRST_ORDER) {
        return result;
      }
      for (int k = 0; k < rollouts; k++) {
        double along = 0;
        for (int i = 0; i < d; i++) {
          along += noise[k][i] * slope[i];
        }
        for (int i = 0; i < d; i++) {
          double curved = -advantages[k] * slope[i] / (deviation * deviation);
          double own = 0;
          if (estimator == EstimatorWeight.RATIO) {
            curved += advantages[k] * noise[k][i] * along / (deviation * deviation);
          } else if (estimator == EstimatorWeight.EXACT) {
            // The baseline E r moves with θ, and so does the chance of these actions.
            curved += curvatures.get(i) * delta[i] * along / deviation;
            own = noise[k][i] * surplus / deviation;
          }
          result[i] += step * curved / rollouts + own;
        }
      }
      return result;
    }
  }
}
