package org.tasklandscape.training;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Cholesky;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;

/**
 * What all tasks of one cluster share, as plain arrays for the loops.
 *
 * @param probability p
 * @param centre c
 * @param deviation √r
 * @param sigma σ
 * @param root L with Σ = LLᵀ
 * @param diagonal whether L is diagonal
 */
record TaskKind(
    double probability,
    double[] centre,
    double deviation,
    double sigma,
    Cholesky root,
    boolean diagonal) {

  static List<TaskKind> of(TaskEnvironment world) {
    TaskKind[] kinds = new TaskKind[world.clusters().size()];
    for (int i = 0; i < kinds.length; i++) {
      TaskCluster cluster = world.clusters().get(i);
      double[][] sigma = cluster.centre().covariance().toDoubleMatrix();
      kinds[i] =
          new TaskKind(
              world.probability(i),
              cluster.centre().optimum().toDoubleVector(),
              Math.sqrt(cluster.spread()),
              Math.sqrt(cluster.centre().noiseVariance()),
              Cholesky.semidefinite(new SimpleMatrix(sigma).getDDRM().data, sigma.length),
              isDiagonal(sigma));
    }
    return List.of(kinds);
  }

  private static boolean isDiagonal(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        if (matrix[i][j] != 0 || matrix[j][i] != 0) {
          return false;
        }
      }
    }
    return true;
  }
}
