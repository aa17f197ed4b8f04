package org.tasklandscape.study;

import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/** Estimates read back from a table's columns simulated, simulatedError, …Lower and …Upper. */
final class Simulated {
  private Simulated() {}

  /** The estimate in the one row whose key column holds the name. */
  static Estimate in(Table table, String key, String name) {
    Table row = table.where(table.stringColumn(key).isEqualTo(name));
    if (row.rowCount() != 1) {
      throw new IllegalArgumentException(
          "the column %s must hold the name once, got %d rows for %s"
              .formatted(key, row.rowCount(), name));
    }
    return EstimateColumns.at(row, "simulated", 0);
  }
}
