package org.tasklandscape.diagnosis;

/** Symmetric matrices S of size k as their upper triangle, row by row, k(k + 1)/2 numbers. */
final class Packed {
  private Packed() {}

  static int length(int size) {
    return size * (size + 1) / 2;
  }

  /** The place of S_ij. */
  static int index(int i, int j, int size) {
    int row = Math.min(i, j);
    return row * size - row * (row - 1) / 2 + Math.max(i, j) - row;
  }

  /** a<sup>T</sup> S b. */
  static double form(double[] packed, int from, double[] a, double[] b) {
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

  /** g ← g + s ∂(a<sup>T</sup> S b)/∂S, so that the form is linear in S with the coefficients g. */
  static void addGradient(double scale, double[] a, double[] b, double[] gradient, int from) {
    int size = a.length;
    int place = from;
    for (int i = 0; i < size; i++) {
      gradient[place++] += scale * a[i] * b[i];
      for (int j = i + 1; j < size; j++) {
        gradient[place++] += scale * (a[i] * b[j] + a[j] * b[i]);
      }
    }
  }

  /** S a. */
  static double[] multiply(double[] packed, int from, double[] a) {
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
