package org.tasklandscape.linear;

/** Arithmetic on flat arrays, summed from the first entry to the last. */
public final class Vectors {
  private Vectors() {}

  /**
   * ⟨a, b⟩ = Σ<sub>i</sub> a<sub>i</sub> b<sub>i</sub>.
   *
   * @param a a vector
   * @param b as long
   * @return the product
   */
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * ‖a‖ = ⟨a, a⟩<sup>1/2</sup>.
   *
   * @param a a vector
   * @return its length
   */
  public static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  /**
   * target ← target + factor · a.
   *
   * @param factor a number
   * @param a a vector
   * @param target at least as long
   */
  public static void add(double factor, double[] a, double[] target) {
    for (int i = 0; i < a.length; i++) {
      target[i] += factor * a[i];
    }
  }

  /**
   * target ← a + factor · b.
   *
   * @param a a vector
   * @param factor a number
   * @param b as long
   * @param target at least as long
   */
  public static void sum(double[] a, double factor, double[] b, double[] target) {
    for (int i = 0; i < a.length; i++) {
      target[i] = a[i] + factor * b[i];
    }
  }

  /**
   * target ← source.
   *
   * @param source a vector
   * @param target at least as long
   */
  public static void copy(double[] source, double[] target) {
    System.arraycopy(source, 0, target, 0, source.length);
  }
}
