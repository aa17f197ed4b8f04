package org.tasklandscape.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was committed before a claim was run: sentence, estimand, design, rule, bounds, draws, seed,
 * training, power, and the pilots that had been looked at.
 *
 * @param folder where {@code ID.json} of each announced claim stands
 */
record Announcement(Path folder) {

  /** The SHA-256 of the claim's announcement, or what git shows of a run that had none. */
  String of(PaperClaim claim) {
    Path file = folder.resolve(claim.id() + ".json");
    if (!claim.announcement().isEmpty() || !Files.exists(file)) {
      return claim.announcement();
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256; this one does not", e);
    }
  }
}
