package org.tasklandscape.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.tasklandscape.stats.ExactDraw;
import org.tasklandscape.stats.ExactSums;

/**
 * The sums of all tasks so far, exact, within a bound on memory. Tasks are opened by one thread in
 * the order of the rows; rows are added by any, in any order, as exact sums allow.
 */
final class TaskSums {
  /** A map's entry, headers of objects and arrays. */
  private static final long OVERHEAD = 300;

  /** Of a sum of numbers of like size, in digits of 8 bytes. */
  private static final long DIGITS = 7;

  private static final long MEBIBYTE = 1 << 20;

  /** Rows of one task in a chunk, from which on they are added up apart, then together. */
  private static final int MANY = 64;

  private final int size;
  private final long memory;
  private final long bytesPerTask;
  private final long digitBytes;
  private final Map<String, ExactSums> tasks = new LinkedHashMap<>();
  // Digits beyond those foreseen, of numbers of unlike sizes.
  private final AtomicLong further = new AtomicLong();
  private long bytes;
  private long rows;
  private long dropped;

  /**
   * Starts without a task.
   *
   * @param features d
   * @param memory how many bytes the sums may take
   * @throws TableException if that is too little for any task
   */
  TaskSums(int features, long memory) {
    this.memory = memory;
    // x, y and ‖x‖².
    size = features + 2;
    digitBytes = Long.BYTES * DIGITS * (size + size * (size + 1L) / 2);
    bytesPerTask = digitBytes + OVERHEAD;
    if (2 * bytesPerTask > memory || digitBytes / Long.BYTES > Integer.MAX_VALUE) {
      throw full("the first task");
    }
  }

  /**
   * Opens the tasks of a chunk.
   *
   * @return the sums of each, where its rows belong
   * @throws TableException if there are more tasks than memory can hold
   */
  List<ExactSums> open(ParsedRows chunk) {
    List<ExactSums> opened = new ArrayList<>(chunk.tasks().size());
    for (String task : chunk.tasks()) {
      ExactSums sums = tasks.get(task);
      if (sums == null) {
        bytes += bytesPerTask + 2L * task.length();
        if (bytes() > memory) {
          throw full("task number %d, %s".formatted(tasks.size() + 1, TableException.shown(task)));
        }
        sums = new ExactSums(size);
        tasks.put(task, sums);
      }
      opened.add(sums);
    }
    rows += chunk.order().length;
    dropped += chunk.dropped();
    return opened;
  }

  /** Adds the rows of a chunk to the sums of its tasks, on any thread. */
  void add(ParsedRows chunk, List<ExactSums> opened) {
    var draw = new ExactDraw(size);
    for (int i = 0; i < opened.size(); i++) {
      int from = chunk.starts()[i];
      int to = chunk.starts()[i + 1];
      ExactSums sums = opened.get(i);
      if (to - from < MANY) {
        synchronized (sums) {
          long before = beyond(sums);
          addRows(sums, chunk, from, to, draw);
          further.addAndGet(beyond(sums) - before);
        }
      } else {
        var part = new ExactSums(size);
        addRows(part, chunk, from, to, draw);
        synchronized (sums) {
          long before = beyond(sums);
          sums.merge(part);
          further.addAndGet(beyond(sums) - before);
        }
      }
    }
  }

  private long beyond(ExactSums sums) {
    return Math.max(0, sums.bytes() - digitBytes);
  }

  private void addRows(ExactSums sums, ParsedRows chunk, int from, int to, ExactDraw draw) {
    for (int row = from; row < to; row++) {
      sums.add(draw.set(chunk.values(), chunk.order()[row] * size));
    }
  }

  private TableException full(String got) {
    return TableException.ofTable(
        "must have tasks whose sums fit into %d MiB, %d bytes each with %d features, got %s;"
                .formatted(memory / MEBIBYTE, bytesPerTask, size - 2, got)
            + " java -Xmx gives more memory");
  }

  /** How many bytes the sums take. */
  long bytes() {
    return bytes + further.get();
  }

  long rows() {
    return rows;
  }

  /** How many rows were left out. */
  long dropped() {
    return dropped;
  }

  /** The sums of each task, in the order of their first rows. */
  Map<String, ExactSums> tasks() {
    return tasks;
  }
}
