package org.tasklandscape.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.tasklandscape.files.AtomicFile;

/**
 * Checks claims and records their verdicts in a folder of figures.
 *
 * <p>Each record is a file of its own, so several notebooks may do so at once. The table of all of
 * them is made when the notebooks are done.
 */
public final class Claims {
  private final Path figures;

  private Claims(Path figures) {
    this.figures = figures;
  }

  /**
   * Records into a folder.
   *
   * @param figures the folder; {@code claims/ID.json} are written there
   * @return the recorder
   */
  public static Claims in(Path figures) {
    return new Claims(figures);
  }

  /**
   * Evaluates a claim and writes its record.
   *
   * @param claim the claim with its measurements
   * @return the record, which prints as plain text
   * @throws UncheckedIOException if the file cannot be written
   */
  public ClaimRecord check(Claim claim) {
    return record(claim.paperClaim(), ClaimRecord.of(claim));
  }

  /**
   * Records that a claim was not run.
   *
   * @param paperClaim the sentence that was not checked
   * @param because what was missing
   * @return the record, which prints as plain text
   * @throws UncheckedIOException if the file cannot be written
   */
  public ClaimRecord notRun(PaperClaim paperClaim, String because) {
    return record(paperClaim, ClaimRecord.notRun(paperClaim, because));
  }

  private ClaimRecord record(PaperClaim paperClaim, ClaimRecord row) {
    try {
      Path file = ClaimsTable.recordFile(figures, paperClaim);
      AtomicFile.write(file, RecordFile.text(row));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot record " + row.id() + " in " + figures, e);
    }
    return row;
  }
}
