package org.tasklandscape.network;

import org.tasklandscape.meta.Smoothness;

/**
 * L = k ρ<sub>x</sub> (2/π + 2c e<sup>-1/2</sup>), ρ = ρ<sub>x</sub><sup>3/2</sup> 2c (3c
 * e<sup>-1/2</sup> √k + 2k)·c and ‖∇f‖ ≤ (4/π) k √(kρ<sub>x</sub>), c = √(2/π): constants of
 * theory, section 4, that hold at every point of a two-layer erf network's risk with k neurons and
 * inputs N(0, ρ<sub>x</sub> I), whatever its teacher.
 *
 * <p>φ = erf(·/√2) has |φ'| ≤ c, |φ''| ≤ c e<sup>-1/2</sup>, |φ'''| ≤ c, and the residual is at
 * most 2k. With a<sub>j</sub> = ⟨v<sub>j</sub>, x⟩ the first three derivatives of f along V are E[e
 * Σφ'a], E[(Σφ'a)²] + E[e Σφ''a²] and 3 E[(Σφ'a)(Σφ''a²)] + E[e Σφ'''a³]; then Σ|a<sub>j</sub>| ≤
 * √k ‖a‖ and, for Gaussian a with E‖a‖² = ρ<sub>x</sub>, E‖a‖³ ≤ 2c ρ<sub>x</sub><sup>3/2</sup>,
 * the value where all of a lies along one axis. Nothing is sharp; all is known before a run.
 *
 * @param variance ρ<sub>x</sub>, finite and positive
 * @param neurons k, at least 1
 */
public record ErfSmoothness(double variance, int neurons) {
  private static final double SLOPE = Math.sqrt(2 / Math.PI);
  private static final double BEND = SLOPE * StrictMath.exp(-0.5);

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ErfSmoothness {
    if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("must have a finite variance > 0, got " + variance);
    }
    if (neurons < 1) {
      throw new IllegalArgumentException("must have k >= 1 neurons, got k = " + neurons);
    }
  }

  /** {@return L, of which the gradient is a Lipschitz function} */
  public double gradientLipschitz() {
    return neurons * variance * (SLOPE * SLOPE + 2 * BEND);
  }

  /** {@return ρ, of which the Hessian is a Lipschitz function} */
  public double hessianLipschitz() {
    double cube = 2 * SLOPE * variance * Math.sqrt(variance);
    return cube * (3 * SLOPE * BEND * Math.sqrt(neurons) + 2 * neurons * SLOPE);
  }

  /** {@return (4/π) k √(kρ<sub>x</sub>), which ‖∇f‖ never exceeds} */
  public double largestGradient() {
    return 2 * SLOPE * SLOPE * neurons * Math.sqrt(neurons * variance);
  }

  /**
   * L and ρ with an inner step.
   *
   * @param innerStep α, in [0, 1/L]
   * @return the constants of MAML's objective
   * @throws IllegalArgumentException if α is out of range
   */
  public Smoothness with(double innerStep) {
    return new Smoothness(gradientLipschitz(), hessianLipschitz(), innerStep);
  }
}
