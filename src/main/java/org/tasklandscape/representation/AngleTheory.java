package org.tasklandscape.representation;

import org.tasklandscape.regression.TwoClusters;

/**
 * E‖sin Θ‖²<sub>F</sub> ≈ c/T for many tasks T: the constants of both methods, n samples each.
 *
 * <p>With τ² = ρ‖θ‖² + σ², H = E[ρθθ<sup>T</sup>] and Λ = n(n + 1) E[ρ²θθ<sup>T</sup>],
 *
 * <ul>
 *   <li>moment method: c = (D - k) tr(Λ<sup>-1</sup>CΛ<sup>-1</sup>), C = n(n + 2) E[ρ²τ²((n +
 *       3)ρθθ<sup>T</sup> + τ²I)];
 *   <li>alternating minimisation, converged, n &gt; k + 1: c = (D - k)(σ²/(n - k))
 *       tr(H<sup>-1</sup>(H + σ²/(n - k - 1) I)H<sup>-1</sup>).
 * </ul>
 *
 * <p>All matrices are diagonal in the coordinates of the clusters. Source: derived in chapter 06.
 *
 * @param world the tasks in R<sup>k</sup>
 * @param ambient D
 * @param samples n
 */
public record AngleTheory(TwoClusters world, int ambient, int samples) {

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if D &lt; k or n &lt; 1
   */
  public AngleTheory {
    if (ambient < world.dimension() || samples < 1) {
      throw new IllegalArgumentException(
          "must have D >= k = %d and n >= 1, got D = %d and n = %d"
              .formatted(world.dimension(), ambient, samples));
    }
  }

  /** {@return the constant of the moment method, c} */
  public double moment() {
    double n = samples;
    double sum = 0;
    for (int j = 0; j < world.dimension(); j++) {
      double gap = n * (n + 1) * mean(j, 2);
      sum +=
          n
              * (n + 2)
              * (pE() * scatter(world.easy(), 0, j) + pH() * scatter(hard(), far(), j))
              / (gap * gap);
    }
    return (ambient - world.dimension()) * sum;
  }

  /**
   * The constant of alternating minimisation at its fixed point.
   *
   * @return c, 0 without noise
   * @throws IllegalArgumentException if n ≤ k + 1, where the heads have no variance
   */
  public double alternating() {
    int k = world.dimension();
    if (samples <= k + 1) {
      throw new IllegalArgumentException(
          "must have n > k + 1 = %d, got n = %d".formatted(k + 1, samples));
    }
    double sigma = world.noiseVariance();
    double sum = 0;
    for (int j = 0; j < k; j++) {
      double h = mean(j, 1);
      sum += (h + sigma / (samples - k - 1)) / (h * h);
    }
    return (ambient - k) * sigma / (samples - k) * sum;
  }

  /** E[ρ^power θ_j²]. */
  private double mean(int j, int power) {
    return pE() * rho(world.easy(), power) * world.easy().spread()
        + pH() * rho(hard(), power) * ((j == 0 ? far() : 0) + hard().spread());
  }

  /**
   * E[ρ²τ²((n + 3)ρθ_j² + τ²)] of a kind whose centre is √square e₁, by the moments of θ ~ N(c,
   * rI).
   */
  private double scatter(TwoClusters.Kind kind, double square, int j) {
    int k = world.dimension();
    double rho = kind.curvature();
    double r = kind.spread();
    double sigma = world.noiseVariance();
    double own = j == 0 ? square : 0;
    double length = square + r * k;
    double fourth = length * length + 2 * r * r * k + 4 * r * square;
    double lengthOwn = square * own + r * ((k + 4) * own + square) + r * r * (k + 2);
    double tauOwn = rho * lengthOwn + sigma * (own + r);
    double tauFourth = rho * rho * fourth + 2 * rho * sigma * length + sigma * sigma;
    return rho * rho * ((samples + 3) * rho * tauOwn + tauFourth);
  }

  private static double rho(TwoClusters.Kind kind, int power) {
    return power == 1 ? kind.curvature() : kind.curvature() * kind.curvature();
  }

  private TwoClusters.Kind hard() {
    return world.hard();
  }

  private double far() {
    return world.distance() * world.distance();
  }

  private double pE() {
    return 1 - world.hardProbability();
  }

  private double pH() {
    return world.hardProbability();
  }
}
