package org.tasklandscape.notebook;

import java.util.Map;
import org.tasklandscape.figure.MathText;
import org.tasklandscape.files.Numbers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table for reading: four significant digits; the file saved beside it has them all. */
final class TableView {
  private TableView() {}

  /** The table as HTML and as text. */
  static Map<String, String> of(Table table) {
    return Map.of("text/html", html(table), "text/plain", text(table));
  }

  private static String html(Table table) {
    StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
    for (Column<?> column : table.columns()) {
      html.append("<th>").append(MathText.of(column.name()).html()).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (int row = 0; row < table.rowCount(); row++) {
      html.append("<tr>");
      for (Column<?> column : table.columns()) {
        html.append("<td>").append(MathText.of(cell(column, row)).html()).append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table>").toString();
  }

  private static String text(Table table) {
    int columns = table.columnCount();
    int[] widths = new int[columns];
    for (int c = 0; c < columns; c++) {
      widths[c] = table.column(c).name().length();
      for (int row = 0; row < table.rowCount(); row++) {
        widths[c] = Math.max(widths[c], cell(table.column(c), row).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (int row = -1; row < table.rowCount(); row++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        Column<?> column = table.column(c);
        String value = row < 0 ? column.name() : cell(column, row);
        line.append(value).append(" ".repeat(widths[c] - value.length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String cell(Column<?> column, int row) {
    return column instanceof DoubleColumn numbers
        ? Numbers.shown(numbers.getDouble(row))
        : column.getString(row);
  }
}
