package org.tasklandscape.linear;

/** Symmetric matrices S of size k as their upper triangle, row by row, k(k + 1)/2 numbers. */
public final class Packed {
  private Packed() {}

  /**
   * k(k + 1)/2.
   *
   * @param size k
   * @return how many numbers S is
   */
  public static int length(int size) {
    return size * (size + 1) / 2;
  }

  /**
   * The place of S<sub>ij</sub> = S<sub>ji</sub>.
   *
   * @param i from 0
   * @param j from 0
   * @param size k
   * @return its index
   */
  public static int index(int i, int j, int size) {
    int row = Math.min(i, j);
    return row * size - row * (row - 1) / 2 + Math.max(i, j) - row;
  }

  /**
   * S without its last row and column.
   *
   * @param packed holds S
   * @param from where S begins
   * @param size k
   * @return (k - 1) × (k - 1), by rows
   */
  public static double[] leading(double[] packed, int from, int size) {
    int d = size - 1;
    double[] block = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        block[i * d + j] = packed[from + index(i, j, size)];
      }
    }
    return block;
  }

  /**
   * a<sup>T</sup> S b.
   *
   * @param packed holds S
   * @param from where S begins
   * @param a length k
   * @param b length k
   * @return the form
   */
  public static double form(double[] packed, int from, double[] a, double[] b) {
    int size = a.length;
    int place = from;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += a[i] * b[i] * packed[place++];
      for (int j = i + 1; j < size; j++) {
        sum += (a[i] * b[j] + a[j] * b[i]) * packed[place++];
      }
    }
    return sum;
  }

  /**
   * g ← g + s ∂(a<sup>T</sup> S b)/∂S, so that the form is linear in S with the coefficients g.
   *
   * @param scale s
   * @param a length k
   * @param b length k
   * @param gradient holds g, packed
   * @param from where g begins
   */
  public static void addGradient(
      double scale, double[] a, double[] b, double[] gradient, int from) {
    int size = a.length;
    int place = from;
    for (int i = 0; i < size; i++) {
      gradient[place++] += scale * a[i] * b[i];
      for (int j = i + 1; j < size; j++) {
        gradient[place++] += scale * (a[i] * b[j] + a[j] * b[i]);
      }
    }
  }

  /**
   * S a.
   *
   * @param packed holds S
   * @param from where S begins
   * @param a length k
   * @return length k
   */
  public static double[] multiply(double[] packed, int from, double[] a) {
    int size = a.length;
    double[] product = new double[size];
    int place = from;
    for (int i = 0; i < size; i++) {
      product[i] += packed[place++] * a[i];
      for (int j = i + 1; j < size; j++) {
        product[i] += packed[place] * a[j];
        product[j] += packed[place++] * a[i];
      }
    }
    return product;
  }
}
