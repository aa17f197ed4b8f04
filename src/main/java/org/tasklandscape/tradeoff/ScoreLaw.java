package org.tasklandscape.tradeoff;

/**
 * Mean and second moments of one task's part Âw - b̂ in a method's training, at w a multiple of 1.
 *
 * <p>Â and b̂ are that task's matrix and pull in the normal equations, so Âw - b̂ is a stochastic
 * gradient; at the infinite-data solution w<sub>∞</sub> it is minus the score s. As the environment
 * prefers no direction E Â = a I, and 1<sup>T</sup>E(Âs) = E⟨Â1, s⟩. Source: theory 5.1, 5.2.
 */
public final class ScoreLaw {
  private static final int PULLS = TaskMoments.SIZE / 2;

  private final TaskMoments moments;
  private final double[] weights;
  private final ExpectedLoss goal;

  private ScoreLaw(TaskMoments moments, double[] weights, ExpectedLoss goal) {
    this.moments = moments;
    this.weights = weights;
    this.goal = goal;
  }

  /**
   * Joint training on all 2N samples of a task: Â = ½(Ŝ + Ŝ').
   *
   * @param moments the moments of the tasks
   * @return the law
   */
  public static ScoreLaw drs(TaskMoments moments) {
    return new ScoreLaw(moments, new double[] {0.5, 0.5, 0, 0}, moments.world().before());
  }

  /**
   * MAML: Â = PŜ'P with P = I - αŜ.
   *
   * @param moments the moments of the tasks
   * @param step α, finite and at least 0
   * @return the law
   * @throws IllegalArgumentException if α is not
   */
  public static ScoreLaw maml(TaskMoments moments, double step) {
    ExpectedLoss goal = moments.world().after(step, moments.samples());
    return new ScoreLaw(moments, new double[] {0, 1, -step, step * step}, goal);
  }

  /**
   * {@return the loss that the method minimises; its curvature is a, its centre the infinite-data
   * solution}
   */
  public ExpectedLoss goal() {
    return goal;
  }

  /**
   * E‖g - E g‖² of the stochastic gradient g = Âw - b̂ of one task with N inner and N outer
   * samples.
   *
   * @param w every coordinate of the point
   * @return tr Cov g
   */
  public double gradientVariance(double w) {
    double[] gradient = gradient(w);
    double mean = goal.curvature() * (w - goal.centre());
    return moments.product(gradient, gradient) - moments.world().dimension() * mean * mean;
  }

  /** E‖s‖² = tr B. */
  double scoreVariance() {
    return gradientVariance(goal.centre());
  }

  /** E tr Â²/p: as the environment prefers no direction, E Â² is this multiple of I. */
  double meanSquare() {
    return moments.product(hessian(), hessian()) / moments.world().dimension();
  }

  /** 1ᵀE(Âs). */
  double hessianScore() {
    return -moments.product(hessian(), gradient(goal.centre()));
  }

  /** E⟨s, t⟩ with the score t of another method on the same data. */
  double product(ScoreLaw other) {
    return moments.product(gradient(goal.centre()), other.gradient(other.goal.centre()));
  }

  /** E (1ᵀs)(1ᵀt). */
  double sumProduct(ScoreLaw other) {
    return moments.sumProduct(gradient(goal.centre()), other.gradient(other.goal.centre()));
  }

  /** The weights of v_0, …, v_7 in Âw - b̂. */
  private double[] gradient(double w) {
    double[] result = new double[TaskMoments.SIZE];
    for (int k = 0; k < PULLS; k++) {
      result[k] = -weights[k];
      result[PULLS + k] = w * weights[k];
    }
    return result;
  }

  /** The weights in Â1. */
  private double[] hessian() {
    double[] result = new double[TaskMoments.SIZE];
    System.arraycopy(weights, 0, result, PULLS, PULLS);
    return result;
  }
}
