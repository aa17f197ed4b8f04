package org.tasklandscape.verification;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tasklandscape.claim.NotebookRun;
import org.tasklandscape.claim.RunRecord;
import org.tasklandscape.files.Json;

/**
 * All numbers of a second run beside those of the first: its tables, and its claims.
 *
 * @param tables the CSV files
 * @param claims the verdicts and their effects
 * @param notCompared tables and claims that one of the runs could not make, with the reason
 */
public record Verification(
    TableComparison tables, ClaimComparison claims, Map<String, String> notCompared) {
  private static final String CSV = ".csv";

  /** The one table that is of no notebook: sentences with the verdicts of all claims. */
  private static final String SENTENCES = "sentences.csv";

  /** Copies the map. */
  public Verification {
    notCompared = Collections.unmodifiableMap(new LinkedHashMap<>(notCompared));
  }

  /**
   * Compares two folders of figures.
   *
   * <p>A table that the second run lacks is a difference, unless its notebook was not run or had to
   * work on stand-in data: then it is not compared. Nor is the table of sentences, whose verdicts
   * are those of the claims, where one of these is not.
   *
   * @param committed the folder of the first run
   * @param now the folder of the second
   * @param runs what became of the notebooks in the second run; empty if nobody noted it, and then
   *     nothing may lack
   * @param tolerance relative, at least 0
   * @return what was found
   * @throws IllegalArgumentException if the tolerance is negative, a folder is none, or a table or
   *     record is malformed
   * @throws UncheckedIOException if a file cannot be read
   */
  public static Verification of(
      Path committed, Path now, Optional<RunRecord> runs, double tolerance) {
    var notCompared = new TreeMap<String, String>();
    for (String table : TableComparison.tables(committed)) {
      if (Files.notExists(now.resolve(table))) {
        String why = excuse(runs, notebook(committed, table));
        if (why != null) {
          notCompared.put(table, why);
        }
      }
    }
    ClaimComparison claims =
        ClaimComparison.of(committed, now, tolerance, notebook -> excuse(runs, notebook));
    if (!claims.notCompared().isEmpty() && Files.exists(committed.resolve(SENTENCES))) {
      notCompared.put(SENTENCES, "it holds verdicts of claims that are not compared");
    }
    TableComparison tables = TableComparison.of(committed, now, tolerance, notCompared.keySet());
    notCompared.putAll(claims.notCompared());
    return new Verification(tables, claims, notCompared);
  }

  private static String excuse(Optional<RunRecord> runs, String notebook) {
    if (runs.isEmpty() || notebook.isEmpty()) {
      return null;
    }
    Optional<NotebookRun> run = runs.get().of(notebook);
    if (run.isEmpty()) {
      return notebook + " was not run";
    }
    return run.get().outcome() == NotebookRun.Outcome.ON_STAND_IN_DATA
        ? notebook + " ran on stand-in data"
        : null;
  }

  /** The notebook that makes a table, as the description beside it says; empty for none. */
  private static String notebook(Path folder, String table) {
    Path file = folder.resolve(table.substring(0, table.length() - CSV.length()) + ".json");
    if (Files.notExists(file)) {
      return "";
    }
    return Json.read(file).path("notebook").asText();
  }

  /**
   * {@return all differences, of tables and of claims, in the order of the files, then of the
   * claims}
   */
  public List<NumberDifference> differences() {
    return Stream.concat(tables.differences().stream(), claims.differences().stream()).toList();
  }

  /**
   * A readable account.
   *
   * @param most differences that are listed
   * @return lines of text: the differences as a table, what was not compared and why, a summary
   */
  public String text(int most) {
    var text = new StringBuilder();
    List<NumberDifference> all = differences();
    if (!all.isEmpty()) {
      text.append(row("where", "column", "committed", "now", "relative"));
      all.stream().limit(most).forEach(difference -> text.append(row(difference)));
      if (all.size() > most) {
        text.append("... and %d more\n".formatted(all.size() - most));
      }
    }
    byReason()
        .forEach(
            (why, names) ->
                text.append("not compared, as %s: %s\n".formatted(why, String.join(", ", names))));
    text.append(
        "compared: %d tables, %d of them identical, and %d claims, %d of them identical; %d numbers\n"
            .formatted(
                tables.files(),
                tables.identical(),
                claims.claims(),
                claims.identical(),
                tables.numbers() + claims.numbers()));
    return text.append(
            "differences: %d; not compared: %d; largest relative difference of numbers that agree: %s\n"
                .formatted(
                    all.size(), notCompared.size(), Math.max(tables.largest(), claims.largest())))
        .toString();
  }

  private Map<String, List<String>> byReason() {
    return notCompared.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  private static String row(NumberDifference difference) {
    String line = difference.line() == 0 ? "" : ":" + difference.line();
    return row(
        difference.file() + line,
        difference.column(),
        difference.committed(),
        difference.now(),
        difference.relative());
  }

  private static String row(String... cells) {
    int[] widths = {-36, -28, 24, 24, 8};
    var row = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      int width = Math.abs(widths[i]);
      String cell = cells[i].length() > width ? cells[i].substring(0, width - 1) + "…" : cells[i];
      row.append(("%" + widths[i] + "s  ").formatted(cell.replace('\n', ' ')));
    }
    return row.toString().stripTrailing() + "\n";
  }
}
