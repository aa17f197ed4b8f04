package org.tasklandscape.chapter.convergence;

import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.Smoothness;

/**
 * f(w) = (1 + w²)<sup>-p/2</sup> in one dimension: bounded below, not convex, without a minimiser,
 * and the flatter the farther out. |f''| ≤ L = p, at w = 0; |f'''| ≤ p (p + 2) max(3, p + 1)/2.
 * Source: theory 4.1.
 *
 * @param power p &gt; 0
 */
record FlatTail(double power) implements Objective {
  FlatTail {
    if (!(power > 0 && power < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("must have a finite p > 0, got p = " + power);
    }
  }

  /** L and ρ with α = share/L. */
  Smoothness smoothness(double share) {
    double third = power * (power + 2) * Math.max(3, power + 1) / 2;
    return new Smoothness(power, third, share / power);
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public double value(double[] w) {
    return StrictMath.pow(1 + w[0] * w[0], -power / 2);
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    double value = value(w);
    gradient[0] = -power * w[0] * value / (1 + w[0] * w[0]);
    return value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    double square = w[0] * w[0];
    double away = 1 + square;
    product[0] = power * ((power + 1) * square - 1) * value(w) / (away * away) * v[0];
  }
}
