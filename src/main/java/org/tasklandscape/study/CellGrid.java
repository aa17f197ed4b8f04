package org.tasklandscape.study;

import java.util.Arrays;
import tech.tablesaw.api.Table;

/**
 * The rows of a table as a grid: one row for each pair of an x and a y, in any order.
 *
 * @param rows the rows
 * @param xName the column of x
 * @param yName the column of y
 * @param x its values, ascending
 * @param y its values, ascending
 */
record CellGrid(Table rows, String xName, String yName, double[] x, double[] y) {

  static CellGrid of(Table rows, String xName, String yName) {
    return new CellGrid(rows, xName, yName, distinct(rows, xName), distinct(rows, yName));
  }

  private static double[] distinct(Table rows, String name) {
    return Arrays.stream(GainSweep.values(rows, name)).distinct().sorted().toArray();
  }

  /** [x][y]. */
  double[][] values(String column) {
    double[] xs = GainSweep.values(rows, xName);
    double[] ys = GainSweep.values(rows, yName);
    double[] values = GainSweep.values(rows, column);
    double[][] grid = new double[x.length][y.length];
    for (int k = 0; k < values.length; k++) {
      grid[Arrays.binarySearch(x, xs[k])][Arrays.binarySearch(y, ys[k])] = values[k];
    }
    return grid;
  }

  /** What does not depend on y, for each x. */
  double[] alongX(String column) {
    return Arrays.stream(values(column)).mapToDouble(cell -> cell[0]).toArray();
  }
}
