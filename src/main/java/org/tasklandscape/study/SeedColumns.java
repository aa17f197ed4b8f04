package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.Table;

/**
 * A number over seeds in a table: the columns x, xLower, xUpper, and xSeed1, … for the single ones.
 *
 * @param name x
 * @param seeds in their order
 */
record SeedColumns(String name, List<Long> seeds) {
  void create(Table table) {
    EstimateColumns.create(table, name);
    NumberColumns.create(table, singles());
  }

  private List<String> singles() {
    return seeds.stream().map(seed -> name + "Seed" + seed).toList();
  }

  void append(Table table, OverSeeds numbers) {
    EstimateColumns.append(table, name, numbers.estimate());
    for (int s = 0; s < seeds.size(); s++) {
      table.doubleColumn(singles().get(s)).append(numbers.values().get(s));
    }
  }

  /** Means with intervals at the given abscissae, one a row, and beside them the single seeds. */
  void draw(Plot plot, String label, Table rows, double[] x, double aside, Ink ink) {
    List<Double> across = new ArrayList<>();
    List<Double> upwards = new ArrayList<>();
    for (String single : singles()) {
      for (int i = 0; i < x.length; i++) {
        across.add(x[i] + aside);
        upwards.add(rows.doubleColumn(single).getDouble(i));
      }
    }
    plot.scatter("", array(across), array(upwards), ink.hollow());
    plot.points(
        label, x, rows.doubleColumn(name).asDoubleArray(), EstimateColumns.half(rows, name), ink);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
