package org.tasklandscape.files;

import java.io.Closeable;
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
 * Keeps other processes, and other runs of this one, from writing the same results. Who is killed
 * leaves an empty hold: the system lets go of its lock.
 */
final class RunLock implements Closeable {
  private final Path place;
  private final FileChannel channel;

  private RunLock(Path place, FileChannel channel) {
    this.place = place;
    this.channel = channel;
  }

  /**
   * Takes hold of a file's name.
   *
   * @throws IllegalArgumentException if another has it
   */
  static RunLock of(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path place = file.resolveSibling("." + file.getFileName() + ".lock");
    while (true) {
      Optional<Object> before = identity(place);
      FileChannel channel =
          FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!holds(channel)) {
        channel.close();
        throw new IllegalArgumentException(
            file + " must be written by one run at a time, got another that is at work");
      }
      // Its last holder may have deleted it meanwhile: then nobody else would meet this hold.
      if (before.isPresent() && before.equals(identity(place))) {
        return new RunLock(place, channel);
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

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(place);
    } finally {
      channel.close();
    }
  }
}
