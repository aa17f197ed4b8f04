package org.tasklandscape.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of a CSV file of results, whose errors name file, line and column. */
final class ResultRows {
  private ResultRows() {}

  /**
   * Reads a file.
   *
   * @param file where
   * @param header its first line must be this
   * @return the other lines, in order
   * @throws IllegalArgumentException if it is missing, empty, or a line has other columns
   */
  static List<Row> read(Path file, String header) {
    List<String> lines = lines(file);
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      throw new IllegalArgumentException(
          "%s, line 1: must be \"%s\", got %s"
              .formatted(file, header, lines.isEmpty() ? "nothing" : '"' + lines.get(0) + '"'));
    }
    String[] columns = header.split(",");
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      String place = file + ", line " + (i + 1);
      if (cells.length != columns.length) {
        throw new IllegalArgumentException(
            "%s: must have %d columns, got %d".formatted(place, columns.length, cells.length));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 0; c < columns.length; c++) {
        row.put(columns[c], cells[c]);
      }
      rows.add(new Row(place, row));
    }
    return rows;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          file + ": must be there (the command train writes it), got no such file", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * A line.
   *
   * @param place file and number, for errors
   * @param cells by column
   */
  record Row(String place, Map<String, String> cells) {
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
      return Arrays.stream(constants)
          .filter(constant -> TrainedAlike.name(constant).equals(cells.get(column)))
          .findFirst()
          .orElseThrow(
              () ->
                  wrong(
                      column,
                      "one of "
                          + Arrays.stream(constants)
                              .map(TrainedAlike::name)
                              .collect(Collectors.joining(", "))));
    }

    private IllegalArgumentException wrong(String column, String rule) {
      return new IllegalArgumentException(
          "%s: %s must be %s, got \"%s\"".formatted(place, column, rule, cells.get(column)));
    }
  }
}
