package org.tasklandscape.meta;

import org.tasklandscape.linear.Vectors;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;

/**
 * λ, the eigenvalue of ∇²f(w) of the largest modulus, by power iteration from a random direction: v
 * ← ∇²f(w) v/‖∇²f(w) v‖, λ = v·∇²f(w) v. A step of size a is stable along it for aλ &lt; 2.
 *
 * @param iterations products with the Hessian, at least 1
 */
public record LargestCurvature(int iterations) {
  /**
   * Checks the number of iterations.
   *
   * @throws IllegalArgumentException if it is smaller than 1
   */
  public LargestCurvature {
    Require.atLeastOne("iterations", iterations);
  }

  /**
   * The curvature at a point.
   *
   * @param objective f
   * @param w the point
   * @param start of the direction
   * @return λ as far as it is known after the iterations; 0 where the Hessian vanishes
   */
  public double of(Objective objective, double[] w, RandomStream start) {
    double[] v = new double[w.length];
    double[] product = new double[w.length];
    start.gaussians(v);
    double norm = Vectors.norm(v);
    double curvature = 0;
    for (int iteration = 0; iteration < iterations && norm > 0; iteration++) {
      for (int i = 0; i < v.length; i++) {
        v[i] /= norm;
      }
      objective.hessianVector(w, v, product);
      curvature = Vectors.dot(v, product);
      Vectors.copy(product, v);
      norm = Vectors.norm(v);
    }
    return curvature;
  }
}
