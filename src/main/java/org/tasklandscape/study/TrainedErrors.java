package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.training.Method;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Tables of √(E ‖ŵ - w‖²): predicted by the limit law, and measured on trained solutions.
 *
 * <p>The columns are method, two abscissae by their names, {@code predicted}, {@code simulated} and
 * their {@code …Error}, {@code …Lower} and {@code …Upper}.
 */
final class TrainedErrors {
  static final String PREDICTED = "predicted";
  static final String SIMULATED = "simulated";

  private TrainedErrors() {}

  static Table empty(String name, String first, String second) {
    Table table = Table.create(name, StringColumn.create("method"));
    table.addColumns(DoubleColumn.create(first), DoubleColumn.create(second));
    for (String kind : new String[] {PREDICTED, SIMULATED}) {
      for (String suffix : new String[] {"", "Error", "Lower", "Upper"}) {
        table.addColumns(DoubleColumn.create(kind + suffix));
      }
    }
    return table;
  }

  static void append(
      Table table,
      String method,
      double first,
      double second,
      Estimate predicted,
      Estimate simulated) {
    table.stringColumn(0).append(method);
    double[] row = {
      first,
      second,
      predicted.value(),
      predicted.standardError(),
      predicted.lower(),
      predicted.upper(),
      simulated.value(),
      simulated.standardError(),
      simulated.lower(),
      simulated.upper()
    };
    for (int j = 0; j < row.length; j++) {
      table.doubleColumn(j + 1).append(row[j]);
    }
  }

  static Table rows(Table table, String method, String column, double value) {
    return table.where(
        table
            .stringColumn("method")
            .isEqualTo(method)
            .and(table.doubleColumn(column).isEqualTo(value)));
  }

  /** The measurement of each row. */
  static List<Estimate> measured(Table rows) {
    List<Estimate> estimates = new ArrayList<>();
    for (Row row : rows) {
      estimates.add(
          new Estimate(
              row.getDouble(SIMULATED),
              row.getDouble(SIMULATED + "Error"),
              row.getDouble(SIMULATED + "Lower"),
              row.getDouble(SIMULATED + "Upper")));
    }
    return estimates;
  }

  /** The prediction as a line, the measurements as points of the same ink. */
  static void draw(Plot plot, Table rows, String x, String label, Ink ink) {
    double[] xs = GainSweep.values(rows, x);
    plot.line(label, xs, GainSweep.values(rows, PREDICTED), ink);
    GainSweep.drawPoints(plot, rows, x, "", ink);
  }

  static Ink ink(Method method) {
    return method == Method.NAL ? Palette.NAL : Palette.MAML;
  }
}
