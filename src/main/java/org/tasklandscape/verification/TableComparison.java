package org.tasklandscape.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares every number of every CSV file of two folders: |x - y| ≤ tolerance · max(|x|, |y|), and
 * all other text letter by letter. A file, line or column that only one folder has is a difference.
 *
 * @param files how many were compared
 * @param identical how many of them are the same to the last byte
 * @param numbers how many were compared
 * @param largest relative difference of two numbers within the tolerance
 * @param differences beyond it, in the order of the files
 */
public record TableComparison(
    int files, int identical, long numbers, double largest, List<NumberDifference> differences) {

  /**
   * Copies the list.
   *
   * @param files as for the record
   * @param identical as for the record
   * @param numbers as for the record
   * @param largest as for the record
   * @param differences as for the record
   */
  public TableComparison {
    differences = List.copyOf(differences);
  }

  /**
   * Compares two folders.
   *
   * @param committed the folder of the first run
   * @param now the folder of the second
   * @param tolerance relative, at least 0
   * @return what was found
   * @throws IllegalArgumentException if the tolerance is negative or a folder is none
   * @throws UncheckedIOException if a file cannot be read
   */
  public static TableComparison of(Path committed, Path now, double tolerance) {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("the tolerance must be >= 0, got " + tolerance);
    }
    var names = new TreeSet<String>(tables(committed));
    names.addAll(tables(now));
    var run = new Run(tolerance);
    for (String name : names) {
      run.compare(name, committed.resolve(name), now.resolve(name));
    }
    return new TableComparison(
        names.size(), run.identical, run.numbers, run.largest, run.differences);
  }

  private static List<String> tables(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("must be a folder of tables, got " + folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".csv")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** One comparison, file after file. */
  private static final class Run {
    private final double tolerance;
    private final List<NumberDifference> differences = new ArrayList<>();
    private int identical;
    private long numbers;
    private double largest;

    Run(double tolerance) {
      this.tolerance = tolerance;
    }

    void compare(String name, Path committed, Path now) {
      if (Files.notExists(committed) || Files.notExists(now)) {
        String there = "the file";
        differences.add(
            new NumberDifference(
                name,
                1,
                "",
                Files.exists(committed) ? there : "nothing",
                Files.exists(now) ? there : "nothing"));
        return;
      }
      List<String> old = lines(committed);
      List<String> fresh = lines(now);
      identical += old.equals(fresh) ? 1 : 0;
      String[] columns = old.isEmpty() ? new String[0] : old.get(0).split(",", -1);
      for (int i = 0; i < Math.max(old.size(), fresh.size()); i++) {
        compare(name, i + 1, columns, at(old, i), at(fresh, i));
      }
    }

    private static List<String> lines(Path file) {
      try {
        return Files.readAllLines(file);
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
      }
    }

    private static String at(List<String> lines, int index) {
      return index < lines.size() ? lines.get(index) : "";
    }

    private void compare(String file, int line, String[] columns, String old, String fresh) {
      String[] before = old.split(",", -1);
      String[] after = fresh.split(",", -1);
      if (before.length != after.length) {
        differences.add(new NumberDifference(file, line, "", old, fresh));
        return;
      }
      for (int c = 0; c < before.length; c++) {
        if (!agree(before[c], after[c])) {
          String column = c < columns.length ? columns[c] : String.valueOf(c + 1);
          differences.add(new NumberDifference(file, line, column, before[c], after[c]));
        }
      }
    }

    private boolean agree(String before, String after) {
      Double x = number(before);
      Double y = number(after);
      if (x == null || y == null) {
        return before.equals(after);
      }
      numbers++;
      if (x.equals(y)) {
        return true;
      }
      double difference = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
      // NaN beside a number, or infinities of two signs, agree with nothing.
      if (!(difference <= tolerance)) {
        return false;
      }
      largest = Math.max(largest, difference);
      return true;
    }

    private static Double number(String text) {
      try {
        return Double.valueOf(text);
      } catch (NumberFormatException e) {
        return null;
      }
    }
  }

  /**
   * A readable account.
   *
   * @param most differences that are listed
   * @return lines of text, the last one the verdict
   */
  public String text(int most) {
    var text = new StringBuilder();
    if (!differences.isEmpty()) {
      text.append(row("table", "line", "column", "committed", "now"));
      differences.stream()
          .limit(most)
          .forEach(
              d -> text.append(row(d.file(), d.line() + "", d.column(), d.committed(), d.now())));
      if (differences.size() > most) {
        text.append("... and %d more%n".formatted(differences.size() - most));
      }
    }
    return text.append(
            "%d tables, %d of them identical; %d numbers, largest relative difference within the tolerance %s; %d differences%n"
                .formatted(files, identical, numbers, largest, differences.size()))
        .toString();
  }

  private static String row(String... cells) {
    int[] widths = {-34, 6, -24, 24, 24};
    var row = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      row.append(("%" + widths[i] + "s  ").formatted(cells[i]));
    }
    return row.toString().stripTrailing() + System.lineSeparator();
  }
}
