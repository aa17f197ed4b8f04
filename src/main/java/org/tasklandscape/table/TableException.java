package org.tasklandscape.table;

import org.tasklandscape.files.Quoted;

/** A table that cannot be used: where, the rule, then the value. */
public final class TableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Of the table, from 1; 0 where it is about no line. */
  private final long line;

  /** Whether a column that would be a feature is none. */
  private final boolean noFeature;

  private TableException(long line, boolean noFeature, String message) {
    super(message);
    this.line = line;
    this.noFeature = noFeature;
  }

  static TableException ofTable(String message) {
    return new TableException(0, false, message);
  }

  static TableException atLine(long line, String message) {
    return new TableException(line, false, "line %d: %s".formatted(line, message));
  }

  static TableException inCell(long line, String column, String message) {
    return new TableException(
        line, false, "line %d, column %s: %s".formatted(line, column, message));
  }

  /** A column that would be a feature, but has no name. */
  static TableException unnamed(long line, int column) {
    return new TableException(
        line,
        true,
        "line %d, column %d: a feature must have a name, got none".formatted(line, column));
  }

  /** A cell that should hold a number. */
  static TableException noNumber(long line, String column, String value) {
    return missing(line, column, "must be a finite number", value);
  }

  /** A cell that should hold something. */
  static TableException missing(long line, String column, String rule, String value) {
    String got = value.isEmpty() ? "an empty cell" : shown(value);
    return new TableException(
        line, true, "line %d, column %s: %s, got %s".formatted(line, column, rule, got));
  }

  /** Text of a table as a message can bear it. */
  static String shown(String value) {
    return Quoted.of(value);
  }

  /** {@return whether the message begins with a line; false if it is about the table as a whole} */
  public boolean namesLine() {
    return line > 0;
  }

  /**
   * {@return whether a column does not look like a feature: it holds something else than numbers,
   * or has no name}
   */
  public boolean isNoFeature() {
    return noFeature;
  }
}
