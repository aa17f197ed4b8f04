package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The columns of real numbers in a table: created by name, filled a row at a time. */
final class NumberColumns {
  private NumberColumns() {}

  static void create(Table table, Iterable<String> names) {
    names.forEach(name -> table.addColumns(DoubleColumn.create(name)));
  }

  /** Appends to every column of real numbers, in their order; other columns are passed over. */
  static void append(Table table, double... row) {
    List<DoubleColumn> columns = new ArrayList<>();
    for (Column<?> column : table.columns()) {
      if (column instanceof DoubleColumn numbers) {
        columns.add(numbers);
      }
    }
    if (columns.size() != row.length) {
      throw new IllegalArgumentException(
          "a row must have %d numbers, got %d".formatted(columns.size(), row.length));
    }
    for (int j = 0; j < row.length; j++) {
      columns.get(j).append(row[j]);
    }
  }

  /** Appends by name; the first row creates the columns. */
  static void append(Table table, Map<String, Double> row) {
    if (table.columnCount() == 0) {
      create(table, row.keySet());
    }
    row.forEach((name, value) -> table.doubleColumn(name).append(value));
  }
}
