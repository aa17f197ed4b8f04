package org.tasklandscape.network;

import java.util.Arrays;

/**
 * Loops that a JIT compiler vectorises where it can: products four rows by two terms at a time.
 *
 * <p>Rows are arrays of their own: the compiler vectorises loops over several arrays with one
 * index, not over one array with several offsets.
 */
final class PlainArithmetic implements SampleArithmetic {
  @Override
  public int width(int length) {
    return length;
  }

  @Override
  public ActivationLayer softplus(int width) {
    return new SoftplusLayer(width);
  }

  @Override
  public void combine(double[][] c, double[][] x, double[][] out) {
    int m = x.length;
    for (double[] row : out) {
      Arrays.fill(row, 0);
    }
    int j = 0;
    for (; j + 4 <= out.length; j += 4) {
      fourRows(c, x, out, j, m);
    }
    for (; j < out.length; j++) {
      oneRow(c[j], x, out[j], m);
    }
  }

  private static void fourRows(double[][] c, double[][] x, double[][] out, int j, int m) {
    int t = 0;
    for (; t + 2 <= m; t += 2) {
      addFourByTwo(c, j, t, x[t], x[t + 1], out[j], out[j + 1], out[j + 2], out[j + 3]);
    }
    for (; t < m; t++) {
      for (int row = j; row < j + 4; row++) {
        add(c[row][t], x[t], out[row]);
      }
    }
  }

  private static void oneRow(double[] c, double[][] x, double[] out, int m) {
    int t = 0;
    for (; t + 5 <= m; t += 5) {
      addFive(c, t, x[t], x[t + 1], x[t + 2], x[t + 3], x[t + 4], out);
    }
    for (; t < m; t++) {
      add(c[t], x[t], out);
    }
  }

  private static void addFourByTwo(
      double[][] c,
      int j,
      int t,
      double[] x0,
      double[] x1,
      double[] out0,
      double[] out1,
      double[] out2,
      double[] out3) {
    double c00 = c[j][t];
    double c01 = c[j][t + 1];
    double c10 = c[j + 1][t];
    double c11 = c[j + 1][t + 1];
    double c20 = c[j + 2][t];
    double c21 = c[j + 2][t + 1];
    double c30 = c[j + 3][t];
    double c31 = c[j + 3][t + 1];
    for (int s = 0; s < x0.length; s++) {
      double first = x0[s];
      double second = x1[s];
      double sum0 = Math.fma(c01, second, Math.fma(c00, first, out0[s]));
      double sum1 = Math.fma(c11, second, Math.fma(c10, first, out1[s]));
      double sum2 = Math.fma(c21, second, Math.fma(c20, first, out2[s]));
      double sum3 = Math.fma(c31, second, Math.fma(c30, first, out3[s]));
      out0[s] = sum0;
      out1[s] = sum1;
      out2[s] = sum2;
      out3[s] = sum3;
    }
  }

  private static void addFive(
      double[] c,
      int t,
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double[] x4,
      double[] out) {
    double c0 = c[t];
    double c1 = c[t + 1];
    double c2 = c[t + 2];
    double c3 = c[t + 3];
    double c4 = c[t + 4];
    for (int s = 0; s < out.length; s++) {
      double sum = Math.fma(c2, x2[s], Math.fma(c1, x1[s], Math.fma(c0, x0[s], out[s])));
      out[s] = Math.fma(c4, x4[s], Math.fma(c3, x3[s], sum));
    }
  }

  private static void add(double c, double[] x, double[] out) {
    for (int s = 0; s < out.length; s++) {
      out[s] = Math.fma(c, x[s], out[s]);
    }
  }

  @Override
  public void bend(
      double[] residual, double[][] first, double[][] second, double[] rate, double[][] c) {
    Arrays.fill(rate, 0);
    for (int j = 0; j < c.length; j++) {
      addProduct(first[j], c[j], rate);
    }
    for (int j = 0; j < c.length; j++) {
      bend(residual, first[j], second[j], rate, c[j]);
    }
  }

  private static void addProduct(double[] a, double[] b, double[] sum) {
    for (int s = 0; s < sum.length; s++) {
      sum[s] = Math.fma(a[s], b[s], sum[s]);
    }
  }

  private static void bend(
      double[] residual, double[] first, double[] second, double[] rate, double[] c) {
    for (int s = 0; s < c.length; s++) {
      c[s] = Math.fma(rate[s], first[s], residual[s] * second[s] * c[s]);
    }
  }
}
