package org.tasklandscape.tradeoff;

import org.tasklandscape.rule.Require;

/**
 * Second moments of all that training adds up over tasks: E⟨v<sub>k</sub>, v<sub>l</sub>⟩ and E
 * (1<sup>T</sup>v<sub>k</sub>)(1<sup>T</sup>v<sub>l</sub>), 1 = (1, …, 1).
 *
 * <p>One task adds to the pulls of the normal equations v<sub>0</sub> = ŜΘ + ĉ (inner samples),
 * v<sub>1</sub> = Ŝ'Θ + ĉ' (outer), v<sub>2</sub> = Ŝv<sub>1</sub> + Ŝ'v<sub>0</sub> and
 * v<sub>3</sub> = ŜŜ'v<sub>0</sub>; to their matrices, applied to 1, v<sub>4</sub> = Ŝ1,
 * v<sub>5</sub> = Ŝ'1, v<sub>6</sub> = Ŝv<sub>5</sub> + Ŝ'v<sub>4</sub> and v<sub>7</sub> =
 * ŜŜ'v<sub>4</sub>. Joint training weighs them by (½, ½, 0, 0), MAML by (0, 1, -α, α²). As every
 * infinite-data solution is a multiple of 1, these moments hold the score and the Hessian of both
 * methods at every α. Source: theory 5.1.
 */
public final class TaskMoments {
  /** The number of v. */
  static final int SIZE = 8;

  private final TradeoffEnvironment world;
  private final int samples;
  private final double[][] products;
  private final double[][] sumProducts;

  TaskMoments(TradeoffEnvironment world, int samples, double[][] products, double[][] sumProducts) {
    this.world = world;
    this.samples = samples;
    this.products = products;
    this.sumProducts = sumProducts;
  }

  /**
   * The moments: in closed form at p = 1, else {@link SampledTaskMoments#defaults}.
   *
   * @param world the environment
   * @param samples N inner and N outer samples a task, at least 1
   * @return the moments
   * @throws IllegalArgumentException if N is smaller than 1
   */
  public static TaskMoments of(TradeoffEnvironment world, int samples) {
    return world.dimension() == 1
        ? ScalarTaskMoments.of(world, samples)
        : SampledTaskMoments.defaults(world, samples).all();
  }

  /** {@return the environment that the tasks are drawn from} */
  public TradeoffEnvironment world() {
    return world;
  }

  /** {@return N, the inner samples of a task, and the outer ones} */
  public int samples() {
    return samples;
  }

  /** E⟨Σ x_k v_k, Σ y_l v_l⟩. */
  double product(double[] x, double[] y) {
    return bilinear(products, x, y);
  }

  /** E (Σ x_k 1ᵀv_k)(Σ y_l 1ᵀv_l). */
  double sumProduct(double[] x, double[] y) {
    return bilinear(sumProducts, x, y);
  }

  void addTo(double[][] productSums, double[][] sumProductSums, double weight) {
    for (int k = 0; k < SIZE; k++) {
      for (int l = 0; l < SIZE; l++) {
        productSums[k][l] += weight * products[k][l];
        sumProductSums[k][l] += weight * sumProducts[k][l];
      }
    }
  }

  private static double bilinear(double[][] form, double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < SIZE; k++) {
      for (int l = 0; l < SIZE; l++) {
        sum += x[k] * form[k][l] * y[l];
      }
    }
    return sum;
  }

  static void requireSamples(int samples) {
    Require.atLeastOne("the samples", samples);
  }
}
