package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.ExactDecimal;
import org.tasklandscape.files.Ledger;

/**
 * The rows that a table on disk holds of each network or policy, whose key are the first cells of a
 * row: what training goes on from.
 */
final class KeyedRows {
  private KeyedRows() {}

  /**
   * The rows of a table, in the order of the file; none if there is no file.
   *
   * @param ledger of the table
   * @param file of the table
   * @param columns what its first line must be
   * @param key how many columns are the key
   * @return what stands behind each key
   * @throws IllegalArgumentException if it has other columns
   */
  static Map<List<String>, List<List<String>>> read(
      Ledger ledger, Path file, List<String> columns, int key) {
    Map<List<String>, List<List<String>>> rows = new LinkedHashMap<>();
    Optional<String> text = ledger.read(file);
    if (text.isEmpty()) {
      return rows;
    }
    Csv found = Csv.parse(text.get(), file.toString());
    if (!found.columns().equals(columns)) {
      throw new IllegalArgumentException(
          "%s, line 1: must be \"%s\" to be resumed, got \"%s\""
              .formatted(file, String.join(",", columns), String.join(",", found.columns())));
    }
    for (List<String> row : found.rows()) {
      rows.computeIfAbsent(row.subList(0, key), owner -> new ArrayList<>())
          .add(row.subList(key, row.size()));
    }
    return rows;
  }

  /** {@return a row of a table: the key and what stands behind it} */
  static List<String> joined(List<String> key, List<String> row) {
    List<String> cells = new ArrayList<>(key);
    cells.addAll(row);
    return cells;
  }

  /** {@return a row of seconds, behind the key, to a tenth} */
  static List<String> times(double training, double test) {
    return List.of(tenths(training), tenths(test));
  }

  /** {@return seconds to a tenth} */
  static String tenths(double seconds) {
    return ExactDecimal.of(Math.rint(seconds * 10) / 10);
  }
}
