package org.tasklandscape.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How progress looks on stderr. */
final class ConsoleBar {
  private static final int WIDTH = 110;
  private static final int UPDATE_MILLIS = 200;

  private ConsoleBar() {}

  static ProgressBarBuilder of(String name, long work) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(work)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        // Named, so that no terminal library is started.
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH));
  }
}
