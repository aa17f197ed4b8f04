package org.tasklandscape.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How progress looks on stderr: a bar on a terminal, elsewhere a line now and then. */
final class ConsoleBar {
  private static final int WIDTH = 110;
  private static final int UPDATE_MILLIS = 200;
  private static final int LINE_MILLIS = 10_000;

  private ConsoleBar() {}

  static ProgressBarBuilder of(String name, long work) {
    ProgressBarBuilder bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(work)
            .setStyle(ProgressBarStyle.ASCII);
    // Consumers are named, so that no terminal library is started.
    return System.console() == null
        ? bar.setUpdateIntervalMillis(LINE_MILLIS)
            .setConsumer(new DelegatingProgressBarConsumer(System.err::println, WIDTH))
        : bar.setUpdateIntervalMillis(UPDATE_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH));
  }
}
