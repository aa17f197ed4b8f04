package org.tasklandscape.dataset;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;

/** An archive that a test needs; without it the test is skipped. */
public final class RealArchive {
  private RealArchive() {}

  /**
   * Where it is.
   *
   * @param archive which
   * @return the file
   */
  public static Path require(OfficialArchive archive) {
    Optional<Path> found = DataFolders.standard().find(archive);
    assumeTrue(
        found.isPresent(),
        () -> "needs %s in $%s".formatted(archive.fileName(), DataFolders.VARIABLE));
    return found.get();
  }
}
