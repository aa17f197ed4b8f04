package org.tasklandscape.meta;

import org.ejml.simple.SimpleMatrix;

/**
 * f: R<sup>p</sup> → R with its gradient ∇f(w) and the product ∇²f(w) v: a task's risk, on a sample
 * or on the population, as the algorithms see it.
 *
 * <p>Parameters are flat arrays of length p; implementations say how matrices are laid out. An
 * implementation may keep buffers, so one thread uses it at a time.
 */
public interface Objective extends Gradient {

  /**
   * f(w).
   *
   * @param w length p
   * @return the value
   */
  double value(double[] w);

  /**
   * ∇f(w), and f(w), which comes with it at next to no cost.
   *
   * @param w length p
   * @param gradient length p, overwritten; not w itself
   * @return f(w)
   */
  @Override
  double gradient(double[] w, double[] gradient);

  /**
   * ∇²f(w) v.
   *
   * @param w length p
   * @param v length p
   * @param product length p, overwritten; neither w nor v
   */
  void hessianVector(double[] w, double[] v, double[] product);

  /**
   * ∇²f(w), whose columns are its products with the unit vectors.
   *
   * @param w length p
   * @return p × p, symmetric to the last bit
   */
  default SimpleMatrix hessian(double[] w) {
    int n = w.length;
    SimpleMatrix hessian = new SimpleMatrix(n, n);
    double[] unit = new double[n];
    double[] column = new double[n];
    for (int j = 0; j < n; j++) {
      unit[j] = 1;
      hessianVector(w, unit, column);
      unit[j] = 0;
      for (int i = 0; i <= j; i++) {
        hessian.set(i, j, column[i]);
        hessian.set(j, i, column[i]);
      }
    }
    return hessian;
  }
}
