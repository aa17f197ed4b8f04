package org.tasklandscape.claim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All claims of the catalogue with the verdicts of the last run.
 *
 * @param rows one a claim, in the order of {@link PaperClaim}
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
   * @return the table
   * @throws IllegalArgumentException if a record is malformed, in one line that names the file
   * @throws java.io.UncheckedIOException if a record cannot be read
   */
  public static ClaimsTable read(Path figures) {
    var rows = new ArrayList<ClaimRecord>();
    for (PaperClaim paper : PaperClaim.values()) {
      Path file = recordFile(figures, paper);
      if (!Files.exists(file)) {
        rows.add(ClaimRecord.notRun(paper));
        continue;
      }
      ClaimRecord row = RecordFile.read(file);
      if (!row.id().equals(paper.id())) {
        throw new IllegalArgumentException(
            "%s: must have id %s, got %s".formatted(file, paper.id(), row.id()));
      }
      rows.add(row);
    }
    return new ClaimsTable(rows);
  }

  static Path recordFile(Path figures, PaperClaim paper) {
    return figures.resolve("claims").resolve(paper.id() + ".json");
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
   * {@return the records as a JSON array, numbers in full: the objects of {@code
   * figures/claims/ID.json}; those of claims NOT RUN hold empty texts}
   */
  public String json() {
    return RecordFile.text(rows);
  }

  /** {@return how many claims have each verdict, for example {@code 12 PASS, 2 FAIL, 0 NOT RUN}} */
  public String counts() {
    var counts = new ArrayList<String>();
    for (Verdict verdict : Verdict.values()) {
      counts.add(rows.stream().filter(row -> row.verdict() == verdict).count() + " " + verdict);
    }
    return String.join(", ", counts);
  }

  /** Returns the table as plain text of 80 columns, with a count of the verdicts below. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    rows.forEach(row -> text.append(row).append("\n\n"));
    return text.append(counts()).append("\n").toString();
  }
}
