package org.tasklandscape.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.tasklandscape.files.HeldFile;

/**
 * A file in the making, beside its target: it takes the target's name when it is whole. Otherwise
 * nothing is left behind, neither it nor the folders made for it, also when the program is ended.
 */
final class PartFile implements Closeable {
  private final Path target;
  private final Path part;
  private final Path parent;
  private final Path kept;
  private final FileChannel channel;
  private final Thread rescue = new Thread(this::sweep);
  private volatile boolean whole;

  PartFile(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    this.parent = this.target.getParent();
    // One name for all, so that what a killed program left is used up by the next.
    this.part = this.target.resolveSibling("." + target.getFileName() + ".part");
    this.kept = existing(parent);
    Files.createDirectories(parent);
    this.channel =
        HeldFile.open(part)
            .orElseThrow(() -> new IOException("another download is writing " + part));
    channel.truncate(0);
    Runtime.getRuntime().addShutdownHook(rescue);
  }

  private static Path existing(Path folder) {
    Path there = folder;
    while (Files.notExists(there)) {
      there = there.getParent();
    }
    return there;
  }

  void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Gives the file its name. */
  void commit() throws IOException {
    channel.force(true);
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
    whole = true;
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(rescue);
    } catch (IllegalStateException e) {
      // The machine is going down already, and the hook is at work.
    }
    // Before the lock is gone: another part of this name would be another's.
    try (channel) {
      sweep();
    }
  }

  private void sweep() {
    if (whole) {
      return;
    }
    try {
      Files.deleteIfExists(part);
      for (Path folder = parent; !folder.equals(kept); folder = folder.getParent()) {
        Files.deleteIfExists(folder);
      }
    } catch (DirectoryNotEmptyException e) {
      // The target is there, or something else that is not ours.
    } catch (IOException e) {
      throw new UncheckedIOException(part + " cannot be deleted", e);
    }
  }
}
