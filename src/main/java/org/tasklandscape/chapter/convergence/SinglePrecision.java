package org.tasklandscape.chapter.convergence;

import org.tasklandscape.meta.Objective;

/**
 * f whose gradient is asked at a point, and handed back, in single precision: the least rounding
 * that a network in float32 has.
 *
 * @param exact f in double precision
 */
record SinglePrecision(Objective exact) implements Objective {
  @Override
  public int size() {
    return exact.size();
  }

  @Override
  public double value(double[] w) {
    return exact.value(rounded(w));
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    double value = exact.gradient(rounded(w), gradient);
    round(gradient);
    return value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    exact.hessianVector(rounded(w), v, product);
    round(product);
  }

  private static double[] rounded(double[] w) {
    double[] copy = w.clone();
    round(copy);
    return copy;
  }

  private static void round(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) values[i];
    }
  }
}
