package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.network.TwoTaskTraining;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The table of stationary points, a row for each, and what figures take from it. */
final class StationaryRows {
  private static final List<String> NUMBERS =
      List.of(
          "step",
          "draw",
          "gradientNorm",
          "easyNorm",
          "hardNorm",
          "ratio",
          "identity",
          "bound",
          "easyLeast",
          "easyGreatest",
          "hardLeast",
          "hardGreatest");

  private StationaryRows() {}

  static Table of(List<TwoTaskTraining.Found> points) {
    Table table = Table.create(StringColumn.create("network"));
    NumberColumns.create(table, NUMBERS);
    for (TwoTaskTraining.Found found : points) {
      table.stringColumn("network").append(found.setting().label());
      NumberColumns.append(
          table,
          found.step(),
          found.draw(),
          found.point().gradientNorm(),
          found.point().easyNorm(),
          found.point().hardNorm(),
          found.point().ratio(),
          found.point().identity(),
          found.point().bound(found.easy(), found.hard()),
          found.easy().least(),
          found.easy().greatest(),
          found.hard().least(),
          found.hard().greatest());
    }
    return table;
  }

  /** The mean over draws with Student's interval. */
  static Estimate mean(Table table, String network, double step, String column) {
    RunningMoments moments = new RunningMoments(1);
    for (double value : values(table, network, step, column)) {
      moments.add(value);
    }
    return moments.student(0);
  }

  static double[] values(Table table, String network, double step, String column) {
    Table chosen =
        table.where(
            table
                .stringColumn("network")
                .isEqualTo(network)
                .and(table.doubleColumn("step").isEqualTo(step)));
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("no rows of %s at α = %s".formatted(network, step));
    }
    return chosen.doubleColumn(column).asDoubleArray();
  }

  /** The α of one setting in the table, increasing. */
  static double[] steps(Table table, String network) {
    Table chosen = table.where(table.stringColumn("network").isEqualTo(network));
    double[] steps = chosen.doubleColumn("step").unique().asDoubleArray();
    Arrays.sort(steps);
    return steps;
  }
}
