package org.tasklandscape.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.files.Csv;

/**
 * A row of a table of results; errors name file, line and column.
 *
 * @param place file and line
 * @param cells by column
 */
record ResultRow(String place, Map<String, String> cells) {
  /**
   * Reads a table.
   *
   * @param file where
   * @param columns it must have
   * @return its rows, in order
   * @throws IllegalArgumentException if it is missing, malformed, or has other columns
   */
  static List<ResultRow> read(Path file, List<String> columns) {
    if (Files.notExists(file)) {
      throw new IllegalArgumentException(file + ": must be there, got no such file");
    }
    Csv table = Csv.read(file);
    if (!table.columns().equals(columns)) {
      throw new IllegalArgumentException(
          "%s, line 1: must be \"%s\", got \"%s\""
              .formatted(file, String.join(",", columns), String.join(",", table.columns())));
    }
    List<ResultRow> rows = new ArrayList<>();
    for (List<String> row : table.rows()) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.put(columns.get(c), row.get(c));
      }
      rows.add(new ResultRow("%s, line %d".formatted(file, rows.size() + 2), cells));
    }
    return rows;
  }

  /** A finite number within bounds. */
  double number(String column, double low, double high) {
    double value = Double.NaN;
    try {
      value = Double.parseDouble(cells.get(column));
    } catch (NumberFormatException e) {
      // NaN lies within no bounds.
    }
    if (!(value >= low && value <= high)) {
      throw wrong(column, "a number from %s to %s".formatted(low, high));
    }
    return value;
  }

  int whole(String column, int low, int high) {
    double value = number(column, low, high);
    if (value != Math.rint(value)) {
      throw wrong(column, "a whole number");
    }
    return (int) value;
  }

  /** Not by a double, which has no digit for each of them. */
  long wholeLong(String column, long low) {
    try {
      long value = Long.parseLong(cells.get(column));
      if (value >= low) {
        return value;
      }
    } catch (NumberFormatException e) {
      // It is refused below.
    }
    throw wrong(column, "a whole number" + (low == Long.MIN_VALUE ? "" : " >= " + low));
  }

  /** One of some words. */
  String word(String column, List<String> words) {
    if (!words.contains(cells.get(column))) {
      throw wrong(column, "one of " + String.join(", ", words));
    }
    return cells.get(column);
  }

  /** What stands there, which must be something. */
  String text(String column) {
    if (cells.get(column).isBlank()) {
      throw wrong(column, "there");
    }
    return cells.get(column);
  }

  /** True for the first of two words. */
  boolean first(String column, String first, String second) {
    if (!List.of(first, second).contains(cells.get(column))) {
      throw wrong(column, "\"%s\" or \"%s\"".formatted(first, second));
    }
    return cells.get(column).equals(first);
  }

  <E extends Enum<E>> E constant(String column, Class<E> type) {
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (ConstantName.of(constant).equals(cells.get(column))) {
        return constant;
      }
    }
    throw wrong(column, "one of " + ConstantName.list(constants));
  }

  /** The number from which all streams of a network or policy begin. */
  long seed() {
    return wholeLong("seed", Long.MIN_VALUE);
  }

  /**
   * Refuses a row that says again what another has said.
   *
   * @param before what was known of it before, null if nothing was
   */
  void requireFirst(Object before) {
    if (before != null) {
      throw new IllegalArgumentException(place + ": must be there once, got it again");
    }
  }

  private IllegalArgumentException wrong(String column, String rule) {
    return new IllegalArgumentException(
        "%s: %s must be %s, got \"%s\"".formatted(place, column, rule, cells.get(column)));
  }
}
