package org.tasklandscape.table;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tasklandscape.files.Quoted;

/**
 * What the columns of a table are.
 *
 * @param task the column that names the task of a row
 * @param target the column of y
 * @param features the columns of x_1, …; an empty list stands for all others, in their order
 * @param indicators further features, each as COLUMN=LEVEL: 1 where the column holds the level,
 *     else 0
 * @param dropMissing whether rows that lack a number are left out, not refused
 */
public record ColumnChoice(
    String task, String target, List<String> features, List<String> indicators, boolean dropMissing)
    implements Serializable {

  /**
   * Checks that no column has two parts.
   *
   * @throws IllegalArgumentException naming a column that was chosen twice
   */
  public ColumnChoice {
    features = List.copyOf(features);
    indicators = List.copyOf(indicators);
    Set<String> seen = new HashSet<>();
    seen.add(task);
    requireNew(seen, target);
    for (String feature : features) {
      requireNew(seen, feature);
    }
    for (String indicator : indicators) {
      if (indicator.indexOf('=') < 1) {
        throw new IllegalArgumentException(
            "an indicator must be COLUMN=LEVEL, got " + Quoted.of(indicator));
      }
      requireNew(seen, indicator);
    }
  }

  /**
   * Columns of numbers alone, without a gap.
   *
   * @param task as for the record
   * @param target as for the record
   * @param features as for the record
   * @throws IllegalArgumentException as for the record
   */
  public ColumnChoice(String task, String target, List<String> features) {
    this(task, target, features, List.of(), false);
  }

  /** {@return the column that an indicator looks at} */
  static String columnOf(String indicator) {
    return indicator.substring(0, indicator.indexOf('='));
  }

  /** {@return the level that an indicator looks for} */
  static String levelOf(String indicator) {
    return indicator.substring(indicator.indexOf('=') + 1);
  }

  private static void requireNew(Set<String> seen, String column) {
    if (!seen.add(column)) {
      throw new IllegalArgumentException(
          "task, target and features must be different columns, got twice " + column);
    }
  }
}
