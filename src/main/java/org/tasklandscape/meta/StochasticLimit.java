package org.tasklandscape.meta;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.sampling.RandomStream;

/**
 * E‖∇F(w)‖² = ‖H(w̄ - w*)‖² + tr(HSH) in the stationary state of w ← w - (η/B) Σ(Âw - b̂), B draws
 * a step: bias of the inner sample and variance of the batch.
 *
 * <p>H = E[Q<sup>(∞)</sup>] with solution w*, w̄ = A<sup>-1</sup>E[Q<sup>(D)</sup>w*<sub>i</sub>]
 * with A = E[Q<sup>(D)</sup>] in closed form, and S, the covariance of w, solves <b>S = (I - ηA)S(I
 * - ηA) + (η²/B)(E[ÂSÂ] - ASA + C)</b>, C the covariance of Âw̄ - b̂. E[Â ⊗ Â] and C are means over
 * draws. Nothing is expanded in η.
 */
public final class StochasticLimit {
  private final int p;
  private final double step;
  private final SimpleMatrix hessian;
  private final SimpleMatrix mean;
  private final SimpleMatrix pairs;
  private final SimpleMatrix scatter;
  private final double bias;

  /**
   * The moments that do not depend on B.
   *
   * @param tasks curvatures Σ and optima w*
   * @param innerStep α
   * @param noiseVariance σ² of the labels
   * @param samples D
   * @param eta η, the outer step
   * @param draws of Â and b̂
   * @param stream of the draws
   */
  public StochasticLimit(
      List<ConvergenceTasks.Quadratic> tasks,
      double innerStep,
      double noiseVariance,
      int samples,
      double eta,
      int draws,
      RandomStream stream) {
    this.p = tasks.get(0).optimum().length;
    this.step = eta;
    SimpleMatrix population = StochasticTasks.system(tasks, innerStep, Double.POSITIVE_INFINITY);
    SimpleMatrix sampled = StochasticTasks.system(tasks, innerStep, samples);
    this.hessian = population.cols(0, p);
    this.mean = sampled.cols(0, p);
    SimpleMatrix centre = mean.solve(sampled.cols(p, p + 1));
    this.bias = hessian.mult(centre).minus(population.cols(p, p + 1)).normF();
    double[] w = centre.getDDRM().data;
    double[] square = new double[p * p * p * p];
    double[] spread = new double[p * p];
    double[] a = new double[p * p];
    double[] b = new double[p];
    double[] g = new double[p];
    StochasticTasks source = new StochasticTasks(tasks, innerStep, noiseVariance, samples, stream);
    for (int n = 0; n < draws; n++) {
      source.draw(a, b);
      for (int i = 0; i < p; i++) {
        g[i] = -b[i];
        for (int j = 0; j < p; j++) {
          g[i] += a[i * p + j] * w[j];
        }
      }
      add(g, a, square, spread);
    }
    this.pairs = new SimpleMatrix(p * p, p * p, true, square).divide(draws);
    this.scatter = new SimpleMatrix(p * p, 1, true, spread).divide(draws);
  }

  /** Adds Â ⊗ Â and g gᵀ, both for matrices laid out row by row. */
  private void add(double[] g, double[] a, double[] square, double[] spread) {
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        spread[i * p + j] += g[i] * g[j];
        int row = (i * p + j) * p * p;
        for (int k = 0; k < p; k++) {
          for (int l = 0; l < p; l++) {
            square[row + k * p + l] += a[i * p + k] * a[j * p + l];
          }
        }
      }
    }
  }

  /** {@return ‖H(w̄ - w*)‖: what no batch of tasks removes} */
  public double bias() {
    return bias;
  }

  /**
   * {@return E‖∇F(w)‖² for batches of B tasks; NaN where the iteration has no stationary variance:
   * where the map S ↦ (I - ηA)S(I - ηA) + (η²/B)(E[ÂSÂ] - ASA) has a spectral radius of 1 or more}
   *
   * @param batch B
   */
  public double meanSquare(int batch) {
    SimpleMatrix kept = SimpleMatrix.identity(p).minus(mean.scale(step));
    SimpleMatrix noise = pairs.minus(mean.kron(mean)).scale(step * step / batch);
    SimpleMatrix map = kept.kron(kept).plus(noise);
    if (!contracts(map)) {
      return Double.NaN;
    }
    SimpleMatrix s =
        SimpleMatrix.identity(p * p).minus(map).solve(scatter.scale(step * step / batch));
    s.reshape(p, p);
    return bias * bias + hessian.mult(s).mult(hessian).trace();
  }

  private static boolean contracts(SimpleMatrix map) {
    return map.eig().getEigenvalues().stream().allMatch(value -> value.getMagnitude() < 1);
  }
}
