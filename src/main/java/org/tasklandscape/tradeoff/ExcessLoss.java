package org.tasklandscape.tradeoff;

/**
 * E L(ŵ) - min L ≈ modelling + (variance + ratioBias)/M: the predicted excess loss of an estimate
 * from M tasks, but for o(1/M).
 *
 * <p>With Δ1 the infinite-data solution less the loss's minimiser, q the loss's curvature and aI =
 * E Â: modelling = ½ q p Δ², variance = ½ q E‖s‖²/a², ratioBias = -Δ q 1<sup>T</sup>E(Âs)/a², for
 * ŵ, a ratio, has the bias -1<sup>T</sup>E(Âs)/(a² p M) in each coordinate. Source: theory 5.1.
 *
 * @param modelling what infinitely many tasks leave
 * @param variance what M tasks add by their scatter, times M
 * @param ratioBias what they add by the bias of the estimate, times M; 0 without modelling error
 */
public record ExcessLoss(double modelling, double variance, double ratioBias) {

  /**
   * A method's excess on a loss.
   *
   * @param method how the estimate is trained
   * @param loss what it is evaluated on
   * @param dimension p
   * @return the prediction
   */
  static ExcessLoss of(ScoreLaw method, ExpectedLoss loss, int dimension) {
    double gap = method.goal().centre() - loss.centre();
    double a = method.goal().curvature();
    double scale = loss.curvature() / (a * a);
    return new ExcessLoss(
        loss.curvature() * dimension * gap * gap / 2,
        scale * method.scoreVariance() / 2,
        -gap * scale * method.hessianScore());
  }

  /**
   * The whole excess.
   *
   * @param tasks M, positive
   * @return modelling and statistical error
   */
  public double at(double tasks) {
    return modelling + statistical(tasks);
  }

  /**
   * (variance + ratioBias)/M.
   *
   * @param tasks M, positive
   * @return the statistical error; negative where the bias helps more than the scatter harms
   * @throws IllegalArgumentException if M is not positive
   */
  public double statistical(double tasks) {
    if (!(tasks > 0)) {
      throw new IllegalArgumentException("the tasks must be > 0, got " + tasks);
    }
    return (variance + ratioBias) / tasks;
  }

  /**
   * The M<sub>0</sub> beyond which this excess is predicted the smaller.
   *
   * @param other the other method's excess on the same loss
   * @return 0 if it is at every M, ∞ if at none from some M on
   */
  double overtakes(ExcessLoss other) {
    double less = other.modelling - modelling;
    double more = variance + ratioBias - other.variance - other.ratioBias;
    if (less > 0) {
      return Math.max(0, more / less);
    }
    return less == 0 && more < 0 ? 0 : Double.POSITIVE_INFINITY;
  }
}
