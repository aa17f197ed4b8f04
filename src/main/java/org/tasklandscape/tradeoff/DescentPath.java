package org.tasklandscape.tradeoff;

/**
 * w<sub>k+1</sub> = w<sub>k</sub> - η(Â<sub>k</sub>w<sub>k</sub> - b̂<sub>k</sub>), a fresh task in
 * every iteration: the exact first two moments of e<sub>k</sub> = w<sub>k</sub> - w<sub>∞</sub>.
 *
 * <p>With E Â = aI, E Â² = a₂I, the score s = b̂ - Âw<sub>∞</sub> and E e<sub>k</sub> =
 * μ<sub>k</sub>1: μ<sub>k+1</sub> = (1 - ηa) μ<sub>k</sub> and E‖e<sub>k+1</sub>‖² = (1 - 2ηa +
 * η²a₂) E‖e<sub>k</sub>‖² - 2η² μ<sub>k</sub> 1<sup>T</sup>E(Âs) + η² E‖s‖². A loss of Hessian hI
 * whose minimiser lies at w<sub>∞</sub> - Δ1 has the expected excess ½h(pΔ² + 2pΔμ<sub>k</sub> +
 * E‖e<sub>k</sub>‖²): {@link Parts modelling, optimisation and statistics}. Source: theory 5.1.
 *
 * @param law of the method's stochastic gradient
 * @param dimension p
 * @param start every coordinate of w<sub>0</sub>
 */
public record DescentPath(ScoreLaw law, int dimension, double start) {
  private static final int STEPS = 400;
  private static final double SMALLEST = 1e-4;

  /**
   * An expected excess loss.
   *
   * @param modelling ½hpΔ²: left at the method's own solution
   * @param optimisation ½hp(2Δμ<sub>k</sub> + μ<sub>k</sub>²): the mean path is not there yet
   * @param statistics ½h tr Cov w<sub>k</sub>: single tasks and samples
   */
  public record Parts(double modelling, double optimisation, double statistics) {
    /** {@return the sum} */
    public double total() {
      return modelling + optimisation + statistics;
    }
  }

  /**
   * The last iterate's expected excess.
   *
   * @param loss what it is evaluated on
   * @param step η, positive
   * @param iterations k, at least 0
   * @return its parts
   * @throws IllegalArgumentException if a rule is broken
   */
  public Parts after(ExpectedLoss loss, double step, int iterations) {
    if (!(step > 0) || iterations < 0) {
      throw new IllegalArgumentException(
          "must have step > 0 and iterations >= 0, got step = %s and iterations = %d"
              .formatted(step, iterations));
    }
    double a = law.goal().curvature();
    double shrink = 1 - 2 * step * a + step * step * law.meanSquare();
    double cross = 2 * step * step * law.hessianScore();
    double noise = step * step * law.scoreVariance();
    double mean = start - law.goal().centre();
    double square = dimension * mean * mean;
    for (int k = 0; k < iterations; k++) {
      square = shrink * square - cross * mean + noise;
      mean *= 1 - step * a;
    }
    double gap = law.goal().centre() - loss.centre();
    double half = loss.curvature() / 2;
    return new Parts(
        half * dimension * gap * gap,
        half * dimension * (2 * gap * mean + mean * mean),
        half * (square - dimension * mean * mean));
  }

  /**
   * The constant step with the least expected loss of the method's own objective after so many
   * iterations, among {@value #STEPS} in geometric progression up to 2a/a₂, where the squared error
   * stops to shrink.
   *
   * @param iterations k, at least 1
   * @return η
   */
  public double bestStep(int iterations) {
    double largest = 2 * law.goal().curvature() / law.meanSquare();
    double best = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < STEPS; i++) {
      double step = largest * StrictMath.pow(SMALLEST, i / (STEPS - 1.0));
      double loss = after(law.goal(), step, iterations).total();
      if (loss < least) {
        least = loss;
        best = step;
      }
    }
    return best;
  }
}
