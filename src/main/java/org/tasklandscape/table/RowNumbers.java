package org.tasklandscape.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows as numbers, whatever their cells are read from: (x_1, …, x_d, y, ‖x‖²) of each, and its
 * task. A row that lacks a number is left out if the header says so; any other that does not fit is
 * a fault, and no row counts behind it.
 */
final class RowNumbers {
  private static final int FIRST_CAPACITY = 512;

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
  // The first in the row.
  private TableException fault;

  RowNumbers(Header header) {
    this.header = header;
    size = header.features().size() + 2;
    values = new double[FIRST_CAPACITY * size];
  }

  /** Whether the row has a fault already. */
  boolean isBroken() {
    return fault != null;
  }

  /** The number of rows so far. */
  int rows() {
    return rows + dropped;
  }

  /** Takes a finite number. */
  void number(int slot, double value) {
    values[rows * size + slot] = value;
  }

  /** Takes what stands where a number should. */
  void noNumber(long line, int column, String text) {
    if (header.dropMissing() && isMissing(text)) {
      gap = true;
    } else {
      fault = TableException.noNumber(line, header.name(column), text);
    }
  }

  /** Takes the text of a column that has indicators. */
  void level(long line, int column, String text) {
    if (isMissing(text)) {
      gap = header.dropMissing();
      fault =
          gap ? null : TableException.missing(line, header.name(column), "must hold a level", text);
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

  /** Takes the name of the task. */
  void task(long line, int column, String name) {
    if (name.isEmpty()) {
      fault =
          TableException.inCell(
              line, header.name(column), "must name the task of the row, got an empty cell");
      return;
    }
    task = name;
  }

  /** Takes the row as whole; returns its fault, else null. */
  TableException end() {
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

  /** The rows task by task: a counting sort. */
  ParsedRows grouped() {
    List<String> names = new ArrayList<>(tasks.keySet());
    int[] starts = new int[names.size() + 1];
    for (int row = 0; row < rows; row++) {
      starts[taskOf[row] + 1]++;
    }
    for (int i = 0; i < names.size(); i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] order = new int[rows];
    for (int row = 0; row < rows; row++) {
      order[next[taskOf[row]]++] = row;
    }
    return new ParsedRows(values, names, order, starts, dropped);
  }
}
