package org.tasklandscape.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tasklandscape.files.Sealed;

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
      return Sealed.hash(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
