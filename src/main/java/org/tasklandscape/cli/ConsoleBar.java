package org.tasklandscape.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How progress looks on stderr: a bar on a terminal, elsewhere a line now and then. */
final class ConsoleBar {
  private static final int WIDTH = 110;
  private static final int UPDATE_MILLIS = 200;
  private static final int LINE_MILLIS = 10_000;

  private ConsoleBar() {}

  static ProgressBarBuilder of(String name, long work) {
    // Consumers are named, so that no terminal library is started.
    ProgressBarBuilder bar =
        System.console() == null
            ? new ProgressBarBuilder()
                .setUpdateIntervalMillis(LINE_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(System.err::println, WIDTH))
            : new Drawn();
    return bar.setTaskName(name).setInitialMax(work).setStyle(ProgressBarStyle.ASCII);
  }

  /**
   * A bar on a terminal that is there once it is built: the library ends the line of one that is
   * closed only if it was drawn before, and draws in a thread of its own.
   */
  private static final class Drawn extends ProgressBarBuilder {
    private static final long LONGEST_MILLIS = 1000;

    private final CountDownLatch drawn = new CountDownLatch(1);

    Drawn() {
      setUpdateIntervalMillis(UPDATE_MILLIS);
      setConsumer(
          new ConsoleProgressBarConsumer(System.err, WIDTH) {
            @Override
            public void accept(String text) {
              super.accept(text);
              drawn.countDown();
            }
          });
    }

    @Override
    public ProgressBar build() {
      ProgressBar bar = super.build();
      try {
        drawn.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return bar;
    }
  }
}
