package org.tasklandscape.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

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
    Path part = file.resolveSibling(".%s.%s.part".formatted(file.getFileName(), UUID.randomUUID()));
    try {
      Files.write(part, content);
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Writes a file of text.
   *
   * @param file where; what was there before is replaced
   * @param text what, written as UTF-8
   * @throws IOException if it cannot be written; what was there before is left as it was
   */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
