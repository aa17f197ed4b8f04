package org.tasklandscape.study;

import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** An estimate in a table: the columns x, xLower and xUpper. */
final class EstimateColumns {
  private EstimateColumns() {}

  static void create(Table table, String... names) {
    for (String name : names) {
      table.addColumns(
          DoubleColumn.create(name),
          DoubleColumn.create(name + "Lower"),
          DoubleColumn.create(name + "Upper"));
    }
  }

  static void append(Table table, String name, Estimate estimate) {
    table.doubleColumn(name).append(estimate.value());
    table.doubleColumn(name + "Lower").append(estimate.lower());
    table.doubleColumn(name + "Upper").append(estimate.upper());
  }

  /** The half widths of the intervals. */
  static double[] half(Table table, String name) {
    return table.doubleColumn(name + "Upper").subtract(table.doubleColumn(name)).asDoubleArray();
  }
}
