package org.tasklandscape.chapter.convergence;

import org.tasklandscape.meta.Objective;

/** f, with the gradients and the Hessian-vector products that were asked of it counted. */
final class CountedObjective implements Objective {
  private final Objective counted;
  private int gradients;
  private int products;

  CountedObjective(Objective counted) {
    this.counted = counted;
  }

  int gradients() {
    return gradients;
  }

  int products() {
    return products;
  }

  @Override
  public int size() {
    return counted.size();
  }

  @Override
  public double value(double[] w) {
    return counted.value(w);
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    gradients++;
    return counted.gradient(w, gradient);
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    products++;
    counted.hessianVector(w, v, product);
  }
}
