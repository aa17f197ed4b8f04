package org.tasklandscape.figure;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: to a temporary file beside it, which then takes its name. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes a file, and its folders where they are missing.
   *
   * @param file where; what was there before is replaced
   * @param content what
   * @throws IOException if it cannot be written; what was there before is left as it was
   */
  public static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    // Not Files.createTempFile, whose files only their owner may read.
    var name = ".%s.%d.part".formatted(file.getFileName(), ProcessHandle.current().pid());
    var temporary = file.resolveSibling(name);
    try {
      Files.write(temporary, content);
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
