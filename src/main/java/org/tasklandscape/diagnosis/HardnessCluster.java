package org.tasklandscape.diagnosis;

import java.util.List;

/**
 * Tasks of like curvature, as estimated.
 *
 * @param tasks how many
 * @param curvature ρ = tr Σ/d of their mean covariance
 * @param curvatures the eigenvalues of their mean covariance, ascending
 * @param effectiveDimension d_eff = tr(Σ²)/‖Σ‖² of their mean covariance
 * @param centre c, the mean of their optima
 * @param spread r, the variance of a coordinate of their optima, the error of estimation taken out
 * @param noiseVariance the mean of their σ²; NaN where it cannot be told from the signal
 */
public record HardnessCluster(
    int tasks,
    double curvature,
    List<Double> curvatures,
    double effectiveDimension,
    List<Double> centre,
    double spread,
    double noiseVariance) {

  /** Copies the lists. */
  public HardnessCluster {
    curvatures = List.copyOf(curvatures);
    centre = List.copyOf(centre);
  }
}
