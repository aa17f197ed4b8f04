package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/** An estimate in a table: the columns x, xLower and xUpper, and xError where it is kept. */
final class EstimateColumns {
  private EstimateColumns() {}

  static void create(Table table, String... names) {
    for (String name : names) {
      NumberColumns.create(table, List.of(name, name + "Lower", name + "Upper"));
    }
  }

  static void append(Table table, String name, Estimate estimate) {
    table.doubleColumn(name).append(estimate.value());
    table.doubleColumn(name + "Lower").append(estimate.lower());
    table.doubleColumn(name + "Upper").append(estimate.upper());
  }

  static void createWithError(Table table, String... names) {
    for (String name : names) {
      NumberColumns.create(table, List.of(name, name + "Error", name + "Lower", name + "Upper"));
    }
  }

  static void appendWithError(Table table, String name, Estimate estimate) {
    append(table, name, estimate);
    table.doubleColumn(name + "Error").append(estimate.standardError());
  }

  /** The estimate in a row of columns with errors. */
  static Estimate at(Table table, String name, int row) {
    return new Estimate(
        table.doubleColumn(name).getDouble(row),
        table.doubleColumn(name + "Error").getDouble(row),
        table.doubleColumn(name + "Lower").getDouble(row),
        table.doubleColumn(name + "Upper").getDouble(row));
  }

  /** The half widths of the intervals. */
  static double[] half(Table table, String name) {
    return table.doubleColumn(name + "Upper").subtract(table.doubleColumn(name)).asDoubleArray();
  }
}
