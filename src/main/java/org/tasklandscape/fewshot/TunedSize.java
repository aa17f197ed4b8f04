package org.tasklandscape.fewshot;

import java.util.List;

/**
 * The minimum of a loss over step sizes: the vertex of the parabola through the best size of a grid
 * and its two neighbours, or the best size itself where it is the first or the last, or a neighbour
 * has no finite loss. The vertex lies between the midpoints of the two intervals.
 */
final class TunedSize {
  private TunedSize() {}

  /**
   * The best size.
   *
   * @param sizes in increasing order
   * @param losses of each; one that is not finite is never best
   * @return the size; the first if no loss is finite
   */
  static double of(List<Double> sizes, double[] losses) {
    int best = 0;
    for (int i = 0; i < losses.length; i++) {
      if (losses[i] < losses[best] || !Double.isFinite(losses[best])) {
        best = i;
      }
    }
    if (!Double.isFinite(losses[best])) {
      return sizes.get(0);
    }
    if (best == 0 || best == losses.length - 1) {
      return sizes.get(best);
    }
    double left = losses[best - 1] - losses[best];
    double right = losses[best + 1] - losses[best];
    if (!Double.isFinite(left + right) || left + right == 0) {
      return sizes.get(best);
    }
    double x = sizes.get(best);
    double back = x - sizes.get(best - 1);
    double ahead = sizes.get(best + 1) - x;
    // f(x + h) = f(x) + b h + c h² through both neighbours has its vertex at -b/(2c).
    return x + (left * ahead * ahead - right * back * back) / (2 * (left * ahead + right * back));
  }
}
