package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tasklandscape.fewshot.NewClassTest;
import org.tasklandscape.files.ExactDecimal;

/** The tables that the reference benchmark writes: each row begins with method and seed. */
public enum ReferenceTable implements KeyedTable {
  /**
   * Accuracies on test tasks when so many tasks were seen, by the way of adaptation, after so many
   * steps of a chosen or of the given size, with their standard error over the test tasks.
   */
  ACCURACIES("accuracies.csv", "tasks", "way", "steps", "chosen", "size", "accuracy", "error"),

  /** Means over blocks of iterations: loss and accuracy on the batches of training. */
  CURVES("curves.csv", "tasks", "loss", "accuracy"),

  /** Seconds of training and tests: the last, as it has a row of every network. */
  TIMES("times.csv", "trainingSeconds", "testSeconds");

  /** The columns that every table has in common. */
  static final List<String> KEY = List.of("method", "seed");

  /** Iterations of a point of the curves. */
  static final int BLOCK = 100;

  private final String file;
  private final List<String> columns;

  ReferenceTable(String file, String... columns) {
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

  /** A row of the accuracies, behind the key. */
  static List<String> score(int tasks, NewClassTest.Score score) {
    return List.of(
        String.valueOf(tasks),
        ConstantName.of(score.way()),
        String.valueOf(score.steps()),
        String.valueOf(score.chosen()),
        ExactDecimal.of(score.size()),
        ExactDecimal.of(score.accuracy()),
        ExactDecimal.of(score.error()));
  }

  /**
   * The rows of a curve, behind the key; a last block may be shorter.
   *
   * @param tasks of an iteration
   */
  static List<List<String>> curve(List<Double> losses, List<Double> accuracies, int tasks) {
    List<List<String>> rows = new ArrayList<>();
    for (int from = 0; from < losses.size(); from += BLOCK) {
      int to = Math.min(losses.size(), from + BLOCK);
      rows.add(
          List.of(
              String.valueOf(to * tasks),
              ExactDecimal.of(mean(losses.subList(from, to))),
              ExactDecimal.of(mean(accuracies.subList(from, to)))));
    }
    return rows;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(x -> x).sum() / values.size();
  }
}
