package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import tech.tablesaw.api.Row;

/** What every table of trained errors must keep. */
final class TrainedErrorLaws {
  private TrainedErrorLaws() {}

  /** Prediction and measurement agree to 5 standard errors and a share for higher orders. */
  static void agree(Row row, double room) {
    double predicted = row.getDouble("predicted");
    double error = Math.hypot(row.getDouble("predictedError"), row.getDouble("simulatedError"));
    assertThat(row.getDouble("simulated"))
        .as(row.toString())
        .isCloseTo(predicted, within(5 * error + room * predicted));
  }
}
