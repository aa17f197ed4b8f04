package org.tasklandscape.tradeoff;

/**
 * L(w) = ½ h ‖w - c 1‖² + floor: an expected loss whose environment prefers no direction, 1 = (1,
 * …, 1).
 *
 * @param curvature h, positive: the loss's Hessian is h I
 * @param centre c: every coordinate of the minimiser
 * @param floor the least value, noise included
 */
public record ExpectedLoss(double curvature, double centre, double floor) {

  /**
   * The loss ½(h ‖w‖² - 2 v Σ<sub>j</sub> w<sub>j</sub> + s) + noise.
   *
   * @param dimension p
   * @param curvature h
   * @param pull v
   * @param square s
   * @param noise what does not depend on w
   * @return the loss, its square completed
   * @throws ArithmeticException if a coefficient is not finite
   */
  static ExpectedLoss completing(
      int dimension, double curvature, double pull, double square, double noise) {
    double centre = pull / curvature;
    if (!Double.isFinite(curvature) || !Double.isFinite(dimension * pull * centre - square)) {
      throw new ArithmeticException(
          "an expected loss must have finite coefficients, got the curvature %s and the centre %s"
              .formatted(curvature, centre));
    }
    return new ExpectedLoss(curvature, centre, (square - dimension * pull * centre) / 2 + noise);
  }

  /**
   * L(w).
   *
   * @param w length p
   * @return the loss, at least the floor
   */
  public double at(double... w) {
    return excess(w) + floor;
  }

  /**
   * L(w) - min L = ½ h ‖w - c 1‖².
   *
   * @param w length p
   * @return the excess loss, at least 0
   */
  public double excess(double... w) {
    double squares = 0;
    for (double entry : w) {
      squares += (entry - centre) * (entry - centre);
    }
    return curvature * squares / 2;
  }
}
