package org.tasklandscape.experiment;

import java.util.List;
import java.util.stream.Stream;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.files.ExactDecimal;

/** The tables that training networks writes: each row begins with the key of its network. */
public enum TrainedTable {
  /** Accuracies of the examination. */
  SCORES("scores.csv", "kind", "steps", "chosen", "size", "accuracy"),

  /** Loss and accuracy in training. */
  CURVES("curves.csv", "iteration", "loss", "accuracy"),

  /** Seconds of training and examination. */
  TIMES("times.csv", "trainingSeconds", "testSeconds"),

  /** Errors on one-shot runs from outside. */
  ONE_SHOT("oneshot.csv", "run", "alphabet", "trained", "errors");

  /** The columns that every table has in common. */
  static final List<String> KEY = List.of("landscape", "hardTasks", "method", "seed");

  private final String file;
  private final List<String> columns;

  TrainedTable(String file, String... columns) {
    this.file = file;
    this.columns = List.of(columns);
  }

  /** {@return the name of its file} */
  public String file() {
    return file;
  }

  /** {@return its columns, those of the key first} */
  public List<String> columns() {
    return Stream.concat(KEY.stream(), columns.stream()).toList();
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

  /** A row of the curves, behind the key: the last iteration of a block, and the block's means. */
  static List<String> point(int iteration, double loss, double accuracy) {
    return List.of(String.valueOf(iteration), ExactDecimal.of(loss), ExactDecimal.of(accuracy));
  }
}
