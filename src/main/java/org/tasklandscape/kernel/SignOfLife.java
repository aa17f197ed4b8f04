package org.tasklandscape.kernel;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.tasklandscape.sampling.DaemonThreads;

/**
 * Says below a cell how long it has been running, from its third second on. The line is emptied
 * when the cell ends, and marked, so that who executes notebooks for others can leave it out.
 */
final class SignOfLife {
  /** Where the line goes. */
  interface Sink {
    void send(boolean first, DisplayData line);
  }

  private static final String MARK = "progress";
  private static final long FIRST_SECONDS = 3;

  private final Sink sink;
  private final ScheduledExecutorService clock;

  SignOfLife(Sink sink) {
    this.sink = sink;
    clock = Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("clock"));
  }

  /** Begins with a cell; what it returns ends with it. */
  Runnable begin() {
    var line = new Line();
    ScheduledFuture<?> ticking =
        clock.scheduleAtFixedRate(line::tick, FIRST_SECONDS, 1, TimeUnit.SECONDS);
    return () -> {
      ticking.cancel(false);
      line.end();
    };
  }

  /** The line of one cell. */
  private final class Line {
    private final String id = UUID.randomUUID().toString();
    private long seconds = FIRST_SECONDS;
    private boolean shown;
    private boolean ended;

    synchronized void tick() {
      if (!ended) {
        sink.send(!shown, text("running for %d s".formatted(seconds)));
        shown = true;
        seconds++;
      }
    }

    synchronized void end() {
      ended = true;
      if (shown) {
        sink.send(false, text(""));
      }
    }

    private DisplayData text(String words) {
      var data = new DisplayData(words);
      data.setDisplayId(id);
      data.putMetaData(MARK, true);
      return data;
    }
  }
}
