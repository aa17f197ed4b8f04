package org.tasklandscape.meta;

import java.util.List;

/**
 * f, with the gradients and the Hessian-vector products that were asked of it counted; the value
 * alone is not, which costs no way back. One thread at a time, as the objective itself.
 */
public final class CountedObjective implements Objective {
  private final Objective counted;
  private int gradients;
  private int products;

  /**
   * Counts from 0.
   *
   * @param counted f
   */
  public CountedObjective(Objective counted) {
    this.counted = counted;
  }

  /** {@return the gradients asked for so far} */
  public int gradients() {
    return gradients;
  }

  /** {@return the Hessian-vector products asked for so far} */
  public int products() {
    return products;
  }

  /**
   * What work cost.
   *
   * @param tasks whose risks were counted
   * @return their gradients and products together
   */
  public static long work(List<CountedObjective> tasks) {
    return tasks.stream().mapToLong(task -> (long) task.gradients + task.products).sum();
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
