package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What every table of trained solutions must keep. */
final class TrainedErrorLaws {
  private TrainedErrorLaws() {}

  /** Prediction and measurement agree to 5 standard errors and a share for higher orders. */
  static void agree(Row row, double room) {
    double error = Math.hypot(row.getDouble("predictedError"), row.getDouble("simulatedError"));
    agree(row, row.getDouble("predicted"), error, room);
  }

  /** So do the gains of 100 tasks, with 3 %, in so many rows. */
  static void gainsAgreeAtHundredTasks(Table rows, int comparisons) {
    int compared = 0;
    for (Row row : rows) {
      if (row.getDouble("tasks") == 100) {
        agree(row, row.getDouble("gain"), row.getDouble("simulatedError"), 0.03);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(comparisons);
  }

  private static void agree(Row row, double predicted, double error, double room) {
    assertThat(row.getDouble("simulated"))
        .as(row.toString())
        .isCloseTo(predicted, within(5 * error + room * predicted));
  }
}
