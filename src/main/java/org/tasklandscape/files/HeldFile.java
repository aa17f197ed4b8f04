package org.tasklandscape.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file that one process alone may write to. Between the opening of a file and its lock the last
 * holder may delete it or give it another name: then the lock is of a file that nobody else meets,
 * or of a finished one, and it is taken again.
 */
public final class HeldFile {
  private HeldFile() {}

  /**
   * Opens a file, which is made where it is missing, and takes its lock.
   *
   * @param place its name
   * @return where to write; empty if another has it
   * @throws IOException if it cannot be opened
   */
  public static Optional<FileChannel> open(Path place) throws IOException {
    return open(place, () -> {});
  }

  /**
   * The same, beside others.
   *
   * @param meanwhile what they do between the opening and the lock
   */
  static Optional<FileChannel> open(Path place, Runnable meanwhile) throws IOException {
    while (true) {
      Optional<Object> before = identity(place);
      FileChannel channel =
          FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      meanwhile.run();
      if (!holds(channel)) {
        channel.close();
        return Optional.empty();
      }
      if (before.isPresent() && before.equals(identity(place))) {
        return Optional.of(channel);
      }
      channel.close();
    }
  }

  private static boolean holds(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Which file stands at a place, empty for none. It is not opened: to close any channel to a file
   * lets go of all locks that this process has on it.
   */
  private static Optional<Object> identity(Path place) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(place, BasicFileAttributes.class);
      return Optional.of(found.fileKey() == null ? place : found.fileKey());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
