package org.tasklandscape.training;

import org.tasklandscape.linear.MinimumNorm;

/**
 * (Σ Â) ŵ = Σ b̂, summed over the training tasks and solved; where Σ Â is singular, as with fewer
 * samples than features in all, by the solution of least norm.
 */
final class NormalEquations {
  private final double[] matrix;
  private final double[] pull;

  NormalEquations(int dimension) {
    this.matrix = new double[dimension * dimension];
    this.pull = new double[dimension];
  }

  void add(double[] taskMatrix, double[] taskPull) {
    for (int k = 0; k < matrix.length; k++) {
      matrix[k] += taskMatrix[k];
    }
    for (int i = 0; i < pull.length; i++) {
      pull[i] += taskPull[i];
    }
  }

  double[] solve() {
    return MinimumNorm.bySpectrum(matrix, pull);
  }
}
