package org.tasklandscape.fewshot;

/** argmin_k ‖x - s_k‖, the first one of equals: the simplest classifier of one shot. */
final class NearestNeighbour {
  private NearestNeighbour() {}

  /**
   * The support that is nearest to a query.
   *
   * @param x the query
   * @param support at least one, each as long as the query
   * @return its index
   */
  static int of(float[] x, float[][] support) {
    int nearest = 0;
    float least = Float.POSITIVE_INFINITY;
    for (int k = 0; k < support.length; k++) {
      float distance = squaredDistance(x, support[k]);
      if (distance < least) {
        least = distance;
        nearest = k;
      }
    }
    return nearest;
  }

  /** Four sums, as one would wait for each addition to end. */
  private static float squaredDistance(float[] x, float[] y) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i < x.length - 3; i += 4) {
      float e = x[i] - y[i];
      float f = x[i + 1] - y[i + 1];
      float g = x[i + 2] - y[i + 2];
      float h = x[i + 3] - y[i + 3];
      a += e * e;
      b += f * f;
      c += g * g;
      d += h * h;
    }
    for (; i < x.length; i++) {
      a += (x[i] - y[i]) * (x[i] - y[i]);
    }
    return (a + b) + (c + d);
  }
}
