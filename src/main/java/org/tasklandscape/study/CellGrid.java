package org.tasklandscape.study;

import java.util.Arrays;
import tech.tablesaw.api.Table;

/**
 * The rows of a {@link TradeoffGrid} at one α as a grid: all N for the first M, then for the next.
 */
record CellGrid(Table rows, double[] samples, double[] tasks) {

  static CellGrid of(Table rows) {
    return new CellGrid(rows, distinct(rows, "samples"), distinct(rows, "tasks"));
  }

  private static double[] distinct(Table rows, String name) {
    return Arrays.stream(rows.doubleColumn(name).asDoubleArray()).distinct().toArray();
  }

  /** [sample][task]. */
  double[][] values(String column) {
    double[] values = rows.doubleColumn(column).asDoubleArray();
    double[][] grid = new double[samples.length][tasks.length];
    for (int k = 0; k < values.length; k++) {
      grid[k % samples.length][k / samples.length] = values[k];
    }
    return grid;
  }

  /** What does not depend on M, for each N. */
  double[] perSample(String column) {
    return Arrays.copyOf(rows.doubleColumn(column).asDoubleArray(), samples.length);
  }
}
