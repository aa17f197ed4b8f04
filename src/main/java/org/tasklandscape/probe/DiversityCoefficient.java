package org.tasklandscape.probe;

import java.util.List;
import org.tasklandscape.linear.Vectors;

/**
 * E(1 - cos(e<sub>i</sub>, e<sub>j</sub>)) over pairs of tasks, e<sub>i</sub> their embeddings: the
 * diversity coefficient of Miranda et al. (2022), where e is Task2Vec's diagonal of the Fisher
 * information.
 */
public final class DiversityCoefficient {
  /** What rounding makes of the distance of equal directions. */
  private static final double ROUNDING = 1e-12;

  private DiversityCoefficient() {}

  /**
   * The coefficient.
   *
   * @param embeddings one a task, at least 2, none of them 0
   * @return from 0, all alike, to 2
   */
  public static double of(List<double[]> embeddings) {
    int n = embeddings.size();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double[] a = embeddings.get(i);
        double[] b = embeddings.get(j);
        double cosine = Vectors.dot(a, b) / Math.sqrt(Vectors.dot(a, a) * Vectors.dot(b, b));
        sum += 1 - cosine > ROUNDING ? 1 - cosine : 0;
      }
    }
    return sum / (n * (n - 1) / 2.0);
  }
}
