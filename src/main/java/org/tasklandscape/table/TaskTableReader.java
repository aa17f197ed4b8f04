package org.tasklandscape.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.tasklandscape.rule.Require;

/**
 * Reads a table of tasks as a stream: n, z̄ and Σ (z - z̄)(z - z̄)ᵀ of each task with z = (x, y),
 * never the rows, so that a table may be larger than memory.
 *
 * <p>The text is CSV as RFC 4180 has it, in UTF-8, gzipped or not: a header, then rows of as many
 * cells, separated by commas, semicolons or tabs; empty lines are skipped. Threads turn chunks of
 * text into numbers and add these up without rounding ({@link org.tasklandscape.stats.ExactSums}):
 * the moments depend on the rows, not on their order or on the threads. Which error comes first is
 * the same on any number of threads, too: one of them goes through the chunks in their order.
 *
 * @param columns what the columns are
 * @param threads how many turn text into sums, at least 1
 * @param memory how many bytes the sums of all tasks may take
 */
public record TaskTableReader(ColumnChoice columns, int threads, long memory) {
  private static final int SHARE = 2;

  /**
   * Checks the number of threads.
   *
   * @throws IllegalArgumentException if it is smaller than 1
   */
  public TaskTableReader {
    Require.atLeastOne("threads", threads);
  }

  /**
   * A thread for each processor, and half of the memory there is: the moments of a task, which take
   * a fifth of its sums or less, replace them one by one.
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
    return sums(raw, progress).take();
  }

  /**
   * Reads a table to its end, as sums that may be merged with those of other tables.
   *
   * @param raw the bytes of the table; not closed
   * @param progress is told how many of them were read so far, on the calling thread
   * @return the exact sums of its tasks
   * @throws IOException as {@link #read}
   * @throws TableException as {@link #read}
   * @throws CancellationException as {@link #read}
   */
  public TableSums sums(InputStream raw, LongConsumer progress) throws IOException {
    return sums(new ChunkSource(OpenTable.of(raw, progress)));
  }

  /** Reads a table that is cut already. */
  TableSums sums(ChunkSource source) throws IOException {
    Chunk first = source.header();
    if (first == null) {
      throw TableException.ofTable("must have a header and rows, got nothing");
    }
    Header header = Header.of(first, columns);
    var sums = new TaskSums(header.features().size(), memory);
    try (var workers = new ChunkWorkers(header, sums, threads)) {
      takeAll(source, workers);
    }
    if (sums.rows() == 0) {
      throw TableException.noRows(sums.dropped());
    }
    return new TableSums(header.features(), columns.target(), sums.tasks(), sums.dropped());
  }

  private static void takeAll(ChunkSource source, ChunkWorkers workers) throws IOException {
    try {
      Chunk chunk = source.next();
      while (chunk != null) {
        workers.take(chunk);
        chunk = source.next();
      }
    } catch (IOException e) {
      // What stands in front of the damage comes first, on any number of threads.
      workers.finish();
      throw e;
    }
    workers.finish();
  }
}
