package org.tasklandscape.study;

import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import tech.tablesaw.api.Table;

/**
 * Easy and hard part of the risks of NAL and MAML in one landscape, a row for each draw, in their
 * order.
 *
 * @param rows the rows
 */
record NetworkRows(Table rows) {

  /** Those of {@link NetworkRuns} in one environment, with one k in training and one at test. */
  static NetworkRows of(Table table, TeacherEnvironment world, int trainSteps, int testSteps) {
    Table rows =
        table.where(
            table
                .stringColumn("network")
                .isEqualTo(world.activation().toString())
                .and(table.doubleColumn("hardVariance").isEqualTo(world.hardVariance()))
                .and(table.doubleColumn("hardSpread").isEqualTo(world.hardSpread()))
                .and(table.doubleColumn("distance").isEqualTo(world.distance()))
                .and(table.doubleColumn("trainSteps").isEqualTo(trainSteps))
                .and(table.doubleColumn("testSteps").isEqualTo(testSteps)));
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "no rows of %s with %d steps in training and %d at test"
              .formatted(world, trainSteps, testSteps));
    }
    return new NetworkRows(rows);
  }

  /** G of each draw. */
  double[] gains() {
    double[] gains = new double[rows.rowCount()];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = (at("nalEasy", i) + at("nalHard", i)) / (at("mamlEasy", i) + at("mamlHard", i));
    }
    return gains;
  }

  Estimate gain() {
    return GeometricMean.of(gains());
  }

  /** G here over G there, draw by draw. */
  Estimate gainOver(NetworkRows other) {
    double[] ratios = gains();
    double[] others = other.gains();
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] /= others[i];
    }
    return GeometricMean.of(ratios);
  }

  /** A column of risks over the draws. */
  Estimate risk(String column) {
    return GeometricMean.of(rows.doubleColumn(column).asDoubleArray());
  }

  private double at(String column, int row) {
    return rows.doubleColumn(column).getDouble(row);
  }
}
