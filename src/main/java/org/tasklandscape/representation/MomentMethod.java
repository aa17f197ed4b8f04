package org.tasklandscape.representation;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.linear.Symmetric;

/**
 * B̂ = the top k eigenvectors of S = (1/T) Σ<sub>i</sub>
 * (X<sub>i</sub><sup>T</sup>y<sub>i</sub>)(X<sub>i</sub><sup>T</sup>y<sub>i</sub>)<sup>T</sup>.
 *
 * <p>For x ~ N(0, ρI) and n samples E[(X<sup>T</sup>y)(X<sup>T</sup>y)<sup>T</sup>] = n(n + 1)ρ²
 * w*w*<sup>T</sup> + nρ(ρ‖w*‖² + σ²) I: whatever n is, the mean of S is B(…)B<sup>T</sup> plus a
 * multiple of the identity, so its top eigenvectors span B exactly. Source: theory, section 1,
 * "Representation learning".
 */
public final class MomentMethod {
  private MomentMethod() {}

  /**
   * Learns k features.
   *
   * @param tasks the samples
   * @param features k, 1 ≤ k ≤ D
   * @return B̂
   * @throws IllegalArgumentException if k is not in its range
   */
  public static Subspace learn(TrainingTasks tasks, int features) {
    if (features < 1 || features > tasks.ambient()) {
      throw new IllegalArgumentException(
          "must learn 1 <= k <= D features, got k = %d and D = %d"
              .formatted(features, tasks.ambient()));
    }
    return Subspace.spannedBy(Symmetric.of(matrix(tasks)).top(features));
  }

  /**
   * S.
   *
   * @param tasks the samples
   * @return D × D
   */
  public static INDArray moment(TrainingTasks tasks) {
    return Nd4j.createFromArray(matrix(tasks).toArray2());
  }

  private static SimpleMatrix matrix(TrainingTasks tasks) {
    int d = tasks.ambient();
    double[] sum = new double[d * d];
    double[] cross = new double[d];
    for (int t = 0; t < tasks.tasks(); t++) {
      cross(tasks, t, cross);
      for (int i = 0; i < d; i++) {
        for (int j = 0; j <= i; j++) {
          sum[i * d + j] += cross[i] * cross[j];
        }
      }
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        sum[i * d + j] /= tasks.tasks();
        sum[j * d + i] = sum[i * d + j];
      }
    }
    return new SimpleMatrix(d, d, true, sum);
  }

  /** X<sup>T</sup>y of one task. */
  private static void cross(TrainingTasks tasks, int task, double[] cross) {
    double[][] x = tasks.inputs(task);
    double[] y = tasks.labels(task);
    Arrays.fill(cross, 0);
    for (int r = 0; r < y.length; r++) {
      double[] row = x[r];
      for (int j = 0; j < row.length; j++) {
        cross[j] += y[r] * row[j];
      }
    }
  }
}
