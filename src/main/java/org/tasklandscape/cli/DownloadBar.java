package org.tasklandscape.cli;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;

/** The bytes of a download on stderr, from the first one on. */
final class DownloadBar implements LongConsumer, AutoCloseable {
  private static final int KIBIBYTE = 1024;

  private final String name;
  private final long bytes;
  private ProgressBar bar;

  DownloadBar(String name, long bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  @Override
  public void accept(long count) {
    if (bar == null) {
      bar = ConsoleBar.of(name, bytes).setUnit(" KiB", KIBIBYTE).build();
    }
    bar.stepTo(count);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
