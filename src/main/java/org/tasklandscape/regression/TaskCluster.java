package org.tasklandscape.regression;

import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.rule.Require;

/**
 * Tasks that share Σ and σ² and whose optima are drawn from N(c, r I).
 *
 * <p>A single task is a cluster of spread r = 0. Source: theory, section 1.
 */
public final class TaskCluster {
  private final String name;
  private final LinearTask centre;
  private final double spread;

  private TaskCluster(String name, LinearTask centre, double spread) {
    this.name = name;
    this.centre = centre;
    this.spread = Require.finiteAtLeastZero("the spread of cluster " + name, spread);
  }

  /**
   * A cluster around a task.
   *
   * @param name what tables call it
   * @param centre Σ, c and σ²
   * @param spread r, the variance of each coordinate of the optima, at least 0
   * @return the cluster
   * @throws IllegalArgumentException if r is negative or not finite
   */
  public static TaskCluster around(String name, LinearTask centre, double spread) {
    return new TaskCluster(name, centre, spread);
  }

  /**
   * A cluster of curvature ρ in every direction, Σ = ρI, without noise.
   *
   * @param name what tables call it
   * @param curvature ρ, at least 0
   * @param centre c, length d
   * @param spread r, at least 0
   * @return the cluster
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public static TaskCluster isotropic(
      String name, double curvature, double[] centre, double spread) {
    Covariance covariance = Covariance.isotropic(centre.length, curvature);
    return around(name, LinearTask.of(covariance, NdArrays.column(centre), 0), spread);
  }

  /** {@return the name that tables use} */
  public String name() {
    return name;
  }

  /** {@return the task at the centre: Σ, c and σ²} */
  public LinearTask centre() {
    return centre;
  }

  /** {@return the variance of each coordinate of the optima, r} */
  public double spread() {
    return spread;
  }

  /**
   * Q<sup>(m)</sup> of this cluster.
   *
   * @param adaptation the step
   * @return d × d
   */
  public INDArray hessian(Adaptation adaptation) {
    return NdArrays.matrix(adaptation.hessian(centre.shape()));
  }

  /** E ½‖w - w*‖²_Q + noise = ½(‖w - c‖²_Q + r tr Q) + noise. */
  double excessRisk(SimpleMatrix w, SimpleMatrix hessian, double noiseCost) {
    SimpleMatrix error = w.minus(centre.solution());
    return (error.dot(hessian.mult(error)) + spread * hessian.trace()) / 2 + noiseCost;
  }
}
