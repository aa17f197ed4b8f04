package org.tasklandscape.cli;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The bytes of a download on stderr, from the first one on. */
final class DownloadBar implements LongConsumer, AutoCloseable {
  private static final int WIDTH = 100;
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
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(bytes)
              .setUnit(" KiB", KIBIBYTE)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              // Named, so that no terminal library is started.
              .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
              .build();
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
