package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.fewshot.NearestFeatures;
import org.tasklandscape.fewshot.StepExamination;
import org.tasklandscape.files.ExactDecimal;

/** The tables that training networks writes: each row begins with the key of its network. */
public enum TrainedTable implements KeyedTable {
  /** Accuracies of the examination. */
  SCORES("scores.csv", "kind", "steps", "chosen", "size", "accuracy"),

  /** Loss and accuracy in training. */
  CURVES("curves.csv", "iteration", "loss", "accuracy"),

  /** Losses and accuracies over the step size. */
  STEPS("steps.csv", "use", "kind", "steps", "size", "tuned", "loss", "accuracy"),

  /** The same from a head of zeros. */
  ZERO_STEPS("zero-steps.csv", "use", "kind", "steps", "size", "tuned", "loss", "accuracy"),

  /** Accuracies by the nearest features, without a step. */
  NEAREST("nearest.csv", "kind", "accuracy"),

  /** Curvature and slope where the first step is made. */
  SURROUNDINGS("surroundings.csv", "kind", "curvature", "slope"),

  /** Errors on one-shot runs from outside. */
  ONE_SHOT("oneshot.csv", "run", "alphabet", "trained", "errors"),

  /** Seconds of training and examination: the last, as it has a row of every network. */
  TIMES("times.csv", "trainingSeconds", "testSeconds");

  /** How many iterations a point of a learning curve is the mean of. */
  public static final int CURVE_BLOCK = 10;

  private static final double DECIMALS = 1e6;

  /** The columns that every table has in common. */
  static final List<String> KEY = List.of("landscape", "hardTasks", "method", "seed");

  private final String file;
  private final List<String> columns;

  TrainedTable(String file, String... columns) {
    this.file = file;
    this.columns = List.of(columns);
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<String> columns() {
    return Stream.concat(KEY.stream(), columns.stream()).toList();
  }

  /**
   * The rows of a network.
   *
   * @param network trained and examined
   * @param block how many iterations a point of the curve is the mean of
   * @return its rows in each table that it has some in
   */
  public static RunRows rows(FewShotTraining.Trained network, int block) {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    network
        .curves()
        .ifPresent(
            found -> {
              put(STEPS, found.points(), TrainedTable::step, tables);
              put(SURROUNDINGS, found.surroundings(), TrainedTable::surrounding, tables);
            });
    put(ZERO_STEPS, network.zero(), TrainedTable::step, tables);
    put(NEAREST, network.nearest(), TrainedTable::nearest, tables);
    put(SCORES, network.scores(), TrainedTable::score, tables);
    tables.put(CURVES.file, curve(network.learner(), block));
    put(ONE_SHOT, network.outside(), row -> row, tables);
    List<String> times = KeyedRows.times(network.trainingSeconds(), network.testSeconds());
    tables.put(TIMES.file, List.of(times));
    return new RunRows(tables);
  }

  private static <T> void put(
      TrainedTable table,
      List<T> found,
      Function<T, List<String>> row,
      Map<String, List<List<String>>> tables) {
    if (!found.isEmpty()) {
      tables.put(table.file, found.stream().map(row).toList());
    }
  }

  private static List<String> nearest(NearestFeatures.Score score) {
    return List.of(score.kind(), ExactDecimal.of(score.accuracy()));
  }

  /** Means over blocks of iterations. */
  private static List<List<String>> curve(Learner learner, int block) {
    List<List<String>> rows = new ArrayList<>();
    for (int from = 0; from + block <= learner.iteration(); from += block) {
      double loss = mean(learner.losses().subList(from, from + block));
      double accuracy = mean(learner.accuracies().subList(from, from + block));
      rows.add(point(from + block, loss, accuracy));
    }
    return rows;
  }

  private static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }

  /** A row of the scores, behind the key. */
  static List<String> score(Examination.Score score) {
    return List.of(
        score.kind(),
        String.valueOf(score.steps()),
        String.valueOf(score.chosen()),
        ExactDecimal.of(score.size()),
        ExactDecimal.of(score.accuracy()));
  }

  /** A row of the curves over the step size, behind the key, to the sixth decimal. */
  private static List<String> step(StepExamination.Point point) {
    return List.of(
        ConstantName.of(point.use()),
        point.kind(),
        String.valueOf(point.steps()),
        ExactDecimal.of(point.size()),
        String.valueOf(point.tuned()),
        decimals(point.loss()),
        decimals(point.accuracy()));
  }

  private static List<String> surrounding(StepExamination.Surrounding found) {
    return List.of(found.kind(), decimals(found.curvature()), decimals(found.slope()));
  }

  private static String decimals(double number) {
    return ExactDecimal.of(Math.rint(number * DECIMALS) / DECIMALS);
  }

  /** A row of the curves, behind the key: the last iteration of a block, and the block's means. */
  static List<String> point(int iteration, double loss, double accuracy) {
    return List.of(String.valueOf(iteration), ExactDecimal.of(loss), ExactDecimal.of(accuracy));
  }
}
