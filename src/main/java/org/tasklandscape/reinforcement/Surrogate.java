package org.tasklandscape.reinforcement;

import org.tasklandscape.meta.Objective;
import org.tasklandscape.network.TanhRows;

/**
 * f̂(θ) = -(1/N) Σ<sub>s</sub> ϱ<sub>s</sub>A<sub>s</sub> with ϱ = π<sub>θ</sub>/π<sub>old</sub>: a
 * task's risk, minus its return, seen from rollouts of π<sub>old</sub>. ∇f̂ = -(1/N) Σ ϱA ∇ log π,
 * ∇²f̂ v = -(1/N) Σ ϱA [∇² log π v + ∇ log π ⟨∇ log π, v⟩].
 *
 * <p>Or its twin -(1/N) Σ A log π, of the same gradient at θ = old, whose Hessian lacks the second
 * term. With z = (a - μ)e<sup>-ω</sup>: δ<sub>μ</sub> = ze<sup>-ω</sup>, δ<sub>ω</sub> = z² - 1;
 * along (μ̇, ω̇): ℓ̇ = Σ [ze<sup>-ω</sup>μ̇ + (z² - 1)ω̇], δ̇<sub>μ</sub> = -e<sup>-2ω</sup>μ̇ -
 * 2ze<sup>-ω</sup>ω̇, δ̇<sub>ω</sub> = -2z(e<sup>-ω</sup>μ̇ + zω̇).
 *
 * <p>What depends on θ alone is kept until θ changes. One thread at a time.
 */
public final class Surrogate implements Objective {
  private final InnerHessian hessian;
  private final PolicyRows rows;
  private final int size;
  private final double[][] actions;
  private final double[] advantages;
  private final double[][] oldMeans;
  private final double[] oldLogDeviations;
  private final double[] oldLogDensities;

  // At θ: z, exp(-ω), the weights -ϱA/N or -A/N, and the value.
  private final double[][] z;
  private final double[] inverse;
  private final double[] weights;
  private final double[][] back;
  private double value;

  /**
   * Room for rollouts.
   *
   * @param policy π
   * @param hessian that of the ratio or of the log-likelihood; dropped counts as the ratio
   * @param capacity the most rows
   */
  public Surrogate(GaussianPolicy policy, InnerHessian hessian, int capacity) {
    this.hessian = hessian;
    rows = new PolicyRows(policy, capacity);
    size = policy.size();
    int count = policy.actions();
    actions = new double[count][capacity];
    advantages = new double[capacity];
    oldMeans = new double[count][capacity];
    oldLogDeviations = new double[count];
    oldLogDensities = new double[capacity];
    z = new double[count][capacity];
    inverse = new double[count];
    weights = new double[capacity];
    back = new double[count][capacity];
  }

  /**
   * Takes rollouts; the policy that made them is the old one.
   *
   * @param rollouts of one task
   * @param values A of every row; copied
   * @param stride every so many-th row is taken
   */
  public void show(Rollouts rollouts, double[] values, int stride) {
    int count = Divergence.thinned(rollouts.rows(), stride);
    rows.show(rollouts.observations(), stride, count);
    System.arraycopy(rollouts.logDeviations(), 0, oldLogDeviations, 0, inverse.length);
    for (int s = 0; s < count; s++) {
      advantages[s] = values[s * stride];
      for (int j = 0; j < actions.length; j++) {
        actions[j][s] = rollouts.actions()[j][s * stride];
        oldMeans[j][s] = rollouts.means()[j][s * stride];
      }
    }
    standardise(oldMeans, oldLogDeviations);
    for (int s = 0; s < count; s++) {
      oldLogDensities[s] = logDensity(s, oldLogDeviations);
    }
  }

  /** z for means and deviations. */
  private void standardise(double[][] means, double[] omega) {
    for (int j = 0; j < z.length; j++) {
      inverse[j] = StrictMath.exp(-omega[j]);
      for (int s = 0; s < rows.count(); s++) {
        z[j][s] = (actions[j][s] - means[j][s]) * inverse[j];
      }
    }
  }

  /** log π of the action of row s, up to a constant. */
  private double logDensity(int s, double[] omega) {
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      sum -= z[j][s] * z[j][s] / 2 + omega[j];
    }
    return sum;
  }

  private void moveTo(double[] theta) {
    if (!rows.moveTo(theta)) {
      return;
    }
    int count = rows.count();
    standardise(rows.means(), rows.logDeviations());
    double sum = 0;
    for (int s = 0; s < count; s++) {
      double logRatio = logDensity(s, rows.logDeviations()) - oldLogDensities[s];
      if (hessian == InnerHessian.LOG_LIKELIHOOD) {
        weights[s] = -advantages[s] / count;
        sum += weights[s] * logRatio;
      } else {
        weights[s] = -advantages[s] * StrictMath.exp(logRatio) / count;
        sum += weights[s];
      }
    }
    value = sum;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double value(double[] theta) {
    moveTo(theta);
    return value;
  }

  /**
   * {@return the mean over the rows of KL(π<sub>old</sub> ‖ π<sub>θ</sub>) for the θ that was last
   * asked about}
   */
  public double divergence() {
    return Divergence.mean(oldMeans, oldLogDeviations, rows);
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    moveTo(theta);
    int first = rows.deviationsAt();
    for (int j = 0; j < z.length; j++) {
      double spread = 0;
      for (int s = 0; s < rows.count(); s++) {
        back[j][s] = weights[s] * z[j][s] * inverse[j];
        spread += weights[s] * (z[j][s] * z[j][s] - 1);
      }
      if (rows.learned()) {
        gradient[first + j] = spread;
      }
    }
    rows.network().backward(back, gradient);
    return value;
  }

  @Override
  public void hessianVector(double[] theta, double[] v, double[] product) {
    moveTo(theta);
    var curve = new Curve(v);
    rows.network().derivative(v, curve, product);
    System.arraycopy(curve.spread, 0, product, rows.deviationsAt(), curve.spread.length);
  }

  /** (δ, D) of every block along v, and the sums of D<sub>ω</sub>. */
  private final class Curve implements TanhRows.Adjoint {
    private final double[] rate;
    private final double[] spread;

    Curve(double[] v) {
      rate = new double[z.length];
      spread = new double[rows.learned() ? z.length : 0];
      System.arraycopy(v, rows.deviationsAt(), rate, 0, spread.length);
    }

    @Override
    public void fill(
        int from, int count, double[][] mean, double[][] delta, double[][] deltaTangent) {
      for (int s = 0; s < count; s++) {
        int row = from + s;
        double slope = 0;
        if (hessian != InnerHessian.LOG_LIKELIHOOD) {
          for (int j = 0; j < z.length; j++) {
            double own = z[j][row];
            slope += own * inverse[j] * mean[j][s] + (own * own - 1) * rate[j];
          }
        }
        for (int j = 0; j < z.length; j++) {
          double own = z[j][row];
          double moved = inverse[j] * mean[j][s];
          double straight = weights[row] * own * inverse[j];
          double bent = -inverse[j] * (moved + 2 * own * rate[j]);
          delta[j][s] = straight;
          deltaTangent[j][s] = weights[row] * bent + slope * straight;
          if (spread.length > 0) {
            double change = -2 * own * (moved + own * rate[j]);
            spread[j] += weights[row] * (change + slope * (own * own - 1));
          }
        }
      }
    }
  }
}
