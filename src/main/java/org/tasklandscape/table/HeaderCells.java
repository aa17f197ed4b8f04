package org.tasklandscape.table;

import java.util.ArrayList;
import java.util.List;

/** Reads the first row of a table as it is under one separator. */
final class HeaderCells extends RowCells {
  private final char separator;
  private final List<String> names = new ArrayList<>();
  private long rowLine = 1;
  private TableException error;

  private HeaderCells(Chunk chunk, char separator) {
    super(chunk);
    this.separator = separator;
  }

  /** Takes a chunk that is one row. */
  static HeaderCells of(Chunk chunk, char separator) {
    var cells = new HeaderCells(chunk, separator);
    try {
      cells.takeAll(separator);
    } catch (TableException e) {
      cells.error = e;
    }
    return cells;
  }

  @Override
  void cell(int column, char[] text, int offset, int length) {
    names.add(new String(text, offset, length));
  }

  @Override
  TableException row() {
    rowLine = line();
    return null;
  }

  @Override
  String name(int column) {
    return String.valueOf(column + 1);
  }

  char separator() {
    return separator;
  }

  /** The cells, as far as they could be read. */
  List<String> names() {
    return names;
  }

  /** The line in which the row begins. */
  long rowLine() {
    return rowLine;
  }

  /** Whether the cells could be read. */
  boolean isSound() {
    return error == null;
  }

  /**
   * Returns this.
   *
   * @throws TableException if the cells could not be read
   */
  HeaderCells requireSound() {
    if (error != null) {
      throw error;
    }
    return this;
  }
}
