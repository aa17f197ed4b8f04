package org.tasklandscape.regression;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.rule.Require;

/**
 * f(w) = ½ E (y - ⟨x, w⟩)² = ½ ‖w - w*‖²<sub>Σ</sub> + σ²/2: one regression task, x ~ N(0, Σ), y =
 * ⟨x, w*⟩ + z, z ~ N(0, σ²).
 *
 * <p>Σ (d × d, symmetric, positive semidefinite) is also the Hessian of f: its eigenvalues are the
 * task's curvatures, and a task is hard where they are small. Source: theory, section 1.
 */
public final class LinearTask {
  private final Covariance covariance;
  private final SimpleMatrix optimum;
  private final double noiseVariance;

  private LinearTask(Covariance covariance, SimpleMatrix optimum, double noiseVariance) {
    this.covariance = covariance;
    this.optimum = finiteVector("the optimum", optimum, covariance.dimension());
    this.noiseVariance = Require.finiteAtLeastZero("the noise variance", noiseVariance);
  }

  /** A point of the tasks' space, if it is one. */
  static SimpleMatrix finiteVector(String name, SimpleMatrix vector, int dimension) {
    if (vector.getNumElements() != dimension) {
      throw new IllegalArgumentException(
          "%s must have %d entries, as the covariance has rows, got %d"
              .formatted(name, dimension, vector.getNumElements()));
    }
    for (int i = 0; i < dimension; i++) {
      if (!Double.isFinite(vector.get(i))) {
        throw new IllegalArgumentException(
            "%s must be finite, got %s at entry %d".formatted(name, vector.get(i), i));
      }
    }
    return vector;
  }

  /**
   * A task.
   *
   * @param covariance Σ, d × d
   * @param optimum w*, length d
   * @param noiseVariance σ², at least 0
   * @return the task
   * @throws IllegalArgumentException if Σ is not symmetric positive semidefinite, if the sizes
   *     disagree, or if a number is not finite
   */
  public static LinearTask of(INDArray covariance, INDArray optimum, double noiseVariance) {
    return of(
        Covariance.of(NdArrays.matrix(covariance, "the covariance")),
        NdArrays.vector(optimum, "the optimum"),
        noiseVariance);
  }

  /**
   * A task from plain arrays; see {@link #of(INDArray, INDArray, double)}.
   *
   * @param covariance Σ, d rows of length d
   * @param optimum w*, length d
   * @param noiseVariance σ², at least 0
   * @return the task
   * @throws IllegalArgumentException as there
   */
  public static LinearTask of(double[][] covariance, double[] optimum, double noiseVariance) {
    return of(Covariance.of(covariance), NdArrays.column(optimum), noiseVariance);
  }

  static LinearTask of(Covariance covariance, SimpleMatrix optimum, double noiseVariance) {
    return new LinearTask(covariance, optimum, noiseVariance);
  }

  /** {@return the number of features, d} */
  public int dimension() {
    return covariance.dimension();
  }

  /** {@return Σ, the covariance of the inputs, d × d, a copy} */
  public INDArray covariance() {
    return NdArrays.matrix(covariance.matrix());
  }

  /** {@return w*, the task's optimum, length d, a copy} */
  public INDArray optimum() {
    return NdArrays.vector(optimum);
  }

  /** {@return the variance of the noise, σ²} */
  public double noiseVariance() {
    return noiseVariance;
  }

  /**
   * f(w) = ½ ‖w - w*‖²<sub>Σ</sub> + σ²/2.
   *
   * @param w length d
   * @return the population risk
   * @throws IllegalArgumentException if w has another length
   */
  public double risk(INDArray w) {
    SimpleMatrix error = error(w);
    return error.dot(covariance.matrix().mult(error)) / 2 + noiseVariance / 2;
  }

  /**
   * ∇f(w) = Σ(w - w*).
   *
   * @param w length d
   * @return length d
   * @throws IllegalArgumentException if w has another length
   */
  public INDArray gradient(INDArray w) {
    return NdArrays.vector(covariance.matrix().mult(error(w)));
  }

  private SimpleMatrix error(INDArray w) {
    SimpleMatrix point = NdArrays.vector(w, "w");
    return finiteVector("w", point, dimension()).minus(optimum);
  }

  Covariance shape() {
    return covariance;
  }

  SimpleMatrix solution() {
    return optimum;
  }

  @Override
  public String toString() {
    return "LinearTask[dimension=%d, curvatures=%s, optimum=%s, noiseVariance=%s]"
        .formatted(
            dimension(),
            Arrays.toString(covariance.curvatures()),
            Arrays.toString(NdArrays.entries(optimum)),
            noiseVariance);
  }
}
