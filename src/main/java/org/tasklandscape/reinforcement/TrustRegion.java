package org.tasklandscape.reinforcement;

import org.tasklandscape.linear.Vectors;
import org.tasklandscape.rule.Require;

/**
 * θ ← θ - ξ<sup>k</sup> √(2δ/⟨x, F x⟩) x with x ≈ F⁻¹g: the step of steepest descent in the metric
 * F as far as its divergence is δ to second order, shrunk until the risk falls and the divergence
 * is at most δ; where no k &lt; K does, θ stays.
 *
 * <p>To F a small multiple of I is added. Source: trust region policy optimisation, Schulman et al.
 *
 * @param radius δ, positive
 * @param solver of F x = g
 * @param damping added to the diagonal of F, at least 0
 * @param shrinkage ξ, in (0, 1)
 * @param tries K, at least 1
 */
public record TrustRegion(
    double radius, ConjugateGradients solver, double damping, double shrinkage, int tries) {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TrustRegion {
    Require.finitePositive("delta", radius);
    Require.finiteAtLeastZero("the damping", damping);
    if (!(shrinkage > 0 && shrinkage < 1)) {
      throw new IllegalArgumentException("the shrinkage must be in (0, 1), got " + shrinkage);
    }
    Require.atLeastOne("the number of tries", tries);
  }

  /**
   * Ten conjugate gradients, damping 10⁻⁵, ξ = 0.8, K = 15.
   *
   * @param radius δ
   * @return the region
   * @throws IllegalArgumentException unless δ is finite and positive
   */
  public static TrustRegion of(double radius) {
    return new TrustRegion(radius, new ConjugateGradients(10, 1e-10), 1e-5, 0.8, 15);
  }

  /** What is minimised, seen from the present θ. */
  public interface Problem extends ConjugateGradients.Product {
    /**
     * The risk at the present θ, and its gradient there.
     *
     * @param gradient g, overwritten
     * @return the risk
     */
    double gradient(double[] gradient);

    /**
     * The risk elsewhere.
     *
     * @param theta another θ
     * @return the risk
     */
    double risk(double[] theta);

    /**
     * The divergence from the present policy, where {@link #risk} was just asked for.
     *
     * @return the mean divergence
     */
    double divergence();
  }

  /**
   * How a step went.
   *
   * @param moved whether θ changed
   * @param shrinkages k
   * @param risk at the new θ
   * @param divergence of the new policy from the old one
   */
  public record Step(boolean moved, int shrinkages, double risk, double divergence) {}

  /**
   * Makes one step.
   *
   * @param problem what is minimised
   * @param theta θ, overwritten
   * @return how it went
   * @throws ArithmeticException if the risk or its gradient is not finite
   */
  public Step step(Problem problem, double[] theta) {
    double[] gradient = new double[theta.length];
    double risk = problem.gradient(gradient);
    if (!Double.isFinite(risk) || !Double.isFinite(Vectors.norm(gradient))) {
      throw new ArithmeticException(
          "risk and gradient must stay finite, got %s and the norm %s"
              .formatted(risk, Vectors.norm(gradient)));
    }
    ConjugateGradients.Product metric =
        (v, product) -> {
          problem.of(v, product);
          Vectors.add(damping, v, product);
        };
    double[] x = solver.solve(metric, gradient);
    double[] image = new double[theta.length];
    metric.of(x, image);
    double scale = Math.sqrt(2 * radius / Vectors.dot(x, image));
    double[] candidate = new double[theta.length];
    for (int k = 0; k < tries && Double.isFinite(scale); k++) {
      Vectors.sum(theta, -scale, x, candidate);
      double reached = problem.risk(candidate);
      double divergence = problem.divergence();
      if (reached < risk && divergence <= radius) {
        System.arraycopy(candidate, 0, theta, 0, theta.length);
        return new Step(true, k, reached, divergence);
      }
      scale *= shrinkage;
    }
    return new Step(false, tries, risk, 0);
  }
}
