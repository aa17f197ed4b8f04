package org.tasklandscape.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the columns of a table are.
 *
 * @param task the column that names the task of a row
 * @param target the column of y
 * @param features the columns of x_1, …, x_d; an empty list stands for all others, in their order
 */
public record ColumnChoice(String task, String target, List<String> features) {

  /**
   * Checks that no column has two parts.
   *
   * @throws IllegalArgumentException naming a column that was chosen twice
   */
  public ColumnChoice {
    features = List.copyOf(features);
    Set<String> seen = new HashSet<>();
    seen.add(task);
    requireNew(seen, target);
    for (String feature : features) {
      requireNew(seen, feature);
    }
  }

  private static void requireNew(Set<String> seen, String column) {
    if (!seen.add(column)) {
      throw new IllegalArgumentException(
          "task, target and features must be different columns, got twice " + column);
    }
  }
}
