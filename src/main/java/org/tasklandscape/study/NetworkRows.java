package org.tasklandscape.study;

import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;
import tech.tablesaw.api.Table;

/**
 * The rows of {@link NetworkRuns} in one environment with one k in training and one at test: one
 * for each draw, in their order.
 *
 * @param rows the rows
 */
record NetworkRows(Table rows) {

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
    return geometricMean(gains());
  }

  /** G here over G there, draw by draw. */
  Estimate gainOver(NetworkRows other) {
    double[] ratios = gains();
    double[] others = other.gains();
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] /= others[i];
    }
    return geometricMean(ratios);
  }

  /** A column of risks over the draws. */
  Estimate risk(String column) {
    return geometricMean(rows.doubleColumn(column).asDoubleArray());
  }

  private double at(String column, int row) {
    return rows.doubleColumn(column).getDouble(row);
  }

  /**
   * exp of the mean logarithm, with exp of the ends of Student's interval: gains are ratios, of
   * which a gain of 2 and one of ½ balance.
   */
  static Estimate geometricMean(double[] values) {
    RunningMoments moments = new RunningMoments(1);
    for (double value : values) {
      moments.add(StrictMath.log(value));
    }
    Estimate log = moments.estimate(0);
    Estimate student = Estimate.studentT(log.value(), log.standardError(), moments.count() - 1.0);
    double mean = StrictMath.exp(student.value());
    return new Estimate(
        mean,
        mean * student.standardError(),
        StrictMath.exp(student.lower()),
        StrictMath.exp(student.upper()));
  }
}
