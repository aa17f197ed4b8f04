package org.tasklandscape.chapter.finitetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;

/** What all predictions for trained solutions must keep. */
final class TrainedErrorLaws {
  private TrainedErrorLaws() {}

  /** Prediction and measurement agree to 5 standard errors and a share for higher orders. */
  static void agree(Estimate predicted, Estimate simulated, double room) {
    double error = Math.hypot(predicted.standardError(), simulated.standardError());
    agree(predicted.value(), simulated.value(), error, room);
  }

  /** So do gains, with 3 %, in so many rows; the interval of the prediction is not counted on. */
  static <R extends Record> void gainsAgree(
      Rows<R> rows, Function<R, Estimate> gain, Function<R, Estimate> simulated, int comparisons) {
    assertThat(rows.size()).isEqualTo(comparisons);
    for (R row : rows) {
      Estimate seen = simulated.apply(row);
      agree(gain.apply(row).value(), seen.value(), seen.standardError(), 0.03);
    }
  }

  private static void agree(double predicted, double simulated, double error, double room) {
    assertThat(simulated).isCloseTo(predicted, within(5 * error + room * predicted));
  }
}
