package org.tasklandscape.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

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
    FileChannel channel =
        HeldFile.open(place)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        file
                            + " must be written by one run at a time, got another that is at work"));
    return new RunLock(place, channel);
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
