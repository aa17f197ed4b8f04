package org.tasklandscape.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All claims of the catalogue with the verdicts of the last run.
 *
 * @param rows one a claim, in the order of the catalogue
 */
public record ClaimsTable(List<ClaimRecord> rows) {
  /** Copies the list. */
  public ClaimsTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads the records of the last run; a claim without a record is NOT RUN.
   *
   * @param figures the folder that holds {@code claims/}; neither need exist
   * @param catalogue the claims
   * @return the table
   * @throws IllegalArgumentException if a record is malformed, in one line that names the file
   * @throws UncheckedIOException if a record cannot be read
   */
  public static ClaimsTable read(Path figures, List<PaperClaim> catalogue) {
    Map<String, ClaimRecord> records = records(figures);
    var announcement = new Announcement(figures.resolve("claims").resolve("announced"));
    return new ClaimsTable(
        catalogue.stream()
            .map(
                paper ->
                    records.getOrDefault(
                        paper.id(), ClaimRecord.notRun(paper, announcement.of(paper), "")))
            .toList());
  }

  /**
   * Reads the records of a run, whatever claims they are of.
   *
   * @param figures the folder that holds {@code claims/}; neither need exist
   * @return the records by id
   * @throws IllegalArgumentException if a record is malformed, in one line that names the file
   * @throws UncheckedIOException if a record cannot be read
   */
  public static Map<String, ClaimRecord> records(Path figures) {
    Map<String, ClaimRecord> records = new TreeMap<>();
    Path folder = figures.resolve("claims");
    if (!Files.isDirectory(folder)) {
      return records;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".json")).toList()) {
        ClaimRecord row = RecordFile.read(file);
        if (!file.equals(recordFile(figures, row.id()))) {
          throw new IllegalArgumentException(
              "%s: must have the id of its name, got %s".formatted(file, row.id()));
        }
        records.put(row.id(), row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read", e);
    }
    return records;
  }

  static Path recordFile(Path figures, String id) {
    return figures.resolve("claims").resolve(id + ".json");
  }

  /**
   * Tells whether any claim has a verdict.
   *
   * @param verdict the verdict to look for
   * @return true if a row has it
   */
  public boolean contains(Verdict verdict) {
    return rows.stream().anyMatch(row -> row.verdict() == verdict);
  }

  /**
   * {@return the records as a JSON array, numbers in full, the objects of {@code
   * figures/claims/ID.json}; those of claims NOT RUN have no conditions}
   */
  public String json() {
    return RecordFile.text(rows);
  }

  /** {@return how many claims have each verdict, for example {@code 12 SHOWN, 1 REFUTED, …}} */
  public String counts() {
    var counts = new ArrayList<String>();
    for (Verdict verdict : Verdict.values()) {
      counts.add(rows.stream().filter(row -> row.verdict() == verdict).count() + " " + verdict);
    }
    return String.join(", ", counts);
  }

  /**
   * The claims that the last run here did not check, because their notebook had to work on stand-in
   * data: the verdicts of the table are then the committed ones.
   *
   * @param runs what became of the notebooks
   * @return the claims, each with its committed verdict, a line each; empty if there is none
   */
  public String notRunHere(RunRecord runs) {
    var text = new StringBuilder();
    for (ClaimRecord row : rows) {
      boolean standIn =
          runs.of(row.notebook())
              .map(run -> run.outcome() == NotebookRun.Outcome.ON_STAND_IN_DATA)
              .orElse(false);
      if (standIn) {
        text.append(
            "%s here  %s (%s is the committed verdict)%n"
                .formatted(Verdict.NOT_RUN, row.id(), row.verdict()));
      }
    }
    return text.toString();
  }

  /** Returns the table as plain text of 80 columns, with a count of the verdicts below. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    rows.forEach(row -> text.append(row).append("\n\n"));
    return text.append(counts()).append("\n").toString();
  }
}
