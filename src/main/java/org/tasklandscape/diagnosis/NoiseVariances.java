package org.tasklandscape.diagnosis;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.regression.Symmetric;

/**
 * σ̂² of each task, unbiased: the sum of squares left by its own least squares over ν - rank degrees
 * of freedom, or, where none is left, by a {@link CommonShape}.
 */
final class NoiseVariances {
  /** Directions of less than this share of the largest sum of squares are rounding. */
  private static final double RANK = 1e-10;

  private final double[] values;
  private final int poor;
  private final String trouble;

  NoiseVariances(List<TaskSample> samples) {
    this.values = new double[samples.size()];
    int without = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = residual(samples.get(i));
      without += Double.isNaN(values[i]) ? 1 : 0;
    }
    this.poor = without;
    this.trouble = without == 0 ? null : share(samples);
  }

  /** What the shape cannot give stays NaN, and is the reason returned. */
  private String share(List<TaskSample> samples) {
    CommonShape shape = new CommonShape(samples);
    if (!shape.fits()) {
      return shape.reason();
    }
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        values[i] = shape.noiseVariance(samples.get(i));
      }
    }
    return null;
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

  /** Tasks whose own rows leave no degree of freedom. */
  int poorTasks() {
    return poor;
  }

  /** Why some σ² is unknown; null where all are known. */
  String trouble() {
    return trouble;
  }
}
