package org.tasklandscape.claim;

import java.nio.file.Path;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.FileFault;

/**
 * Checks claims and records their verdicts in a folder of figures.
 *
 * <p>Each record is a file of its own, so several notebooks may do so at once. The table of all of
 * them is made when the notebooks are done.
 */
public final class Claims {
  private final Path figures;
  private final Announcement announcement;

  private Claims(Path figures, Path announced) {
    this.figures = figures;
    this.announcement = new Announcement(announced);
  }

  /**
   * Records into a folder.
   *
   * @param figures the folder; {@code claims/ID.json} are written there
   * @return the recorder
   */
  public static Claims in(Path figures) {
    return new Claims(figures, figures.resolve("claims").resolve("announced"));
  }

  /**
   * The same claims, announced elsewhere.
   *
   * @param folder where {@code ID.json} of each announced claim stands
   * @return the recorder
   */
  public Claims announcedIn(Path folder) {
    return new Claims(figures, folder);
  }

  /**
   * Evaluates a claim and writes its record.
   *
   * @param claim the claim with its measurements
   * @return the record, which prints as plain text
   * @throws FileFault if the file cannot be written
   */
  public ClaimRecord check(Claim claim) {
    return record(ClaimRecord.of(claim, announcement.of(claim.paperClaim())));
  }

  /**
   * Records that a claim was not run.
   *
   * @param paperClaim the sentence that was not checked
   * @param because what was missing
   * @return the record, which prints as plain text
   * @throws FileFault if the file cannot be written
   */
  public ClaimRecord notRun(PaperClaim paperClaim, String because) {
    return record(ClaimRecord.notRun(paperClaim, announcement.of(paperClaim), because));
  }

  private ClaimRecord record(ClaimRecord row) {
    Path file = ClaimsTable.recordFile(figures, row.id());
    AtomicFile.write(file, RecordFile.text(row));
    return row;
  }
}
