package org.tasklandscape.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Checks claims and records their verdicts in a folder of figures.
 *
 * <p>Several notebooks may do so at once: each record is a file of its own, and the table is made
 * anew from all of them under a lock, so the last to write it has seen every record.
 */
public final class Claims {
  // A file lock keeps processes apart, not the threads of one process.
  private static final Object THREADS = new Object();

  private final Path figures;

  private Claims(Path figures) {
    this.figures = figures;
  }

  /**
   * Records into a folder.
   *
   * @param figures the folder; {@code claims.md} and {@code claims/ID.json} are written there
   * @return the recorder
   */
  public static Claims in(Path figures) {
    return new Claims(figures);
  }

  /**
   * Evaluates a claim, writes its record, and writes the table of all claims anew.
   *
   * @param claim the claim with its measurements
   * @return the record, which prints as plain text
   * @throws IllegalArgumentException if the record of another claim is malformed
   * @throws UncheckedIOException if a file cannot be written
   */
  public ClaimRecord check(Claim claim) {
    return record(claim.paperClaim(), ClaimRecord.of(claim));
  }

  /**
   * Records that a claim was not run, and writes the table of all claims anew.
   *
   * @param paperClaim the sentence that was not checked
   * @param because what was missing
   * @return the record, which prints as plain text
   * @throws IllegalArgumentException if the record of another claim is malformed
   * @throws UncheckedIOException if a file cannot be written
   */
  public ClaimRecord notRun(PaperClaim paperClaim, String because) {
    return record(paperClaim, ClaimRecord.notRun(paperClaim, because));
  }

  private ClaimRecord record(PaperClaim paperClaim, ClaimRecord row) {
    try {
      Path file = ClaimsTable.recordFile(figures, paperClaim);
      Files.createDirectories(file.getParent());
      replace(file, RecordFile.text(row));
      writeTable();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot record " + row.id() + " in " + figures, e);
    }
    return row;
  }

  private void writeTable() throws IOException {
    synchronized (THREADS) {
      try (var channel =
          FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        // Closing the channel frees the lock.
        channel.lock();
        replace(figures.resolve("claims.md"), ClaimsTable.read(figures).markdown());
      }
    }
  }

  /** A file outside the figures, which are kept under version control; one for each folder. */
  Path lockFile() throws IOException {
    // With the user's name in it: nobody finds a lock that only another user may open.
    String key = System.getProperty("user.name") + ":" + figures.toRealPath();
    UUID name = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return Path.of(System.getProperty("java.io.tmpdir"), "task-landscape-" + name + ".lock");
  }

  private static void replace(Path file, String text) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
