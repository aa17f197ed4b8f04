package org.tasklandscape.regression;

import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.linear.NdArrays;

/**
 * d<sub>eff</sub> = tr(Σ²)/‖Σ‖²: how many directions of an easy task's covariance a step on m
 * samples has to average over.
 *
 * <p>At the step α = 1/‖Σ‖
 *
 * <p>Q<sup>(m)</sup> = (I - Σ/‖Σ‖)² Σ + (1/m)(d<sub>eff</sub> Σ + Σ³/‖Σ‖²),
 *
 * <p>where ‖Σ‖ is the largest curvature. 1 ≤ d<sub>eff</sub> ≤ rank Σ, with equality on the left
 * for one direction, on the right for a flat spectrum. Source: theory T5.
 */
public final class EffectiveDimension {
  private final SimpleMatrix sigma;
  private final double norm;
  private final double value;

  private EffectiveDimension(Covariance covariance) {
    double[] curvatures = covariance.curvatures();
    this.sigma = covariance.matrix();
    this.norm = curvatures[curvatures.length - 1];
    if (!(norm > 0)) {
      throw new IllegalArgumentException(
          "the covariance must have a positive curvature, got the largest " + norm);
    }
    double sum = 0;
    for (double curvature : curvatures) {
      sum += curvature / norm * (curvature / norm);
    }
    this.value = sum;
  }

  /**
   * Of the inputs of one task.
   *
   * @param covariance Σ, d × d
   * @return its effective dimension
   * @throws IllegalArgumentException if Σ is not symmetric positive semidefinite, or is zero
   */
  public static EffectiveDimension of(INDArray covariance) {
    return new EffectiveDimension(Covariance.of(NdArrays.matrix(covariance, "the covariance")));
  }

  /**
   * Of the inputs of one task.
   *
   * @param task the task, usually an easy one
   * @return its effective dimension
   * @throws IllegalArgumentException if its covariance is zero
   */
  public static EffectiveDimension of(LinearTask task) {
    return new EffectiveDimension(task.shape());
  }

  /** {@return d<sub>eff</sub>, between 1 and the rank of Σ} */
  public double value() {
    return value;
  }

  /** {@return ‖Σ‖, the largest curvature} */
  public double largestCurvature() {
    return norm;
  }

  /**
   * The step that solves the direction of largest curvature.
   *
   * @param samples m, or {@link Adaptation#INFINITE}
   * @return one step of size α = 1/‖Σ‖
   */
  public Adaptation step(double samples) {
    return Adaptation.step(1 / norm, samples);
  }

  /**
   * (1/m)(d<sub>eff</sub> Σ + Σ³/‖Σ‖²), the part of Q that m samples add at {@link #step}.
   *
   * @param samples m, positive, or {@link Adaptation#INFINITE}
   * @return d × d
   * @throws IllegalArgumentException if m is not positive
   */
  public INDArray fluctuation(double samples) {
    if (!(samples > 0)) {
      throw new IllegalArgumentException("samples must be > 0, got " + samples);
    }
    SimpleMatrix scaled = sigma.scale(1 / norm);
    SimpleMatrix cube = scaled.mult(sigma).mult(scaled);
    return NdArrays.matrix(sigma.scale(value).plus(cube).scale(1 / samples));
  }

  /**
   * (d + 1)(p<sub>E</sub>/p<sub>H</sub>) ρ<sub>E</sub>/ρ<sub>H</sub>: at α = 1/ρ<sub>E</sub> the
   * hard tasks outweigh the easy ones, b ≫ a, only for m far above this number.
   *
   * @param world two isotropic clusters, so that d is the effective dimension
   * @return the scale of m; infinite without hard tasks
   */
  public static double sampleScale(TwoClusters world) {
    double odds = (1 - world.hardProbability()) / world.hardProbability();
    double hardness = world.easy().curvature() / world.hard().curvature();
    return (world.dimension() + 1) * odds * hardness;
  }
}
