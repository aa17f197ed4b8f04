package org.tasklandscape.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tasklandscape.stats.ExactSums;

/**
 * Rows whose cells have types, as those of Parquet files, added up. They are what the same rows are
 * in CSV: a number that is not there is an empty cell, and NaN is no number.
 */
public final class TypedRows {
  /** So many rows are grouped by their tasks, then added up. */
  private static final int BLOCK = 4096;

  private static final Set<String> WHOLE = Set.of("long", "integer", "short", "byte");

  private final Header header;
  private final String target;
  private TaskSums sums;
  private RowNumbers block;
  private long row;
  private long rows;
  private long dropped;

  private TypedRows(Header header, String target) {
    this.header = header;
    this.target = target;
    sums = new TaskSums(header.features().size(), Long.MAX_VALUE);
    block = new RowNumbers(header);
  }

  /** What is read of a column. */
  public enum Kind {
    /** Nothing. */
    UNREAD,
    /** Its numbers. */
    NUMBER,
    /** Its text, which a whole number has too. */
    TEXT
  }

  /**
   * What is read of each column.
   *
   * @param names the columns
   * @param types of their cells: double, float, long, integer, short, byte, string, boolean or
   *     others, which nothing is read of
   * @param columns what they are
   * @return a kind for each
   * @throws TableException if a column is missing, or of a type that does not do
   */
  public static List<Kind> kinds(List<String> names, List<String> types, ColumnChoice columns) {
    Header header = Header.of(names, columns);
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean number = header.slots()[i] >= 0;
      boolean text = header.slots()[i] == Header.TASK || !header.levels().get(i).isEmpty();
      String type = types.get(i);
      boolean whole = WHOLE.contains(type);
      if (number && !whole && !type.equals("double") && !type.equals("float")) {
        throw TableException.ofColumn(header.name(i), "must be of numbers, got " + type, true);
      }
      if (text && !whole && !type.equals("string") && !type.equals("boolean")) {
        throw TableException.ofColumn(
            header.name(i), "must be of text or whole numbers, got " + type, false);
      }
      kinds.add(number ? Kind.NUMBER : text ? Kind.TEXT : Kind.UNREAD);
    }
    return kinds;
  }

  /**
   * Starts without a row.
   *
   * @param names the columns
   * @param columns what they are
   * @return no rows
   * @throws TableException if a column is missing
   */
  public static TypedRows of(List<String> names, ColumnChoice columns) {
    return new TypedRows(Header.of(names, columns), columns.target());
  }

  /**
   * Begins a row.
   *
   * @param number of the row in its file, from 1
   */
  public void begin(long number) {
    row = number;
  }

  /**
   * Takes a number.
   *
   * @param column its index
   * @param value what the cell holds
   */
  public void number(int column, double value) {
    if (Double.isFinite(value)) {
      block.number(header.slots()[column], value);
    } else if (!block.isBroken()) {
      block.noNumber(row, column, String.valueOf(value));
    }
  }

  /**
   * Takes a cell without a value.
   *
   * @param column its index
   */
  public void missing(int column) {
    if (header.slots()[column] >= 0) {
      if (!block.isBroken()) {
        block.noNumber(row, column, "");
      }
    } else {
      text(column, "");
    }
  }

  /**
   * Takes a text.
   *
   * @param column its index
   * @param text what the cell holds
   */
  public void text(int column, String text) {
    if (block.isBroken()) {
      return;
    }
    if (header.slots()[column] == Header.TASK) {
      block.task(row, column, text);
    }
    if (!header.levels().get(column).isEmpty()) {
      block.level(row, column, text);
    }
  }

  /**
   * Ends the row.
   *
   * @throws TableException if it does not fit; no row is to be added then
   */
  public void end() {
    TableException fault = block.end();
    if (fault != null) {
      throw fault.countingRows();
    }
    if (block.rows() == BLOCK) {
      flush();
    }
  }

  private void flush() {
    ParsedRows parsed = block.grouped();
    sums.add(parsed, sums.open(parsed));
    rows += parsed.order().length;
    dropped += parsed.dropped();
    block = new RowNumbers(header);
  }

  /** {@return how many bytes the sums take} */
  public long bytes() {
    return sums.bytes();
  }

  /**
   * Gives away what was added up since the last time.
   *
   * @return the sums
   */
  public TableSums take() {
    flush();
    Map<String, ExactSums> tasks = new HashMap<>(sums.tasks());
    var taken = new TableSums(header.features(), target, tasks, sums.dropped());
    sums = new TaskSums(header.features().size(), Long.MAX_VALUE);
    return taken;
  }

  /**
   * What the rows tell beside their sums.
   *
   * @param fault of one that does not fit; null if all fit
   * @return the report
   */
  public PartReport report(TableException fault) {
    return new PartReport(header.features(), target, 0, rows, dropped, fault, false);
  }
}
