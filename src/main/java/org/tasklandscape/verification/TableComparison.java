package org.tasklandscape.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tasklandscape.files.Csv;

/**
 * Compares every cell of every CSV file of two folders. Numbers agree if |x - y| ≤ T max(|x|, |y|,
 * 10⁻⁸ s), s being the largest finite number of their column in either table: T = 10⁻⁶ lets the
 * last digits of another platform pass, and what is 0 up to rounding beside the rest of its column.
 * All other text agrees letter by letter. A file, line or column that just one folder has is one
 * difference, and so is another order of the columns, whose cells are compared by their names.
 *
 * @param files how many were compared
 * @param identical how many of them are the same to the last byte
 * @param numbers how many pairs were compared
 * @param largest relative difference of two numbers that agree
 * @param differences in the order of the files
 */
public record TableComparison(
    int files, int identical, long numbers, double largest, List<NumberDifference> differences) {
  /** Copies the list. */
  public TableComparison {
    differences = List.copyOf(differences);
  }

  /**
   * Compares two folders.
   *
   * @param committed the folder of the first run
   * @param now the folder of the second
   * @param tolerance T, at least 0; at 0 numbers must be equal
   * @param left names of files that are not to be compared
   * @return what was found
   * @throws IllegalArgumentException if the tolerance is negative or NaN, a folder is none, or a
   *     table is malformed
   * @throws UncheckedIOException if a file cannot be read
   */
  public static TableComparison of(Path committed, Path now, double tolerance, Set<String> left) {
    var tally = new Tally(tolerance);
    var names = new TreeSet<String>(tables(committed));
    names.addAll(tables(now));
    names.removeAll(left);
    int identical = 0;
    for (String name : names) {
      Path old = committed.resolve(name);
      Path fresh = now.resolve(name);
      if (Files.notExists(old) || Files.notExists(fresh)) {
        tally.one(name, 0, "", Files.exists(old), "the file");
      } else {
        identical += same(old, fresh) ? 1 : 0;
        compare(name, Csv.read(old), Csv.read(fresh), tally);
      }
    }
    return new TableComparison(
        names.size(), identical, tally.numbers(), tally.largest(), tally.differences());
  }

  /** The names of a folder's CSV files. */
  static List<String> tables(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("must be a folder of tables, got " + folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".csv")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read", e);
    }
  }

  private static boolean same(Path a, Path b) {
    try {
      return Files.mismatch(a, b) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(a + ": cannot be compared with " + b, e);
    }
  }

  private static void compare(String name, Csv old, Csv fresh, Tally tally) {
    var columns = new ArrayList<String>(old.columns());
    columns.retainAll(fresh.columns());
    for (Csv table : List.of(old, fresh)) {
      table.columns().stream()
          .filter(column -> !columns.contains(column))
          .forEach(column -> tally.one(name, 1, column, table == old, "the column"));
    }
    var order = new ArrayList<String>(fresh.columns());
    order.retainAll(columns);
    tally.text(name, 1, "", String.join(",", columns), String.join(",", order));
    int both = Math.min(old.rows().size(), fresh.rows().size());
    for (String column : columns) {
      List<String> before = old.column(column);
      List<String> after = fresh.column(column);
      double scale = before.equals(after) ? 0 : Math.max(largest(before), largest(after));
      for (int row = 0; row < both; row++) {
        tally.cell(name, row + 2, column, scale, before.get(row), after.get(row));
      }
    }
    Csv longer = old.rows().size() > both ? old : fresh;
    for (int row = both; row < longer.rows().size(); row++) {
      tally.one(name, row + 2, "", longer == old, String.join(",", longer.rows().get(row)));
    }
  }

  /** The largest finite size among some cells, 0 if they hold no number. */
  private static double largest(List<String> cells) {
    return cells.stream()
        .map(NumberDifference::number)
        .filter(number -> number != null && Double.isFinite(number))
        .mapToDouble(Math::abs)
        .max()
        .orElse(0);
  }
}
