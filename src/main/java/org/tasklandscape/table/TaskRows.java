package org.tasklandscape.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/** Reads the rows of a chunk into numbers. */
final class TaskRows extends RowCells {
  /** Where an x stands at the latest: -0x1p3. */
  private static final int HEXADECIMAL_SIGN = 3;

  private final Header header;
  private final RowNumbers rows;

  private TaskRows(Header header, Chunk chunk) {
    super(chunk);
    this.header = header;
    rows = new RowNumbers(header);
  }

  /**
   * Numbers of a chunk.
   *
   * @throws TableException naming the first row that does not fit
   */
  static ParsedRows of(Header header, Chunk chunk) {
    var cells = new TaskRows(header, chunk);
    cells.takeAll(header.separator());
    return cells.rows.grouped();
  }

  @Override
  void cell(int column, char[] text, int offset, int length) {
    if (rows.isBroken() || column >= header.slots().length) {
      return;
    }
    int slot = header.slots()[column];
    if (slot >= 0) {
      double value = number(text, offset, length);
      if (Double.isFinite(value)) {
        rows.number(slot, value);
      } else {
        rows.noNumber(line(), column, new String(text, offset, length));
      }
    } else if (slot == Header.TASK) {
      rows.task(line(), column, new String(text, offset, length));
    }
    if (!header.levels().get(column).isEmpty()) {
      rows.level(line(), column, new String(text, offset, length));
    }
  }

  /** NaN where there is no finite number in decimal notation. */
  private static double number(char[] text, int offset, int length) {
    // Java's literals may end in a letter or be hexadecimal: here such cells are text.
    if (length == 0
        || text[offset] < ' '
        || text[offset + length - 1] < ' '
        || text[offset + length - 1] > '9'
        || isHexadecimal(text, offset, length)) {
      return Double.NaN;
    }
    try {
      return JavaDoubleParser.parseDouble(text, offset, length);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static boolean isHexadecimal(char[] text, int offset, int length) {
    for (int i = offset; i < offset + length && i < offset + HEXADECIMAL_SIGN; i++) {
      if (text[i] == 'x' || text[i] == 'X') {
        return true;
      }
    }
    return false;
  }

  @Override
  TableException row() {
    int columns = header.slots().length;
    if (getFieldCount() != columns) {
      return TableException.atLine(
          line(), "must have %d cells, got %d".formatted(columns, getFieldCount()));
    }
    return rows.end();
  }

  @Override
  String name(int column) {
    return header.name(column);
  }
}
