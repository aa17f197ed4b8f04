package org.tasklandscape.probe;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.linear.Vectors;

/**
 * What the gradients of tasks at one point say: mean cosine over pairs, and E‖∇f<sub>i</sub> -
 * E∇f<sub>i</sub>‖².
 *
 * @param cosine from -1 to 1, all alike
 * @param variance at least 0
 */
public record GradientMeasures(double cosine, double variance) {
  /**
   * Measures.
   *
   * @param gradients one a task, at least two, none of them 0
   * @return the measures
   */
  public static GradientMeasures of(List<double[]> gradients) {
    List<double[]> units = gradients.stream().map(GradientMeasures::unit).toList();
    var all = new TaskVectors(gradients);
    return new GradientMeasures(
        new TaskVectors(units).between(), Math.max(0, all.within() - all.squareOfMean()));
  }

  private static double[] unit(double[] gradient) {
    double norm = Vectors.norm(gradient);
    return Arrays.stream(gradient).map(x -> x / norm).toArray();
  }
}
