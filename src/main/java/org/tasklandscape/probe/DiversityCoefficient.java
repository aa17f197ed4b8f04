package org.tasklandscape.probe;

import java.util.Arrays;
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
   * @param embeddings one a task, at least 2, of one length
   * @return from 0, all alike, to 2
   * @throws IllegalArgumentException if an embedding is 0 or not finite
   */
  public static double of(List<double[]> embeddings) {
    List<double[]> units = embeddings.stream().map(DiversityCoefficient::unit).toList();
    int n = units.size();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double distance = 1 - Vectors.dot(units.get(i), units.get(j));
        sum += distance <= ROUNDING ? 0 : distance;
      }
    }
    return sum / (n * (n - 1) / 2.0);
  }

  /** e/‖e‖, by way of its largest entry, so that no square underflows. */
  private static double[] unit(double[] embedding) {
    double top = Arrays.stream(embedding).map(Math::abs).max().orElse(0);
    if (!(top > 0 && top < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "an embedding must be finite and not 0, got " + Arrays.toString(embedding));
    }
    double[] scaled = Arrays.stream(embedding).map(x -> x / top).toArray();
    double length = Vectors.norm(scaled);
    return Arrays.stream(scaled).map(x -> x / length).toArray();
  }
}
