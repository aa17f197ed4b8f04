package org.tasklandscape.meta;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Cholesky;
import org.tasklandscape.sampling.BartlettFactor;
import org.tasklandscape.sampling.RandomStream;

/**
 * MAML's stochastic gradient g = Âw - b̂ on one of T regressions drawn at random, with D inner and
 * D outer samples: Â = PΣ̂<sub>out</sub>P, b̂ = P(Σ̂<sub>out</sub>(Pw* -
 * (α/D)X<sub>in</sub>ᵀz<sub>in</sub>) + X<sub>out</sub>ᵀz<sub>out</sub>/D), P = I -
 * αΣ̂<sub>in</sub>. Only XᵀX and Xᵀz are drawn. Source: theory 1.1, 2 and 3.4.
 */
public final class StochasticTasks {
  private final int p;
  private final int samples;
  private final double step;
  private final double noise;
  private final Cholesky[] roots;
  private final double[][] optima;
  private final RandomStream stream;
  private final BartlettFactor factor;
  private final double[] inner;
  private final double[] outer;
  private final double[] product;
  private final double[] innerCross;
  private final double[] outerCross;
  private final double[] vector;

  /**
   * Draws from some tasks.
   *
   * @param tasks curvatures Σ and optima w*
   * @param step α
   * @param noiseVariance σ² of the labels
   * @param samples D
   * @param stream of all draws
   */
  public StochasticTasks(
      List<ConvergenceTasks.Quadratic> tasks,
      double step,
      double noiseVariance,
      int samples,
      RandomStream stream) {
    this.p = tasks.get(0).optimum().length;
    this.samples = samples;
    this.step = step;
    this.noise = Math.sqrt(noiseVariance);
    this.stream = stream;
    this.factor = new BartlettFactor(samples, p, stream);
    this.roots = new Cholesky[tasks.size()];
    this.optima = new double[tasks.size()][];
    for (int i = 0; i < roots.length; i++) {
      double[] curvature = new SimpleMatrix(tasks.get(i).curvature()).getDDRM().data;
      roots[i] =
          Cholesky.of(curvature, p, "every task must have a curvature > 0 in every direction");
      optima[i] = tasks.get(i).optimum();
    }
    this.inner = new double[p * p];
    this.outer = new double[p * p];
    this.product = new double[p * p];
    this.innerCross = new double[p];
    this.outerCross = new double[p];
    this.vector = new double[p];
  }

  /**
   * Draws a task and its samples.
   *
   * @param hessian Â row by row, overwritten
   * @param right b̂, overwritten
   */
  public void draw(double[] hessian, double[] right) {
    int task = stream.nextInt(roots.length);
    sample(roots[task], inner, innerCross);
    sample(roots[task], outer, outerCross);
    for (int i = 0; i < p * p; i++) {
      inner[i] *= -step;
    }
    for (int i = 0; i < p; i++) {
      inner[i * p + i] += 1;
    }
    multiply(inner, optima[task], vector);
    for (int i = 0; i < p; i++) {
      vector[i] -= step * innerCross[i];
    }
    multiply(outer, vector, right);
    for (int i = 0; i < p; i++) {
      vector[i] = right[i] + outerCross[i];
    }
    multiply(inner, vector, right);
    // Both factors are symmetric.
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        product[i * p + j] = dot(inner, i, outer, j);
      }
    }
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        hessian[i * p + j] = dot(product, i, inner, j);
      }
    }
  }

  /** Σ̂ = XᵀX/D and Xᵀz/D. */
  private void sample(Cholesky root, double[] gram, double[] cross) {
    factor.draw();
    factor.gram(root.lower(), false, gram);
    factor.cross(cross);
    root.multiply(noise, cross);
    for (int i = 0; i < p * p; i++) {
      gram[i] /= samples;
    }
    for (int i = 0; i < p; i++) {
      cross[i] /= samples;
    }
  }

  private double dot(double[] a, int row, double[] b, int other) {
    double sum = 0;
    for (int k = 0; k < p; k++) {
      sum += a[row * p + k] * b[other * p + k];
    }
    return sum;
  }

  private void multiply(double[] matrix, double[] x, double[] y) {
    for (int i = 0; i < p; i++) {
      double sum = 0;
      for (int j = 0; j < p; j++) {
        sum += matrix[i * p + j] * x[j];
      }
      y[i] = sum;
    }
  }

  /**
   * E[Q<sup>(D)</sup>] with Q<sup>(D)</sup> = (I - αΣ)Σ(I - αΣ) + (α²/D)(tr(Σ²)Σ + Σ³) (theory
   * 1.2), and in a last column E[Q<sup>(D)</sup>w*].
   *
   * @param tasks curvatures Σ and optima w*
   * @param step α
   * @param samples D; infinite for the population's
   * @return p rows of p + 1
   */
  public static SimpleMatrix system(
      List<ConvergenceTasks.Quadratic> tasks, double step, double samples) {
    int p = tasks.get(0).optimum().length;
    SimpleMatrix sum = new SimpleMatrix(p, p + 1);
    for (ConvergenceTasks.Quadratic task : tasks) {
      SimpleMatrix sigma = new SimpleMatrix(task.curvature());
      SimpleMatrix square = sigma.mult(sigma);
      SimpleMatrix kept = SimpleMatrix.identity(p).minus(sigma.scale(step));
      SimpleMatrix scatter = sigma.scale(square.trace()).plus(square.mult(sigma));
      SimpleMatrix q = kept.mult(sigma).mult(kept).plus(scatter.scale(step * step / samples));
      SimpleMatrix optimum = new SimpleMatrix(p, 1, true, task.optimum());
      sum = sum.plus(q.concatColumns(q.mult(optimum)));
    }
    return sum.divide(tasks.size());
  }
}
