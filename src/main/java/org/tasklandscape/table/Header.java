package org.tasklandscape.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final int MOST_SHOWN = 12;

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
    requireDistinct(cells, columns, features);
    int[] slots = new int[names.size()];
    Arrays.fill(slots, IGNORED);
    slots[task] = TASK;
    slots[target] = features.size();
    for (int i = 0; i < features.size(); i++) {
      slots[index(cells, features.get(i))] = i;
    }
    return new Header(cells.separator(), names, slots, features);
  }

  /** Columns that are not asked for may be called as they like. */
  private static void requireDistinct(
      HeaderCells cells, ColumnChoice columns, List<String> features) {
    Set<String> asked = new HashSet<>(features);
    asked.add(columns.task());
    asked.add(columns.target());
    Set<String> seen = new HashSet<>();
    for (String name : cells.names()) {
      if (asked.contains(name) && !seen.add(name)) {
        throw TableException.atLine(
            cells.rowLine(), "must name each column once, got twice " + TableException.shown(name));
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
      throw TableException.atLine(
          cells.rowLine(),
          "must have the column %s, got %s%s"
              .formatted(TableException.shown(name), shown(cells.names()), hint(cells, name)));
    }
    return index;
  }

  private static String shown(List<String> names) {
    if (names.stream().allMatch(String::isBlank)) {
      return "no names";
    }
    String more =
        names.size() > MOST_SHOWN ? " and %d more".formatted(names.size() - MOST_SHOWN) : "";
    return names.stream()
        .limit(MOST_SHOWN)
        .map(TableException::shown)
        .collect(Collectors.joining(", ", "", more));
  }

  private static String hint(HeaderCells cells, String name) {
    return cells.names().stream()
        .filter(found -> found.strip().equalsIgnoreCase(name.strip()))
        .findFirst()
        .map(
            found ->
                "; %s is another, as blanks and capitals count"
                    .formatted(TableException.shown(found)))
        .orElse("");
  }

  /** The name of a column as a message can bear it, or its number from 1 where there is none. */
  String name(int column) {
    return column < names.size() && !names.get(column).isEmpty()
        ? TableException.shown(names.get(column))
        : String.valueOf(column + 1);
  }
}
