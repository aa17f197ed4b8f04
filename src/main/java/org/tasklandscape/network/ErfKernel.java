package org.tasklandscape.network;

/**
 * erf(·/√2): K = (2/π) atan2(ρs, √Δ) with Δ = pq - ρ²s² = 1 + ρ(a + b) + ρ²g, p = 1 + ρa, q = 1 +
 * ρb, so B = (2ρ/π) Δ<sup>-1/2</sup> and A = -(ρs/p) B (theory 3.3).
 *
 * <p>Second derivatives: with Δ̇ = ρq ȧ + ρp ḃ - 2ρ²s ṡ,
 *
 * <ul>
 *   <li>Ḃ = -B Δ̇/(2Δ),
 *   <li>Ȧ = -(ρ/p)(ṡ B + s Ḃ + ȧ A).
 * </ul>
 *
 * <p>Δ ≥ 1, so nothing here is singular.
 *
 * @param variance ρ &gt; 0
 */
public record ErfKernel(double variance) implements PopulationKernel {
  /**
   * Checks ρ.
   *
   * @throws IllegalArgumentException unless it is positive and finite
   */
  public ErfKernel {
    PopulationRisk.requireVariance(variance);
  }

  @Override
  public double value(double a, double b, double s, double g) {
    return value(s, Math.sqrt(determinant(a, b, g)));
  }

  private double value(double s, double root) {
    return 2 / Math.PI * StrictMath.atan2(variance * s, root);
  }

  @Override
  public double first(double a, double b, double s, double g, double[] out) {
    double root = Math.sqrt(determinant(a, b, g));
    slopes(a, s, root, out);
    return value(s, root);
  }

  @Override
  public void second(
      double a, double b, double s, double g, double aDot, double bDot, double sDot, double[] out) {
    slopes(a, s, Math.sqrt(determinant(a, b, g)), out);
    double p = 1 + variance * a;
    double q = 1 + variance * b;
    double change = variance * (q * aDot + p * bDot - 2 * variance * s * sDot);
    out[B_DOT] = -out[B] * change / (2 * determinant(a, b, g));
    out[A_DOT] = -variance / p * (sDot * out[B] + s * out[B_DOT] + aDot * out[A]);
  }

  private void slopes(double a, double s, double root, double[] out) {
    double slope = 2 * variance / (Math.PI * root);
    out[A] = -variance * s / (1 + variance * a) * slope;
    out[B] = slope;
  }

  /** Δ, without the cancellation of pq - ρ²s². */
  private double determinant(double a, double b, double g) {
    return 1 + variance * (a + b) + variance * variance * g;
  }
}
