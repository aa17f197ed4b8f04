package org.tasklandscape.representation;

import org.tasklandscape.linear.Cholesky;

/** v<sub>i</sub> = argmin ‖y<sub>i</sub> - X<sub>i</sub>B̂v‖² for every task, B̂ given. */
final class HeadProblem {
  private HeadProblem() {}

  /**
   * The heads, by the normal equations of every task.
   *
   * @param basis B̂<sup>T</sup>, its k rows of length D one after another
   */
  static double[][] solve(TrainingTasks tasks, double[] basis, int k) {
    int d = tasks.ambient();
    double[][] heads = new double[tasks.tasks()][];
    double[] features = new double[k];
    for (int t = 0; t < heads.length; t++) {
      double[][] x = tasks.inputs(t);
      double[] y = tasks.labels(t);
      if (y.length < k) {
        throw new IllegalArgumentException(
            "each task must have at least k = %d samples, got %d".formatted(k, y.length));
      }
      double[] gram = new double[k * k];
      double[] cross = new double[k];
      for (int r = 0; r < y.length; r++) {
        double[] row = x[r];
        for (int a = 0; a < k; a++) {
          double sum = 0;
          for (int j = 0; j < d; j++) {
            sum += row[j] * basis[a * d + j];
          }
          features[a] = sum;
          cross[a] += sum * y[r];
          for (int b = 0; b <= a; b++) {
            gram[a * k + b] += sum * features[b];
          }
        }
      }
      Cholesky.of(gram, k, TrainingTasks.DETERMINED).solve(cross);
      heads[t] = cross;
    }
    return heads;
  }
}
