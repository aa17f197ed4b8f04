package org.tasklandscape.cli;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;

/** The bytes read of a large file on stderr; a small one is read before one could look. */
final class ReadingBar implements LongConsumer, AutoCloseable {
  private static final long LARGE = 1 << 25;
  private static final int MEBIBYTE = 1 << 20;

  private final long bytes;
  private ProgressBar bar;

  /** With the size of the file, -1 where nobody knows it. */
  ReadingBar(long bytes) {
    this.bytes = bytes;
  }

  @Override
  public void accept(long count) {
    if (bar == null && count >= LARGE) {
      bar = ConsoleBar.of("read", bytes).setUnit(" MiB", MEBIBYTE).build();
    }
    if (bar != null) {
      bar.stepTo(count);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
