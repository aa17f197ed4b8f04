package org.tasklandscape.probe;

import java.util.List;
import org.tasklandscape.linear.Vectors;

/**
 * A vector of each task: a displacement or a gradient.
 *
 * @param vectors at least two
 */
record TaskVectors(List<double[]> vectors) {
  /** {@return mean ‖x‖²} */
  double within() {
    return vectors.stream().mapToDouble(x -> Vectors.dot(x, x)).average().orElse(Double.NaN);
  }

  /** {@return ‖mean x‖²} */
  double squareOfMean() {
    double[] mean = new double[vectors.get(0).length];
    vectors.forEach(x -> Vectors.add(1.0 / vectors.size(), x, mean));
    return Vectors.dot(mean, mean);
  }

  /** {@return mean ⟨x, y⟩ over pairs} */
  double between() {
    int n = vectors.size();
    return (n * squareOfMean() - within()) / (n - 1);
  }
}
