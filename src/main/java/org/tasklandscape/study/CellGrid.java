package org.tasklandscape.study;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Rows as a grid: one row for each pair of an x and a y, in any order.
 *
 * @param rows the rows
 * @param atX a row's x
 * @param atY a row's y
 * @param x the values of x, ascending
 * @param y the values of y, ascending
 * @param <R> a row
 */
public record CellGrid<R extends Record>(
    Rows<R> rows, ToDoubleFunction<R> atX, ToDoubleFunction<R> atY, double[] x, double[] y) {

  /**
   * The grid of some rows.
   *
   * @param rows the rows
   * @param atX a row's x
   * @param atY a row's y
   * @param <R> a row
   * @return the grid
   */
  public static <R extends Record> CellGrid<R> of(
      Rows<R> rows, ToDoubleFunction<R> atX, ToDoubleFunction<R> atY) {
    return new CellGrid<>(rows, atX, atY, ascending(rows, atX), ascending(rows, atY));
  }

  private static <R extends Record> double[] ascending(Rows<R> rows, ToDoubleFunction<R> at) {
    return Arrays.stream(rows.values(at)).distinct().sorted().toArray();
  }

  /**
   * A number of every cell.
   *
   * @param number which
   * @return [x][y]
   */
  public double[][] values(ToDoubleFunction<? super R> number) {
    double[][] grid = new double[x.length][y.length];
    for (R row : rows) {
      int column = Arrays.binarySearch(x, atX.applyAsDouble(row));
      grid[column][Arrays.binarySearch(y, atY.applyAsDouble(row))] = number.applyAsDouble(row);
    }
    return grid;
  }

  /**
   * A number that does not depend on y.
   *
   * @param number which
   * @return one for each x
   */
  public double[] alongX(ToDoubleFunction<? super R> number) {
    return Arrays.stream(values(number)).mapToDouble(cell -> cell[0]).toArray();
  }
}
