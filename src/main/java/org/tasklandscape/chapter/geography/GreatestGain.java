package org.tasklandscape.chapter.geography;

import java.util.function.ToDoubleFunction;
import org.tasklandscape.sampling.RandomStream;

/**
 * The greatest value of a function on the unit cube that a random search finds: half of the trials
 * uniform, half Gaussian around the best so far with a scatter that shrinks from 0.2 to 10⁻⁴. A
 * lower bound of the supremum.
 *
 * @param dimension of the cube
 * @param trials how many points are tried
 */
record GreatestGain(int dimension, int trials) {

  /** The greatest value found; NaN counts as none. */
  double of(ToDoubleFunction<double[]> gain, RandomStream random) {
    double[] best = new double[dimension];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < trials; i++) {
      double[] point = new double[dimension];
      double progress = 2.0 * i / trials - 1;
      double scatter = 0.2 * StrictMath.pow(5e-4, progress);
      for (int j = 0; j < dimension; j++) {
        point[j] =
            progress < 0
                ? random.nextDouble()
                : Math.min(1, Math.max(0, best[j] + scatter * random.gaussian()));
      }
      double value = gain.applyAsDouble(point);
      if (value > greatest) {
        greatest = value;
        best = point;
      }
    }
    return greatest;
  }
}
