package org.tasklandscape.table;

import java.util.ArrayList;
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
 * @param levels for each column, what makes indicators of its text 1
 * @param dropMissing whether rows that lack a number are left out
 */
record Header(
    char separator,
    List<String> names,
    int[] slots,
    List<String> features,
    List<List<Level>> levels,
    boolean dropMissing) {
  static final int TASK = -1;
  static final int IGNORED = -2;

  private static final int MOST_SHOWN = 12;

  /** The columns, the line that they stand in, 0 if in none, and what is between them. */
  private record Names(List<String> names, long rowLine, char separator) {}

  /**
   * A level of a column of text.
   *
   * @param text the level
   * @param slot i of the feature x_(i+1) that is 1 there
   */
  record Level(String text, int slot) {}

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
    return of(new Names(cells.names(), cells.rowLine(), cells.separator()), columns);
  }

  /**
   * Takes columns that are known by name.
   *
   * @throws TableException if one is missing
   */
  static Header of(List<String> names, ColumnChoice columns) {
    return of(new Names(names, 0, ','), columns);
  }

  private static Header of(Names cells, ColumnChoice columns) {
    List<String> names = List.copyOf(cells.names());
    int task = index(cells, columns.task());
    int target = index(cells, columns.target());
    List<String> features = columns.features();
    Set<String> of =
        columns.indicators().stream().map(ColumnChoice::columnOf).collect(Collectors.toSet());
    if (features.isEmpty()) {
      features =
          names.stream()
              .filter(name -> !name.equals(columns.task()) && !name.equals(columns.target()))
              .filter(name -> !of.contains(name))
              .toList();
      if (columns.indicators().isEmpty() || features.contains("")) {
        requireNamed(cells, features);
      }
    }
    requireDistinct(cells, columns, features, of);
    List<String> all = new ArrayList<>(features);
    all.addAll(columns.indicators());
    int[] slots = new int[names.size()];
    Arrays.fill(slots, IGNORED);
    slots[task] = TASK;
    slots[target] = all.size();
    for (int i = 0; i < features.size(); i++) {
      slots[index(cells, features.get(i))] = i;
    }
    return new Header(
        cells.separator(),
        names,
        slots,
        List.copyOf(all),
        levels(cells, columns.indicators(), features.size()),
        columns.dropMissing());
  }

  private static List<List<Level>> levels(Names cells, List<String> indicators, int first) {
    List<List<Level>> levels = new ArrayList<>();
    cells.names().forEach(name -> levels.add(new ArrayList<>()));
    for (int i = 0; i < indicators.size(); i++) {
      String indicator = indicators.get(i);
      levels
          .get(index(cells, ColumnChoice.columnOf(indicator)))
          .add(new Level(ColumnChoice.levelOf(indicator), first + i));
    }
    return levels;
  }

  /** Columns that are not asked for may be called as they like. */
  private static void requireDistinct(
      Names cells, ColumnChoice columns, List<String> features, Set<String> of) {
    Set<String> asked = new HashSet<>(features);
    asked.addAll(of);
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

  private static void requireNamed(Names cells, List<String> features) {
    if (features.isEmpty()) {
      throw TableException.atLine(
          cells.rowLine(), "must have a column beside the task and the target, got none");
    }
    if (features.contains("")) {
      throw TableException.unnamed(cells.rowLine(), cells.names().indexOf("") + 1);
    }
  }

  private static int index(Names cells, String name) {
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

  private static String hint(Names cells, String name) {
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
