package org.tasklandscape.table;

import org.tasklandscape.files.Quoted;

/** A table that cannot be used: where, the rule, then the value. */
public final class TableException extends IllegalArgumentException {
  private static final long serialVersionUID = 2L;

  /** The file, as the message bears it; empty where the message leaves it to others. */
  private final String file;

  /** What is counted: lines of text, or rows of a file that has none. */
  private final String unit;

  /** Of the table, from 1; 0 where it is about none. */
  private final long number;

  /** The message behind the number, which begins with a colon or a comma, and a blank. */
  private final String rest;

  /** Whether a column that would be a feature is none. */
  private final boolean noFeature;

  private TableException(String file, String unit, long number, String rest, boolean noFeature) {
    super(message(file, unit, number, rest));
    this.file = file;
    this.unit = unit;
    this.number = number;
    this.rest = rest;
    this.noFeature = noFeature;
  }

  private static String message(String file, String unit, long number, String rest) {
    if (number > 0) {
      return (file.isEmpty() ? "" : file + ", ") + unit + " " + number + rest;
    }
    return (file.isEmpty() ? "" : file + ": ") + rest.substring(2);
  }

  private TableException(long line, String rest, boolean noFeature) {
    this("", "line", line, rest, noFeature);
  }

  static TableException ofTable(String message) {
    return atLine(0, message);
  }

  /** A table whose rows were all left out, or are not there. */
  static TableException noRows(long dropped) {
    return ofTable(
        dropped > 0
            ? "must have rows without a gap, got none of " + dropped
            : "must have rows below the header, got none");
  }

  static TableException atLine(long line, String message) {
    return new TableException(line, ": " + message, false);
  }

  static TableException inCell(long line, String column, String message) {
    return new TableException(line, ", column %s: %s".formatted(column, message), false);
  }

  /** A column that would be a feature, but has no name. */
  static TableException unnamed(long line, int column) {
    String rest = ", column %d: a feature must have a name, got none".formatted(column);
    return new TableException(line, rest, true);
  }

  /** A cell that should hold a number. */
  static TableException noNumber(long line, String column, String value) {
    return missing(line, column, "must be a finite number", value);
  }

  /** A cell that should hold something. */
  static TableException missing(long line, String column, String rule, String value) {
    String got = value.isEmpty() ? "an empty cell" : shown(value);
    return new TableException(line, ", column %s: %s, got %s".formatted(column, rule, got), true);
  }

  /** A column whose cells are of no type that has numbers or text. */
  static TableException ofColumn(String column, String message, boolean noFeature) {
    return new TableException(0, ", column %s: %s".formatted(column, message), noFeature);
  }

  /** Text of a table as a message can bear it. */
  static String shown(String value) {
    return Quoted.of(value);
  }

  /** The same of a table of which this one is what stands behind some lines. */
  TableException behind(long lines) {
    long moved = number == 0 ? 0 : number + lines;
    return new TableException(file, unit, moved, rest, noFeature);
  }

  /** The same of a file that has rows, not lines. */
  TableException countingRows() {
    return new TableException(file, "row", number, rest, noFeature);
  }

  /**
   * The same with the name of the file in front.
   *
   * @param name of the file
   * @return as in "table.csv, line 3: must …"
   */
  public TableException inFile(String name) {
    return new TableException(name, unit, number, rest, noFeature);
  }

  /** {@return the name of the file; empty if the message has none} */
  public String file() {
    return file;
  }

  /** {@return the line or row, from 1; 0 if the message is about the table as a whole} */
  public long number() {
    return number;
  }

  /**
   * {@return whether a column does not look like a feature: it holds something else than numbers,
   * or has no name}
   */
  public boolean isNoFeature() {
    return noFeature;
  }
}
