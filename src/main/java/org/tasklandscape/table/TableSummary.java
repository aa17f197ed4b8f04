package org.tasklandscape.table;

import java.util.List;
import org.tasklandscape.diagnosis.TaskMoments;

/**
 * What was read of a table.
 *
 * @param features the names of the columns x_1, …, x_d
 * @param rows the number of rows of all tasks
 * @param dropped how many rows more were left out, as they lack a number
 * @param tasks the moments of each task, in the order of their first rows
 */
public record TableSummary(
    List<String> features, long rows, long dropped, List<TaskMoments> tasks) {

  /** Keeps copies of the lists. */
  public TableSummary {
    features = List.copyOf(features);
    tasks = List.copyOf(tasks);
  }
}
