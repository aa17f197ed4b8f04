package org.tasklandscape.tradeoff;

import java.util.Arrays;

/**
 * Arithmetic on numbers of many tasks at once: {@code x[t]} belongs to task t &lt; count. A vector
 * is an array of such arrays, a matrix an array of vectors, its rows.
 *
 * <p>The loops along t run at the speed of vector instructions.
 */
final class Lanes {
  private Lanes() {}

  static double[] clear(double[] target, int count) {
    Arrays.fill(target, 0, count, 0);
    return target;
  }

  static void multiply(double[] a, double[] b, double[] target, int count) {
    for (int t = 0; t < count; t++) {
      target[t] = a[t] * b[t];
    }
  }

  static void add(double[] source, double[] target, int count) {
    for (int t = 0; t < count; t++) {
      target[t] += source[t];
    }
  }

  static void addProduct(double[] a, double[] b, double[] target, int count) {
    for (int t = 0; t < count; t++) {
      target[t] += a[t] * b[t];
    }
  }

  /** target ← target + ⟨x, y⟩. */
  static void addProduct(double[][] x, double[][] y, double[] target, int count) {
    for (int i = 0; i < x.length; i++) {
      addProduct(x[i], y[i], target, count);
    }
  }

  /** target ← target + Ax. */
  static void addImage(double[][][] a, double[][] x, double[][] target, int count) {
    for (int i = 0; i < target.length; i++) {
      addProduct(a[i], x, target[i], count);
    }
  }

  /** Over tasks, in their order. */
  static double sum(double[] values, int count) {
    double sum = 0;
    for (int t = 0; t < count; t++) {
      sum += values[t];
    }
    return sum;
  }
}
