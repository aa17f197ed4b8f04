package org.tasklandscape.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the ledger of a run is kept, beside the results that {@code --out} names. */
final class RunFile {
  private static final String NAME = "run.json";

  private RunFile() {}

  /** Beside a file of results. */
  static Path beside(Path out) {
    if (Files.isDirectory(out) || out.getFileName() == null) {
      throw new IllegalArgumentException("--out must be a file, got the folder " + out);
    }
    return out.resolveSibling(out.getFileName() + "." + NAME);
  }

  /** In a folder of results. */
  static Path in(Path out) {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new IllegalArgumentException("--out must be a folder, got the file " + out);
    }
    return out.resolve(NAME);
  }

  /** Where a folder of results keeps pieces that are in no table yet. */
  static Path parts(Path out) {
    return out.resolve("parts");
  }
}
