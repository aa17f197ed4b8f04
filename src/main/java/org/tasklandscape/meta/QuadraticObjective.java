package org.tasklandscape.meta;

import org.tasklandscape.linear.Vectors;

/**
 * f(w) = ½ (w - c)ᵀA(w - c): gradient A(w - c), Hessian A. Linear regression is of this form, up to
 * a constant (theory, section 1), and so are the tasks of theory 4.2.
 */
public final class QuadraticObjective implements Objective {
  private final double[][] curvature;
  private final double[] optimum;

  /**
   * A quadratic.
   *
   * @param curvature A, p rows of length p, symmetric
   * @param optimum c, length p
   * @throws IllegalArgumentException if the sizes disagree, a number is not finite, or A is not
   *     symmetric
   */
  public QuadraticObjective(double[][] curvature, double[] optimum) {
    int p = optimum.length;
    if (p == 0 || curvature.length != p) {
      throw new IllegalArgumentException(
          "the curvature must have one row for each entry of the optimum, at least one, got "
              + "%d for %d".formatted(curvature.length, p));
    }
    this.optimum = optimum.clone();
    this.curvature = new double[p][];
    for (int i = 0; i < p; i++) {
      if (curvature[i].length != p) {
        throw new IllegalArgumentException(
            "row %d of the curvature must have %d entries, got %d"
                .formatted(i, p, curvature[i].length));
      }
      this.curvature[i] = curvature[i].clone();
      for (int j = 0; j < p; j++) {
        double entry = curvature[i][j];
        if (!Double.isFinite(entry) || !Double.isFinite(optimum[i])) {
          throw new IllegalArgumentException(
              "curvature and optimum must be finite, got %s and %s in row %d"
                  .formatted(entry, optimum[i], i));
        }
        // Up to the rounding of whoever computed A.
        if (j < i && !(Math.abs(entry - curvature[j][i]) <= 1e-12 * (1 + Math.abs(entry)))) {
          throw new IllegalArgumentException(
              "the curvature must be symmetric, got %s and %s at entries (%d, %d) and (%d, %d)"
                  .formatted(entry, curvature[j][i], i, j, j, i));
        }
      }
    }
  }

  @Override
  public int size() {
    return optimum.length;
  }

  @Override
  public double value(double[] w) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += (w[i] - optimum[i]) * slope(i, w);
    }
    return sum / 2;
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      gradient[i] = slope(i, w);
      sum += (w[i] - optimum[i]) * gradient[i];
    }
    return sum / 2;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    for (int i = 0; i < v.length; i++) {
      product[i] = Vectors.dot(curvature[i], v);
    }
  }

  private double slope(int i, double[] w) {
    double slope = 0;
    for (int j = 0; j < w.length; j++) {
      slope += curvature[i][j] * (w[j] - optimum[j]);
    }
    return slope;
  }
}
