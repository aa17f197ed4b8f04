package org.tasklandscape.regression;

import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.rule.Require;

/**
 * u(w; D) = w - α ∇f̂(w; D): k steps of gradient descent of size α on a set D of m samples, fresh
 * for each task.
 *
 * <p>What a quadratic risk looks like through such a step is again quadratic. For one step on m
 * samples its Hessian is
 *
 * <p>Q<sup>(m)</sup> = (I - αΣ) Σ (I - αΣ) + (α²/m)(tr(Σ²) Σ + Σ³),
 *
 * <p>and for k steps with the population gradient (m infinite) Q = (I - αΣ)<sup>k</sup> Σ (I -
 * αΣ)<sup>k</sup>. Without adaptation (α = 0) Q = Σ, so NAL is MAML at α = 0. Source: theory 1.2,
 * 1.5, 1.6.
 *
 * @param innerStep α, finite and at least 0
 * @param samples m, a whole number of at least 1, or {@link #INFINITE}
 * @param steps k, at least 1
 */
public record Adaptation(double innerStep, double samples, int steps) {
  /** The number of samples of the population gradient. */
  public static final double INFINITE = Double.POSITIVE_INFINITY;

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public Adaptation {
    Require.finiteAtLeastZero("the inner step", innerStep);
    if (!(samples >= 1 && samples <= Long.MAX_VALUE && samples == Math.rint(samples))
        && samples != INFINITE) {
      throw new IllegalArgumentException(
          "samples must be a whole number >= 1 or infinite, got " + samples);
    }
    Require.atLeastOne("steps", steps);
  }

  /** {@return α = 0, no adaptation: the rule under which NAL trains} */
  public static Adaptation none() {
    return new Adaptation(0, INFINITE, 1);
  }

  /**
   * One step.
   *
   * @param innerStep α
   * @param samples m, or {@link #INFINITE}
   * @return the adaptation
   */
  public static Adaptation step(double innerStep, double samples) {
    return new Adaptation(innerStep, samples, 1);
  }

  /**
   * k steps with the population gradient.
   *
   * @param innerStep α
   * @param steps k
   * @return the adaptation
   */
  public static Adaptation population(double innerStep, int steps) {
    return new Adaptation(innerStep, INFINITE, steps);
  }

  /**
   * Q<sup>(m)</sup>, the Hessian of a task's risk after adaptation.
   *
   * @param covariance Σ, d × d
   * @return d × d
   * @throws IllegalArgumentException if Σ is not symmetric positive semidefinite
   * @throws UnsupportedOperationException for several steps on one finite sample set, which have no
   *     closed form here: simulate them
   */
  public INDArray hessian(INDArray covariance) {
    return NdArrays.matrix(hessian(Covariance.of(NdArrays.matrix(covariance, "the covariance"))));
  }

  /**
   * q(ρ; m) = ρ(1 - αρ)² + (d + 1) α²ρ³/m, the curvature left of Σ = ρI after one step; after k
   * population steps ρ(1 - αρ)<sup>2k</sup>. Source: theory 1.5, 1.6.
   *
   * @param curvature ρ, at least 0
   * @param dimension d, at least 1
   * @return q, at least 0
   * @throws UnsupportedOperationException for several steps on one finite sample set
   */
  public double curvature(double curvature, int dimension) {
    return curvatureLeft(curvature, dimension + 1);
  }

  /** q with another number in the place of d + 1. */
  double curvatureLeft(double curvature, double gramSpread) {
    requireClosedForm();
    double kept = power(1 - innerStep * curvature, 2L * steps);
    double square = innerStep * innerStep * curvature * curvature;
    return curvature * (kept + gramSpread * square / samples);
  }

  SimpleMatrix hessian(Covariance covariance) {
    return hessian(covariance, 1, 1);
  }

  /** Q with t tr(Σ²) Σ + c Σ³ in its second part. */
  SimpleMatrix hessian(Covariance covariance, double traceFactor, double cubeFactor) {
    requireClosedForm();
    SimpleMatrix sigma = covariance.matrix();
    SimpleMatrix step = SimpleMatrix.identity(covariance.dimension());
    step = step.minus(sigma.scale(innerStep));
    SimpleMatrix kept = sigma;
    for (int i = 0; i < steps; i++) {
      kept = step.mult(kept).mult(step);
    }
    if (isExact()) {
      return kept;
    }
    SimpleMatrix square = sigma.mult(sigma);
    SimpleMatrix fluctuation =
        sigma.scale(traceFactor * square.trace()).plus(square.mult(sigma).scale(cubeFactor));
    return kept.plus(fluctuation.scale(innerStep * innerStep / samples));
  }

  /** (α²σ²/(2m)) tr(Σ²): what fitting the noise of m samples costs. Source: theory 1.3. */
  double noiseCost(Covariance covariance, double noiseVariance) {
    requireClosedForm();
    if (isExact()) {
      return 0;
    }
    SimpleMatrix sigma = covariance.matrix();
    double squares = sigma.elementMult(sigma).elementSum();
    return innerStep * innerStep * noiseVariance / (2 * samples) * squares;
  }

  /** Whether every sample set gives the same step. */
  boolean isExact() {
    return innerStep == 0 || samples == INFINITE;
  }

  private void requireClosedForm() {
    if (steps > 1 && !isExact()) {
      throw new UnsupportedOperationException(
          "closed forms need one step or infinitely many samples, got %d steps on %.0f samples: "
                  .formatted(steps, samples)
              + "use RiskSimulation (theory 1.6)");
    }
  }

  /** Repeated products: the same bits on every platform, unlike Math.pow. */
  private static double power(double base, long exponent) {
    double result = 1;
    for (long i = 0; i < exponent && result != 0; i++) {
      result *= base;
    }
    return result;
  }
}
