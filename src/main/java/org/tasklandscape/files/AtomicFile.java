package org.tasklandscape.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes a file whole or not at all: to a temporary file beside it, which then takes its name. A
 * link stays, and where it leads is written; what is there and no regular file is refused.
 */
public final class AtomicFile {
  private static final String ENDING = ".part";

  private AtomicFile() {}

  /**
   * Writes a file, and its folders where they are missing.
   *
   * @param file where; what was there before is replaced
   * @param content what
   * @throws FileFault if it cannot be written; what was there before is left as it was
   */
  public static void write(Path file, byte[] content) {
    write(file, content, AtomicFile::move);
  }

  /**
   * Writes a file of text.
   *
   * @param file where; what was there before is replaced
   * @param text what, written as UTF-8
   * @throws FileFault if it cannot be written; what was there before is left as it was
   */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes a file of text where there is none; of several that do so at once one is first, and what
   * it wrote stays.
   *
   * @param file where
   * @param text what, written as UTF-8
   * @throws FileFault if it cannot be written
   */
  public static void writeIfAbsent(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8), AtomicFile::link);
  }

  /** How what is whole takes its name. */
  private interface Naming {
    void give(Path part, Path file) throws IOException;
  }

  private static void write(Path file, byte[] content, Naming naming) {
    try {
      Path place = place(file);
      Files.createDirectories(place.toAbsolutePath().getParent());
      // Not Files.createTempFile, whose files only their owner may read.
      Path part = place.resolveSibling(prefix(place) + UUID.randomUUID() + ENDING);
      try {
        Files.write(part, content);
        naming.give(part, place);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw FileFault.writing(file, e);
    }
  }

  /** Where a file of this name is: a rename would replace a link, a pipe or a device by a file. */
  private static Path place(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return file;
    }
    if (!Files.exists(file)) {
      throw new FileSystemException(file.toString(), null, "it is a link that leads nowhere");
    }
    if (!Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "what stands there is no regular file");
    }
    return Files.isSymbolicLink(file) ? file.toRealPath() : file;
  }

  /** A second name is given once; where a drive has no links, to look and to move comes near. */
  private static void link(Path part, Path file) throws IOException {
    try {
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException e) {
      // Another was first.
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (Files.notExists(file)) {
        move(part, file);
      }
    }
  }

  /**
   * Checks that files can be written to a folder, which is made where it is missing.
   *
   * @param folder where
   * @throws FileFault if not
   */
  public static void requireFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".", ENDING));
    } catch (IOException e) {
      throw FileFault.writing(folder, e);
    }
  }

  /**
   * Deletes what killed programs left of a file that they were writing; for who is alone with it.
   *
   * @param file its name
   * @throws FileFault if it cannot be deleted, or the file could not be written
   */
  static void sweep(Path file) {
    try {
      Path place = place(file);
      String glob = prefix(place).replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1") + "*" + ENDING;
      try (var parts = Files.newDirectoryStream(place.toAbsolutePath().getParent(), glob)) {
        for (Path part : parts) {
          Files.deleteIfExists(part);
        }
      }
    } catch (IOException e) {
      throw FileFault.writing(file, e);
    }
  }

  private static String prefix(Path file) {
    return "." + file.getFileName() + ".";
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
