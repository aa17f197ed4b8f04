package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.training.LimitLaw;
import org.tasklandscape.training.Method;
import org.tasklandscape.training.TrainedSolutions;
import org.tasklandscape.training.TrainingCell;
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
    NumberColumns.create(table, List.of(first, second));
    EstimateColumns.createWithError(table, PREDICTED, SIMULATED);
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
    table.doubleColumn(1).append(first);
    table.doubleColumn(2).append(second);
    EstimateColumns.appendWithError(table, PREDICTED, predicted);
    EstimateColumns.appendWithError(table, SIMULATED, simulated);
  }

  /** Both methods of a cell, trained on so many tasks. */
  static void append(
      Table table,
      double first,
      double second,
      TrainingCell cell,
      int tasks,
      TrainedSolutions trained) {
    for (Method method : Method.values()) {
      LimitLaw law = cell.law(method);
      Estimate error = trained.error(method, law.target());
      append(table, method.name(), first, second, law.error(tasks), error);
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
    for (int i = 0; i < rows.rowCount(); i++) {
      estimates.add(EstimateColumns.at(rows, SIMULATED, i));
    }
    return estimates;
  }

  /** The prediction as a line, the measurements as points of the same ink. */
  static void draw(Plot plot, Table rows, String x, String label, Ink ink) {
    double[] xs = LegacySweep.values(rows, x);
    plot.line(label, xs, LegacySweep.values(rows, PREDICTED), ink);
    LegacySweep.drawPoints(plot, rows, x, "", ink);
  }

  static Ink ink(Method method) {
    return method == Method.NAL ? Palette.NAL : Palette.MAML;
  }
}
