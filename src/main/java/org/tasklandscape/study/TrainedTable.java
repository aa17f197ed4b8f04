package org.tasklandscape.study;

import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.files.ExactDecimal;

/** The tables that training networks writes: each row begins with the key of its network. */
public enum TrainedTable {
  /** Accuracies of the examination. */
  SCORES("scores.csv", "kind,steps,chosen,size,accuracy"),

  /** Loss and accuracy in training. */
  CURVES("curves.csv", "iteration,loss,accuracy"),

  /** Seconds of training and examination. */
  TIMES("times.csv", "trainingSeconds,testSeconds"),

  /** Errors on one-shot runs from outside. */
  ONE_SHOT("oneshot.csv", "run,alphabet,trained,errors");

  private static final String KEY = "landscape,hardTasks,method,seed";

  private final String file;
  private final String columns;

  TrainedTable(String file, String columns) {
    this.file = file;
    this.columns = columns;
  }

  /** {@return the name of its file} */
  public String file() {
    return file;
  }

  /** {@return its first line: the columns, those of the key first} */
  public String header() {
    return KEY + "," + columns;
  }

  /**
   * A row of the scores, behind the key.
   *
   * @param score of an examination
   * @return its cells
   */
  public static String score(Examination.Score score) {
    return String.join(
        ",",
        score.kind(),
        String.valueOf(score.steps()),
        String.valueOf(score.chosen()),
        ExactDecimal.of(score.size()),
        ExactDecimal.of(score.accuracy()));
  }

  /**
   * A row of the curves, behind the key.
   *
   * @param iteration its number, from 1
   * @param loss of its query images
   * @param accuracy on them
   * @return its cells
   */
  public static String point(int iteration, double loss, double accuracy) {
    return String.join(
        ",", String.valueOf(iteration), ExactDecimal.of(loss), ExactDecimal.of(accuracy));
  }

  /**
   * A row of the times, behind the key: tenths of a second.
   *
   * @param training seconds
   * @param test seconds
   * @return its cells
   */
  public static String times(double training, double test) {
    return tenths(training) + "," + tenths(test);
  }

  private static String tenths(double seconds) {
    return ExactDecimal.of(Math.rint(seconds * 10) / 10);
  }
}
