package org.tasklandscape.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.tasklandscape.diagnosis.TaskMoments;
import org.tasklandscape.files.Quoted;
import org.tasklandscape.stats.ExactSums;

/**
 * The exact sums of a table's tasks, or of several tables' together: merging the sums of parts
 * gives those of the whole, to the last bit, whatever the parts are.
 */
public final class TableSums {
  private final List<String> features;
  private final String target;
  private final Map<String, ExactSums> tasks;
  private long dropped;

  TableSums(List<String> features, String target, Map<String, ExactSums> tasks, long dropped) {
    this.features = List.copyOf(features);
    this.target = target;
    this.tasks = tasks;
    this.dropped = dropped;
  }

  /**
   * Sums that were added up elsewhere.
   *
   * @param features the names of x_1, …, x_d
   * @param target the name of y
   * @param tasks the sums of (x_1, …, x_d, y, ‖x‖²) of each task; given away
   * @param dropped how many rows were left out
   * @return the sums of the table
   * @throws IllegalArgumentException if a task has sums of another number of columns
   */
  public static TableSums of(
      List<String> features, String target, Map<String, ExactSums> tasks, long dropped) {
    tasks.forEach(
        (task, sums) -> {
          if (sums.size() != features.size() + 2) {
            throw new IllegalArgumentException(
                "task %s must have sums of %d columns, got %d"
                    .formatted(Quoted.of(task), features.size() + 2, sums.size()));
          }
        });
    return new TableSums(features, target, tasks, dropped);
  }

  /** {@return the names of x_1, …, x_d} */
  public List<String> features() {
    return features;
  }

  /** {@return the name of y} */
  public String target() {
    return target;
  }

  /** {@return the sums of (x_1, …, x_d, y, ‖x‖²) of each task, as they are now} */
  public Map<String, ExactSums> tasks() {
    return Collections.unmodifiableMap(tasks);
  }

  /** {@return the number of rows of all tasks} */
  public long rows() {
    return tasks.values().stream().mapToLong(ExactSums::count).sum();
  }

  /** {@return how many rows were left out, as they lack a number} */
  public long dropped() {
    return dropped;
  }

  /**
   * Adds the rows of another table.
   *
   * @param other sums of the same columns; given away
   * @throws TableException if its columns are others
   */
  public void merge(TableSums other) {
    if (!features.equals(other.features) || !target.equals(other.target)) {
      throw TableException.ofTable(
          "must have the columns %s as the part before, got %s".formatted(names(), other.names()));
    }
    dropped += other.dropped;
    other.tasks.forEach(
        (task, sums) -> {
          ExactSums own = tasks.putIfAbsent(task, sums);
          if (own != null) {
            own.merge(sums);
          }
        });
  }

  /** The columns as a message can bear them. */
  private String names() {
    return Quoted.list(features) + " and " + Quoted.of(target);
  }

  /**
   * The moments of each task, each rounded once.
   *
   * @return what a diagnosis needs; the sums are given away, and empty afterwards
   */
  public TableSummary take() {
    long rows = rows();
    List<TaskMoments> taken = new ArrayList<>(tasks.size());
    Iterator<Map.Entry<String, ExactSums>> entries = tasks.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, ExactSums> entry = entries.next();
      taken.add(TaskMoments.of(entry.getKey(), entry.getValue(), features.size()));
      entries.remove();
    }
    return new TableSummary(features, rows, dropped, taken);
  }
}
