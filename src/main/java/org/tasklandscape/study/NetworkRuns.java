package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Trials;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Networks trained by NAL and by MAML in several environments: one row for each environment, draw,
 * number of steps in training and number of steps at test, with both parts of both risks.
 *
 * @param training how
 * @param worlds in which environments
 * @param trainSteps MAML's k, one trained network each; NAL's is the same for all
 * @param testSteps after how many steps all are judged, increasing
 * @param draws how often, at least 2
 */
record NetworkRuns(
    NetworkTraining training,
    List<TeacherEnvironment> worlds,
    List<Integer> trainSteps,
    List<Integer> testSteps,
    int draws) {
  private static final List<String> NUMBERS =
      List.of(
          "hardVariance",
          "hardSpread",
          "distance",
          "trainSteps",
          "testSteps",
          "draw",
          "nalEasy",
          "nalHard",
          "mamlEasy",
          "mamlHard",
          "nalGradient",
          "mamlGradient");

  NetworkRuns {
    if (draws < 2) {
      throw new IllegalArgumentException("must have draws >= 2, got " + draws);
    }
  }

  /** All rows, in the order of environments, draws, steps; spread over the processors. */
  Table run() {
    Table table = Table.create(StringColumn.create("network"));
    NumberColumns.create(table, NUMBERS);
    List<List<double[]>> all =
        Trials.onAllCores().run(worlds.size() * draws, i -> rows(worlds.get(i / draws), i % draws));
    for (int i = 0; i < all.size(); i++) {
      for (double[] row : all.get(i)) {
        table.stringColumn("network").append(worlds.get(i / draws).activation().toString());
        NumberColumns.append(table, row);
      }
    }
    return table;
  }

  private List<double[]> rows(TeacherEnvironment world, int draw) {
    Training.Run nal = training.train(world, MetaAlgorithm.nal(), draw);
    List<NetworkTraining.Parts> nalParts = training.judge(world, draw, nal.point(), testSteps);
    List<double[]> rows = new ArrayList<>();
    for (int k : trainSteps) {
      Training.Run maml = training.train(world, training.maml(world.activation(), k), draw);
      List<NetworkTraining.Parts> parts = training.judge(world, draw, maml.point(), testSteps);
      for (int i = 0; i < testSteps.size(); i++) {
        rows.add(
            new double[] {
              world.hardVariance(),
              world.hardSpread(),
              world.distance(),
              k,
              testSteps.get(i),
              draw,
              nalParts.get(i).easy(),
              nalParts.get(i).hard(),
              parts.get(i).easy(),
              parts.get(i).hard(),
              nal.gradientNorm(),
              maml.gradientNorm()
            });
      }
    }
    return rows;
  }
}
