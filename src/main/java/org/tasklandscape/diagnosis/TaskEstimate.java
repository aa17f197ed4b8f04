package org.tasklandscape.diagnosis;

import java.util.List;

/**
 * One task as estimated: its curvature, noise and optimum.
 *
 * @param task its name
 * @param rows n
 * @param curvature ρ = tr Σ/d
 * @param curvatures the eigenvalues of the estimate of Σ, ascending
 * @param noiseVariance σ², NaN where it cannot be told from the signal
 * @param optimum w*, shrunk towards the centre of its cluster by as much as its rows leave open
 * @param shrinkage the share of the estimate that its cluster gave, from 0 to 1
 * @param cluster the index of its cluster
 */
public record TaskEstimate(
    String task,
    long rows,
    double curvature,
    List<Double> curvatures,
    double noiseVariance,
    List<Double> optimum,
    double shrinkage,
    int cluster) {

  /** Copies the lists. */
  public TaskEstimate {
    curvatures = List.copyOf(curvatures);
    optimum = List.copyOf(optimum);
  }
}
