package org.tasklandscape.spark;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import org.tasklandscape.table.ColumnChoice;
import org.tasklandscape.table.PartReport;
import org.tasklandscape.table.TableException;
import org.tasklandscape.table.TypedRows;
import org.tasklandscape.table.TypedRows.Kind;
import scala.Tuple2;

/**
 * Adds up rows of Parquet files, on an executor. Behind the columns stand the address of a row's
 * file and its number there, from 0. The rows of a partition are of any files in any order: of each
 * file the first row that does not fit is kept.
 */
final class ParquetSums implements PairFlatMapFunction<Iterator<Row>, String, byte[]> {
  private static final long serialVersionUID = 1L;

  private final List<String> names;
  private final List<Kind> kinds;
  private final ColumnChoice columns;

  ParquetSums(List<String> names, List<Kind> kinds, ColumnChoice columns) {
    this.names = List.copyOf(names);
    this.kinds = List.copyOf(kinds);
    this.columns = columns;
  }

  @Override
  public Iterator<Tuple2<String, byte[]>> call(Iterator<Row> rows) {
    return new Sums(rows);
  }

  private final class Sums extends TravellingSums {
    private final Iterator<Row> rows;
    private final TypedRows typed = TypedRows.of(names, columns);
    private final Map<String, TableException> faults = new TreeMap<>();
    private boolean ended;

    Sums(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    boolean advance() {
      long budget = budget();
      while (faults.isEmpty() && rows.hasNext() && typed.bytes() < budget) {
        add(typed, rows.next());
      }
      if (faults.isEmpty()) {
        give(typed.take());
      }
      // There will be no sums: what is left is which row is the first.
      while (!faults.isEmpty() && rows.hasNext()) {
        add(TypedRows.of(names, columns), rows.next());
      }
      if (ended || rows.hasNext()) {
        return !ended;
      }
      ended = true;
      give(new PartFacts("", 0, typed.report(null)));
      faults.forEach((file, fault) -> give(new PartFacts(file, 0, PartReport.of(fault))));
      return true;
    }

    private void add(TypedRows to, Row row) {
      to.begin(row.getLong(names.size() + 1) + 1);
      for (int i = 0; i < names.size(); i++) {
        if (row.isNullAt(i)) {
          to.missing(i);
        } else if (kinds.get(i) == Kind.NUMBER) {
          to.number(i, ((Number) row.get(i)).doubleValue());
        } else {
          to.text(i, String.valueOf(row.get(i)));
        }
      }
      try {
        to.end();
      } catch (TableException e) {
        faults.merge(row.getString(names.size()), e, (a, b) -> a.number() <= b.number() ? a : b);
      }
    }
  }
}
