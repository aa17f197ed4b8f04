package org.tasklandscape.reinforcement;

import org.tasklandscape.rule.Require;

/**
 * tr Cov of one estimate of the meta-gradient at a task of isotropic curvature ρ, for the two
 * estimators that take no products of Hessians. From n rollouts, N(x) = tr Cov ĝ at the squared
 * distance x = <b>(ρ²/n)[(d + 1)x + (s²/2)d(d + 4)]</b>; joint training has N(‖δ‖²), and the first
 * order, n rollouts before the step and n after it, <b>N(E‖u - c‖²) + α²ρ²N(‖δ‖²)</b> with E‖u -
 * c‖² = (1 - αρ)²‖δ‖² + α²N(‖δ‖²). Source: theory 5.3.1.
 *
 * @param dimension d, at least 1
 * @param deviation s, positive
 * @param step α, finite and at least 0
 * @param curvature ρ, positive
 */
public record EstimatorSpread(int dimension, double deviation, double step, double curvature) {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public EstimatorSpread {
    Require.atLeastOne("the dimension", dimension);
    Require.finitePositive("sigma", deviation);
    Require.finiteAtLeastZero("the inner step", step);
    Require.finitePositive("the curvature", curvature);
  }

  private double noise(double rollouts, double square) {
    double exploring = deviation * deviation / 2 * dimension * (dimension + 4);
    return curvature * curvature / rollouts * ((dimension + 1) * square + exploring);
  }

  /**
   * Joint training's.
   *
   * @param rollouts n
   * @param square ‖δ‖²
   * @return tr Cov
   */
  public double joint(double rollouts, double square) {
    return noise(rollouts, square);
  }

  /**
   * The first order's.
   *
   * @param rollouts n before the step, and as many after it
   * @param square ‖δ‖²
   * @return tr Cov
   */
  public double firstOrder(double rollouts, double square) {
    double left = 1 - step * curvature;
    double inner = noise(rollouts, square);
    double adapted = left * left * square + step * step * inner;
    // Given u the outer rollouts' noise; then that of ρ(u - c) itself.
    return noise(rollouts, adapted) + step * step * curvature * curvature * inner;
  }
}
