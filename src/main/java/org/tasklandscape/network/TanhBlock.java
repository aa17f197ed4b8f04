package org.tasklandscape.network;

import java.util.Arrays;

/**
 * Some rows on their way through a {@link TanhNetwork}: h<sub>l</sub> of each layer but the last,
 * unit by unit with a row of ones behind, as products ahead want them, and row by row, as sums over
 * rows want them.
 */
final class TanhBlock {
  private final int layers;
  private final double[][][] units;
  private final double[][][] hidden;
  private final double[][][] byRow;
  private final double[][][] joint;
  private double[][][] shown;
  private int count;

  TanhBlock(TanhNetwork network, int most, SampleArithmetic arithmetic) {
    layers = network.layers();
    units = new double[layers][][];
    hidden = new double[layers][][];
    byRow = new double[layers][][];
    joint = new double[layers][][];
    shown = byRow;
    count = most;
    for (int l = 0; l < layers; l++) {
      int size = network.width(l);
      units[l] = new double[size + 1][arithmetic.width(most)];
      Arrays.fill(units[l][size], 1);
      hidden[l] = Arrays.copyOf(units[l], size);
      byRow[l] = new double[most][arithmetic.width(size + 1)];
    }
  }

  /** The rows that are summed together ahead: h<sub>l</sub>, the ones, and ḣ<sub>l</sub>. */
  void join(double[][][] tangent) {
    for (int l = 0; l < layers; l++) {
      // The inputs have no tangent.
      joint[l] = l == 0 ? units[0] : joint(units[l], tangent[l]);
    }
  }

  static double[][] joint(double[][] first, double[][] second) {
    double[][] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  void show(double[][] inputs, int from, int stride, int rows) {
    for (int i = 0; i < hidden[0].length; i++) {
      for (int s = 0; s < rows; s++) {
        units[0][i][s] = inputs[i][(from + s) * stride];
      }
    }
    if (rows != count) {
      shown = new double[layers][][];
      for (int l = 0; l < layers; l++) {
        shown[l] = Arrays.copyOf(byRow[l], rows);
      }
      count = rows;
    }
    transpose(0);
  }

  void transpose(int l) {
    transpose(units[l], byRow[l]);
  }

  void transpose(double[][] from, double[][] to) {
    for (int i = 0; i < from.length; i++) {
      double[] unit = from[i];
      for (int s = 0; s < count; s++) {
        to[s][i] = unit[s];
      }
    }
  }

  /** The rows that are there, of a scratch for the most. */
  double[][] shown(double[][] rows) {
    return rows.length == count ? rows : Arrays.copyOf(rows, count);
  }

  int count() {
    return count;
  }

  double[][] units(int l) {
    return units[l];
  }

  double[][] hidden(int l) {
    return hidden[l];
  }

  double[][] byRow(int l) {
    return shown[l];
  }

  double[][] joint(int l) {
    return joint[l];
  }
}
