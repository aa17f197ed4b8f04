package org.tasklandscape.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The first row of a table, and what its columns are.
 *
 * @param separator a comma, a semicolon or a tab
 * @param names the columns
 * @param slots for each column: i for the feature x_(i+1), d for the target, {@link #TASK} or
 *     {@link #IGNORED}
 * @param features the names of x_1, …, x_d
 */
record Header(char separator, List<String> names, int[] slots, List<String> features) {
  static final int TASK = -1;
  static final int IGNORED = -2;

  /**
   * Takes the separator by which the header has both columns, else the one that occurs most.
   *
   * @throws TableException if the header cannot be read, or lacks a column
   */
  static Header of(Chunk chunk, ColumnChoice columns) {
    HeaderCells cells =
        Stream.of(',', ';', '\t')
            .map(separator -> HeaderCells.of(chunk, separator))
            .max(
                Comparator.<HeaderCells, Boolean>comparing(HeaderCells::isSound)
                    .thenComparing(
                        read -> read.names().containsAll(List.of(columns.task(), columns.target())))
                    .thenComparing(read -> read.names().size())
                    .thenComparing(HeaderCells::separator, Comparator.reverseOrder()))
            .orElseThrow()
            .requireSound();
    return of(cells, columns);
  }

  private static Header of(HeaderCells cells, ColumnChoice columns) {
    List<String> names = List.copyOf(cells.names());
    requireDistinct(cells);
    int task = index(cells, columns.task());
    int target = index(cells, columns.target());
    List<String> features = columns.features();
    if (features.isEmpty()) {
      features =
          names.stream()
              .filter(name -> !name.equals(columns.task()) && !name.equals(columns.target()))
              .toList();
      requireNamed(cells, features);
    }
    int[] slots = new int[names.size()];
    Arrays.fill(slots, IGNORED);
    slots[task] = TASK;
    slots[target] = features.size();
    for (int i = 0; i < features.size(); i++) {
      slots[index(cells, features.get(i))] = i;
    }
    return new Header(cells.separator(), names, slots, features);
  }

  private static void requireDistinct(HeaderCells cells) {
    Set<String> seen = new HashSet<>();
    for (String name : cells.names()) {
      if (!seen.add(name)) {
        throw TableException.atLine(
            cells.rowLine(),
            "must name each column once, got twice "
                + (name.isEmpty() ? "an empty name" : TableException.shown(name)));
      }
    }
  }

  private static void requireNamed(HeaderCells cells, List<String> features) {
    if (features.isEmpty()) {
      throw TableException.atLine(
          cells.rowLine(), "must have a column beside the task and the target, got none");
    }
    if (features.contains("")) {
      throw TableException.unnamed(cells.rowLine(), cells.names().indexOf("") + 1);
    }
  }

  private static int index(HeaderCells cells, String name) {
    int index = cells.names().indexOf(name);
    if (index < 0) {
      String got = String.join(", ", cells.names());
      throw TableException.atLine(
          cells.rowLine(),
          "must have the column %s, got %s"
              .formatted(name, got.isBlank() ? "no names" : TableException.shown(got)));
    }
    return index;
  }

  /** The name of a column, or its number from 1 where there is none. */
  String name(int column) {
    return column < names.size() && !names.get(column).isEmpty()
        ? names.get(column)
        : String.valueOf(column + 1);
  }
}
