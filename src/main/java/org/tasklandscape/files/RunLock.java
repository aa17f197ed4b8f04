package org.tasklandscape.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

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
      FileChannel channel =
          FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!holds(channel)) {
        channel.close();
        throw new IllegalArgumentException(
            file + " must be written by one run at a time, got another that is at work");
      }
      place.toFile().deleteOnExit();
      if (isAt(channel, place)) {
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
    }
  }

  /** Whether the file that is held is still at its place: its last holder may have deleted it. */
  private static boolean isAt(FileChannel channel, Path place) throws IOException {
    byte[] sign = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(sign));
    try {
      return Arrays.equals(sign, Files.readAllBytes(place));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(place);
    channel.close();
  }
}
