package org.tasklandscape.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.diagnosis.TaskMoments;
import org.tasklandscape.stats.RunningMoments;

/** The moments of all tasks so far, within a bound on memory. */
final class TaskSums {
  /** A map's entry, headers of objects and arrays. */
  private static final long OVERHEAD = 300;

  private static final long MEBIBYTE = 1 << 20;

  private final int features;
  private final long memory;
  private final long bytesPerTask;
  private final RunningMoments block;
  private final Map<String, RunningMoments> tasks = new LinkedHashMap<>();
  private long bytes;
  private long rows;

  /**
   * Starts without a task.
   *
   * @param features d
   * @param memory how many bytes the moments may take
   * @throws TableException if that is too little for any task
   */
  TaskSums(int features, long memory) {
    this.features = features;
    this.memory = memory;
    long size = features + 1L;
    bytesPerTask = Double.BYTES * (size * (size + 1) / 2 + 2 * size) + OVERHEAD;
    if (2 * bytesPerTask > memory) {
      throw full("the first task");
    }
    block = new RunningMoments(features + 1);
  }

  /**
   * Adds the rows of a chunk.
   *
   * @throws TableException if there are more tasks than memory can hold
   */
  void add(ParsedRows chunk) {
    for (int i = 0; i < chunk.tasks().size(); i++) {
      String task = chunk.tasks().get(i);
      RunningMoments moments = tasks.get(task);
      if (moments == null) {
        bytes += bytesPerTask + 2L * task.length();
        if (bytes > memory) {
          throw full("task number %d, %s".formatted(tasks.size() + 1, TableException.shown(task)));
        }
        moments = new RunningMoments(features + 1);
        tasks.put(task, moments);
      }
      block.set(chunk.values(), chunk.order(), chunk.starts()[i], chunk.starts()[i + 1]);
      moments.merge(block);
    }
    rows += chunk.order().length;
  }

  private TableException full(String got) {
    return TableException.ofTable(
        "must have tasks whose sums fit into %d MiB, %d bytes each with %d features, got %s;"
                .formatted(memory / MEBIBYTE, bytesPerTask, features, got)
            + " java -Xmx gives more memory");
  }

  long rows() {
    return rows;
  }

  /** The moments of each task, which are given away: the sums are empty afterwards. */
  List<TaskMoments> take() {
    List<TaskMoments> taken = new ArrayList<>(tasks.size());
    Iterator<Map.Entry<String, RunningMoments>> entries = tasks.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, RunningMoments> entry = entries.next();
      taken.add(TaskMoments.of(entry.getKey(), entry.getValue()));
      entries.remove();
    }
    return taken;
  }
}
