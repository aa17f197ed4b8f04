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
record LegacyGrid(Table rows, String xName, String yName, double[] x, double[] y) {

  static LegacyGrid of(Table rows, String xName, String yName) {
    return new LegacyGrid(rows, xName, yName, distinct(rows, xName), distinct(rows, yName));
  }

  private static double[] distinct(Table rows, String name) {
    return Arrays.stream(LegacySweep.values(rows, name)).distinct().sorted().toArray();
  }

  /** [x][y]. */
  double[][] values(String column) {
    double[] xs = LegacySweep.values(rows, xName);
    double[] ys = LegacySweep.values(rows, yName);
    double[] values = LegacySweep.values(rows, column);
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
