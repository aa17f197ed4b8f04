package org.tasklandscape.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Reads a table of tasks as a stream: n, z̄ and Σ (z - z̄)(z - z̄)ᵀ of each task with z = (x, y),
 * never the rows, so that a table may be larger than memory.
 *
 * <p>The text is CSV as RFC 4180 has it, in UTF-8, gzipped or not: a header, then rows of as many
 * cells, separated by commas, semicolons or tabs; empty lines are skipped. Threads turn chunks of
 * text into numbers; one thread adds these up, chunk by chunk in their order. So the result, and
 * which error comes first, are the same on any number of threads.
 *
 * @param columns what the columns are
 * @param threads how many turn text into numbers, at least 1
 * @param memory how many bytes the moments of all tasks may take
 */
public record TaskTableReader(ColumnChoice columns, int threads, long memory) {
  private static final int SHARE = 8;

  /**
   * Checks the number of threads.
   *
   * @throws IllegalArgumentException if it is smaller than 1
   */
  public TaskTableReader {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, got " + threads);
    }
  }

  /**
   * A thread for each processor, and an eighth of the memory there is: who works with the moments
   * needs several times what they take.
   *
   * @param columns as for the record
   * @return the reader
   */
  public static TaskTableReader of(ColumnChoice columns) {
    Runtime machine = Runtime.getRuntime();
    return new TaskTableReader(columns, machine.availableProcessors(), machine.maxMemory() / SHARE);
  }

  /**
   * The same on another number of threads.
   *
   * @param count how many
   * @return the reader
   * @throws IllegalArgumentException if it is smaller than 1
   */
  public TaskTableReader withThreads(int count) {
    return new TaskTableReader(columns, count, memory);
  }

  /**
   * Reads a table to its end.
   *
   * @param raw the bytes of the table; not closed
   * @param progress is told how many of them were read so far, on the calling thread
   * @return the moments of its tasks
   * @throws IOException if the bytes cannot be read or unzipped
   * @throws TableException at the first line that does not fit, if a column is missing, or if there
   *     are more tasks than memory can hold
   * @throws CancellationException if the calling thread is interrupted
   */
  public TableSummary read(InputStream raw, LongConsumer progress) throws IOException {
    return read(new ChunkSource(OpenTable.of(raw, progress)));
  }

  /** Reads a table that is cut already. */
  TableSummary read(ChunkSource source) throws IOException {
    Chunk first = source.header();
    if (first == null) {
      throw TableException.ofTable("must have a header and rows, got nothing");
    }
    Header header = Header.of(first, columns);
    var sums = new TaskSums(header.features().size(), memory);
    ExecutorService pool = Executors.newFixedThreadPool(threads, TaskTableReader::daemon);
    try {
      readAll(source, header, sums, pool);
    } finally {
      pool.shutdownNow();
    }
    if (sums.rows() == 0) {
      throw TableException.ofTable("must have rows below the header, got none");
    }
    long rows = sums.rows();
    return new TableSummary(header.features(), rows, sums.take());
  }

  private void readAll(ChunkSource source, Header header, TaskSums sums, ExecutorService pool)
      throws IOException {
    Queue<Future<ParsedRows>> pending = new ArrayDeque<>();
    try {
      Chunk chunk = source.next();
      while (chunk != null) {
        Chunk text = chunk;
        pending.add(pool.submit(() -> TaskRows.of(header, text)));
        if (pending.size() > 2 * threads) {
          sums.add(result(pending.remove()));
        }
        chunk = source.next();
      }
    } catch (IOException e) {
      // What stands in front of the damage comes first, on any number of threads.
      addAll(pending, sums);
      throw e;
    }
    addAll(pending, sums);
  }

  private static void addAll(Queue<Future<ParsedRows>> pending, TaskSums sums) {
    while (!pending.isEmpty()) {
      sums.add(result(pending.remove()));
    }
  }

  private static ParsedRows result(Future<ParsedRows> future) {
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while reading a table");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException("a chunk failed: " + e.getCause(), e.getCause());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "table");
    thread.setDaemon(true);
    return thread;
  }
}
