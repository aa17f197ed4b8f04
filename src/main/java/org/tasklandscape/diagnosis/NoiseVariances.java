package org.tasklandscape.diagnosis;

import java.util.List;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;

/**
 * σ̂² of each task, unbiased and never negative: what its own least squares leaves, over ν - rank
 * degrees of freedom; NaN where none is left.
 */
final class NoiseVariances {
  /** Directions of less than this share of the largest sum of squares are rounding. */
  private static final double RANK = 1e-10;

  private final double[] values;

  NoiseVariances(List<TaskSample> samples) {
    this.values = samples.stream().mapToDouble(NoiseVariances::residual).toArray();
  }

  private static double residual(TaskSample sample) {
    int d = sample.features();
    Symmetric spectrum = Symmetric.of(sample.gram());
    SimpleMatrix along = spectrum.top(d).transpose().mult(sample.pull());
    double[] curvatures = spectrum.values();
    double left = sample.at(d, d);
    int rank = 0;
    for (int i = 0; i < d; i++) {
      if (curvatures[i] > RANK * curvatures[d - 1]) {
        left -= along.get(i) * along.get(i) / curvatures[i];
        rank++;
      }
    }
    double degrees = sample.degrees() - rank;
    return degrees >= 1 ? Math.max(0, left) / degrees : Double.NaN;
  }

  double get(int task) {
    return values[task];
  }

  /** Each, and the mean of the others where it is not known. */
  double[] filled() {
    double mean =
        DoubleStream.of(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    return DoubleStream.of(values).map(v -> Double.isNaN(v) ? mean : v).toArray();
  }
}
