package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.StationaryPoint;
import org.tasklandscape.network.StationaryPoint.Spectrum;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.network.TwoTaskRisk;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Stationary points of MAML on an easy and a hard task, followed from α = 0, which is NAL, to
 * larger α; one row for each setting, α and draw of the two teachers.
 *
 * <p>The first descent starts at random, every other at the point before, so that a curve over α is
 * one family of points.
 *
 * @param settings what is trained
 * @param steps how many α, at least 2
 * @param draws how many pairs of teachers, at least 2
 * @param nodes how many Hessians on each segment
 * @param hardProbability p_H
 * @param streams the seed and the artefact
 */
record TwoTaskTraining(
    List<Setting> settings,
    int steps,
    int draws,
    int nodes,
    double hardProbability,
    Streams streams) {
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

  TwoTaskTraining {
    if (steps < 2 || draws < 2) {
      throw new IllegalArgumentException(
          "must have steps >= 2 and draws >= 2, got %d and %d".formatted(steps, draws));
    }
    if (nodes < 2) {
      throw new IllegalArgumentException("must have nodes >= 2, got " + nodes);
    }
  }

  /** A network, its tasks and the greatest α. */
  record Setting(
      PopulationActivation activation, int neurons, TeacherEnvironment world, double greatest) {
    String label() {
      return "%s, k = %d".formatted(activation, neurons);
    }
  }

  Table run() {
    Table table = Table.create(StringColumn.create("network"));
    NumberColumns.create(table, NUMBERS);
    for (Setting setting : settings) {
      for (List<double[]> rows : Trials.onAllCores().run(draws, draw -> follow(setting, draw))) {
        for (double[] row : rows) {
          table.stringColumn("network").append(setting.label());
          NumberColumns.append(table, row);
        }
      }
    }
    return table;
  }

  private List<double[]> follow(Setting setting, int draw) {
    TeacherEnvironment world = setting.world();
    String cell = "%s, %d".formatted(setting.label(), draw);
    TwoTaskRisk nal =
        new TwoTaskRisk(
            world.easyTask(streams, cell, 0), world.hardTask(streams, cell, 0), hardProbability, 0);
    double[] w = new RandomStart(world, streams, cell).point();
    List<double[]> rows = new ArrayList<>();
    for (double step : Range.linear(0, setting.greatest(), steps).values()) {
      StationaryPoint point = StationaryPoint.descend(nal.withStep(step), w);
      w = point.point();
      Spectrum easy = point.spectrum(nal.easy(), nodes);
      Spectrum hard = point.spectrum(nal.hard(), nodes);
      rows.add(
          new double[] {
            step,
            draw,
            point.gradientNorm(),
            point.easyNorm(),
            point.hardNorm(),
            point.ratio(),
            point.identity(),
            point.bound(easy, hard),
            easy.least(),
            easy.greatest(),
            hard.least(),
            hard.greatest()
          });
    }
    return rows;
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
