package org.tasklandscape.network;

/**
 * ReLU: K = c (h + (π - θ) s) with c = ρ/2π, h = √g = ‖w‖‖v‖ sin θ and θ = atan2(h, s), so A = c
 * h/a and B = c (π - θ) (theory 3.3).
 *
 * <p>Second derivatives: with g<sub>a</sub> = b, g<sub>b</sub> = a, g<sub>s</sub> = -2s,
 *
 * <ul>
 *   <li>Ȧ = c ((b ȧ + a ḃ - 2 s ṡ)/(2 h a) - h ȧ/a²),
 *   <li>Ḃ = (c/h) (ṡ - s ȧ/(2a) - s ḃ/(2b)).
 * </ul>
 *
 * <p>Near θ = 0 the kernel is c (π s + ‖w‖‖v‖ θ³/3 + …), near θ = π it is ‖w‖‖v‖ c (π - θ)³/3 + …:
 * twice differentiable, and what Ȧ w + Ḃ v adds tends to 0 like sin θ. So both are 0 where sin θ
 * &lt; 10⁻⁸, an error of that order where rounding would make one as large. At a zero vector the
 * kernel has a kink; there θ = π/2, which gives the mean of the two one-sided derivatives, and
 * second derivatives are 0.
 *
 * @param variance ρ &gt; 0
 */
public record ReluKernel(double variance) implements PopulationKernel {
  private static final double LEAST_SINE = 1e-8;

  /**
   * Checks ρ.
   *
   * @throws IllegalArgumentException unless it is positive and finite
   */
  public ReluKernel {
    PopulationRisk.requireVariance(variance);
  }

  @Override
  public double value(double a, double b, double s, double g) {
    return scale() * (Math.sqrt(g) + complement(a, b, s, g) * s);
  }

  @Override
  public double first(double a, double b, double s, double g, double[] out) {
    double h = Math.sqrt(g);
    double complement = complement(a, b, s, g);
    out[A] = a > 0 ? scale() * h / a : 0;
    out[B] = scale() * complement;
    return scale() * (h + complement * s);
  }

  @Override
  public void second(
      double a, double b, double s, double g, double aDot, double bDot, double sDot, double[] out) {
    first(a, b, s, g, out);
    if (!(g > LEAST_SINE * LEAST_SINE * a * b)) {
      out[A_DOT] = 0;
      out[B_DOT] = 0;
      return;
    }
    double c = scale();
    double h = Math.sqrt(g);
    out[A_DOT] = c * ((b * aDot + a * bDot - 2 * s * sDot) / (2 * h * a) - h * aDot / (a * a));
    out[B_DOT] = c / h * (sDot - s * aDot / (2 * a) - s * bDot / (2 * b));
  }

  private double scale() {
    return variance / (2 * Math.PI);
  }

  /** π - θ. */
  private static double complement(double a, double b, double s, double g) {
    if (a == 0 || b == 0) {
      return Math.PI / 2;
    }
    // A neuron with itself is the most frequent case and needs no arc tangent.
    return g == 0 ? s > 0 ? Math.PI : 0 : StrictMath.atan2(Math.sqrt(g), -s);
  }
}
