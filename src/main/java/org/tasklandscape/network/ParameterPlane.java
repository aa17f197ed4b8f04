package org.tasklandscape.network;

import org.tasklandscape.linear.Vectors;

/**
 * w(s, t) = o + s e₁ + t e₂, the plane through three points: o the first of them, e₁ the direction
 * to the second, e₂ that of the rest of the way to the third, both of length 1, so that distances
 * on the plane are those of the space.
 *
 * @param origin o
 * @param first e₁
 * @param second e₂
 * @param firstPlace (s, t) of the second point
 * @param secondPlace (s, t) of the third point
 */
public record ParameterPlane(
    double[] origin, double[] first, double[] second, double[] firstPlace, double[] secondPlace) {
  /** Below this share of the way to the third point, its distance from the line is rounding. */
  private static final double COLLINEAR = 1e-10;

  /**
   * The plane through three points that do not lie on one line.
   *
   * @param origin o
   * @param second the second point
   * @param third the third point
   * @return the plane
   * @throws IllegalArgumentException if they lie on one line, but for rounding
   */
  public static ParameterPlane through(double[] origin, double[] second, double[] third) {
    double[] e1 = minus(second, origin);
    double far = normalise(e1, 0);
    double[] e2 = minus(third, origin);
    double way = Vectors.norm(e2);
    double along = Vectors.dot(e1, e2);
    for (int i = 0; i < e2.length; i++) {
      e2[i] -= along * e1[i];
    }
    double across = normalise(e2, COLLINEAR * way);
    return new ParameterPlane(origin, e1, e2, new double[] {far, 0}, new double[] {along, across});
  }

  /** {@return w(s, t)} */
  public double[] point(double s, double t) {
    double[] w = origin.clone();
    for (int i = 0; i < w.length; i++) {
      w[i] += s * first[i] + t * second[i];
    }
    return w;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = a.clone();
    for (int i = 0; i < a.length; i++) {
      difference[i] -= b[i];
    }
    return difference;
  }

  /** Divides by the length, which must be above some least one, and returns it. */
  private static double normalise(double[] v, double least) {
    double length = Vectors.norm(v);
    if (!(length > least)) {
      throw new IllegalArgumentException(
          "a plane must have three points that are not on one line, got one at a distance of "
              + length);
    }
    for (int i = 0; i < v.length; i++) {
      v[i] /= length;
    }
    return length;
  }
}
