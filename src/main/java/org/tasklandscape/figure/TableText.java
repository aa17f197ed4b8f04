package org.tasklandscape.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.ExactDecimal;
import org.tasklandscape.files.Numbers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table as text: CSV with every digit, Markdown with a few. */
final class TableText {
  private TableText() {}

  /** Comma-separated values (RFC 4180, lines ending in a line feed); doubles read back exactly. */
  static String csv(Table table) {
    List<List<String>> rows =
        IntStream.range(0, table.rowCount())
            .mapToObj(row -> table.columns().stream().map(column -> exact(column, row)).toList())
            .toList();
    return new Csv(table.columnNames(), rows).text();
  }

  private static String exact(Column<?> column, int row) {
    return column instanceof DoubleColumn numbers
        ? ExactDecimal.of(numbers.getDouble(row))
        : column.getUnformattedString(row);
  }

  /** A Markdown table, numbers to four digits and to the right. */
  static String markdown(Table table) {
    List<Column<?>> columns = table.columns();
    var text = new StringBuilder("|");
    columns.forEach(column -> text.append(' ').append(marked(column.name())).append(" |"));
    text.append("\n|");
    columns.forEach(column -> text.append(column instanceof NumericColumn ? "---:|" : "---|"));
    IntStream.range(0, table.rowCount())
        .forEach(
            row -> {
              text.append("\n|");
              columns.forEach(c -> text.append(' ').append(marked(shown(c, row))).append(" |"));
            });
    return text.append('\n').toString();
  }

  private static String shown(Column<?> column, int row) {
    if (!(column instanceof DoubleColumn numbers)) {
      return column.getUnformattedString(row);
    }
    return Numbers.shown(numbers.getDouble(row));
  }

  private static String marked(String cell) {
    return MathText.of(cell).markdown().replace("|", "\\|").replace('\n', ' ');
  }
}
