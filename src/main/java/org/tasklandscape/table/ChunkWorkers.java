package org.tasklandscape.table;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tasklandscape.sampling.DaemonThreads;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.ExactSums;

/**
 * Threads that turn chunks into numbers, and numbers into sums. In between, the calling thread sees
 * the chunks in their order: it opens their tasks, and meets the first error first.
 */
final class ChunkWorkers implements AutoCloseable {
  private final Header header;
  private final TaskSums sums;
  private final int most;
  private final ExecutorService pool;
  private final Queue<Future<ParsedRows>> parsing = new ArrayDeque<>();
  private final Queue<Future<?>> adding = new ArrayDeque<>();

  ChunkWorkers(Header header, TaskSums sums, int threads) {
    this.header = header;
    this.sums = sums;
    most = 2 * threads;
    pool = Executors.newFixedThreadPool(threads, DaemonThreads.named("table"));
  }

  /**
   * Takes a chunk, and waits while too many are under way.
   *
   * @throws TableException if one in front of it does not fit
   * @throws CancellationException if the calling thread is interrupted
   */
  void take(Chunk chunk) {
    parsing.add(pool.submit(() -> TaskRows.of(header, chunk)));
    if (parsing.size() > most) {
      add(result(parsing.remove()));
    }
  }

  /**
   * Waits until all rows are added.
   *
   * @throws TableException if a chunk does not fit
   * @throws CancellationException if the calling thread is interrupted
   */
  void finish() {
    while (!parsing.isEmpty()) {
      add(result(parsing.remove()));
    }
    while (!adding.isEmpty()) {
      result(adding.remove());
    }
  }

  private void add(ParsedRows rows) {
    List<ExactSums> opened = sums.open(rows);
    adding.add(pool.submit(() -> sums.add(rows, opened)));
    if (adding.size() > most) {
      result(adding.remove());
    }
  }

  private static <T> T result(Future<T> future) {
    return Trials.outcome(future, "while reading a table");
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
