package org.tasklandscape.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of a chunk into numbers. */
final class TaskRows extends RowCells {
  private static final int FIRST_CAPACITY = 512;

  /** Where an x stands at the latest: -0x1p3. */
  private static final int HEXADECIMAL_SIGN = 3;

  private final Header header;
  private final int size;
  private final Map<String, Integer> tasks = new LinkedHashMap<>();
  private double[] values;
  private int[] taskOf = new int[FIRST_CAPACITY];
  private String task;
  private int rows;
  private int dropped;
  // Whether the row lacks a number, and is to be left out.
  private boolean gap;
  // The first in the row, and the last of all: no row is read behind one.
  private TableException fault;

  private TaskRows(Header header, Chunk chunk) {
    super(chunk);
    this.header = header;
    size = header.features().size() + 2;
    values = new double[FIRST_CAPACITY * size];
  }

  /**
   * Numbers of a chunk.
   *
   * @throws TableException naming the first row that does not fit
   */
  static ParsedRows of(Header header, Chunk chunk) {
    var rows = new TaskRows(header, chunk);
    rows.takeAll(header.separator());
    return rows.grouped();
  }

  @Override
  void cell(int column, char[] text, int offset, int length) {
    if (fault != null || column >= header.slots().length) {
      return;
    }
    int slot = header.slots()[column];
    if (slot >= 0) {
      number(column, slot, text, offset, length);
    } else if (slot == Header.TASK) {
      task(column, new String(text, offset, length));
    }
    if (!header.levels().get(column).isEmpty()) {
      level(column, new String(text, offset, length));
    }
  }

  private void level(int column, String text) {
    if (isMissing(text)) {
      gap = header.dropMissing();
      fault = gap ? null : TableException.missing(line(), name(column), "must hold a level", text);
      return;
    }
    for (Header.Level level : header.levels().get(column)) {
      values[rows * size + level.slot()] = text.equals(level.text()) ? 1 : 0;
    }
  }

  /** What tables of others write for a number that is not there. */
  private static boolean isMissing(String text) {
    return text.isEmpty()
        || text.equals("NA")
        || text.equalsIgnoreCase("nan")
        || text.equalsIgnoreCase("null");
  }

  private void number(int column, int slot, char[] text, int offset, int length) {
    double value = number(text, offset, length);
    if (!Double.isFinite(value)) {
      if (header.dropMissing() && isMissing(new String(text, offset, length))) {
        gap = true;
        return;
      }
      fault = TableException.noNumber(line(), name(column), new String(text, offset, length));
      return;
    }
    values[rows * size + slot] = value;
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

  private void task(int column, String name) {
    if (name.isEmpty()) {
      fault =
          TableException.inCell(
              line(), name(column), "must name the task of the row, got an empty cell");
      return;
    }
    task = name;
  }

  @Override
  TableException row() {
    int columns = header.slots().length;
    if (getFieldCount() != columns) {
      return TableException.atLine(
          line(), "must have %d cells, got %d".formatted(columns, getFieldCount()));
    }
    if (gap && fault == null) {
      gap = false;
      dropped++;
      return null;
    }
    if (fault == null) {
      Integer index = tasks.putIfAbsent(task, tasks.size());
      taskOf[rows] = index == null ? tasks.size() - 1 : index;
      length();
    }
    rows++;
    if (rows == taskOf.length) {
      taskOf = Arrays.copyOf(taskOf, 2 * rows);
      values = Arrays.copyOf(values, 2 * rows * size);
    }
    return fault;
  }

  /** ‖x‖² of the row: of its numbers in their order, so that it is the same in any file. */
  private void length() {
    int start = rows * size;
    double square = 0;
    for (int i = 0; i < size - 2; i++) {
      square += values[start + i] * values[start + i];
    }
    values[start + size - 1] = Math.min(square, Double.MAX_VALUE);
  }

  @Override
  String name(int column) {
    return header.name(column);
  }

  /** The rows task by task: a counting sort. */
  private ParsedRows grouped() {
    List<String> names = new ArrayList<>(tasks.keySet());
    int[] starts = new int[names.size() + 1];
    for (int row = 0; row < rows; row++) {
      starts[taskOf[row] + 1]++;
    }
    for (int task = 0; task < names.size(); task++) {
      starts[task + 1] += starts[task];
    }
    int[] next = starts.clone();
    int[] order = new int[rows];
    for (int row = 0; row < rows; row++) {
      order[next[taskOf[row]]++] = row;
    }
    return new ParsedRows(values, names, order, starts, dropped);
  }
}
