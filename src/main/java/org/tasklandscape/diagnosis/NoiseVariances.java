package org.tasklandscape.diagnosis;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;

/**
 * σ̂² of each task, unbiased: what its own least squares leaves, over ν - rank degrees of freedom;
 * or, where its cluster shares Σ, what {@link SharedCovariance} gives whatever ν is.
 */
final class NoiseVariances {
  /** Directions of less than this share of the largest sum of squares are rounding. */
  private static final double RANK = 1e-10;

  private final double[] values;

  private NoiseVariances(double[] values) {
    this.values = values;
  }

  /** From the rows of each task alone. */
  static NoiseVariances ofEach(List<TaskSample> samples) {
    return new NoiseVariances(samples.stream().mapToDouble(NoiseVariances::residual).toArray());
  }

  /** From clusters of shared covariance. */
  static NoiseVariances shared(List<SharedCovariance> clusters, int[] cluster) {
    int[] seen = new int[clusters.size()];
    double[] values = new double[cluster.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = clusters.get(cluster[i]).noiseVariance(seen[cluster[i]]++);
    }
    return new NoiseVariances(values);
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

  double[] all() {
    return values.clone();
  }

  /** How many cannot be told from the signal. */
  int unknown() {
    int unknown = 0;
    for (double value : values) {
      unknown += Double.isNaN(value) ? 1 : 0;
    }
    return unknown;
  }
}
