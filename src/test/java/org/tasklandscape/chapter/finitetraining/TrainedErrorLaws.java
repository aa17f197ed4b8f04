package org.tasklandscape.chapter.finitetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;

/** What all predictions for trained solutions must keep. */
final class TrainedErrorLaws {
  /** Room for higher orders in a gain. */
  private static final double GAIN = 0.03;

  private TrainedErrorLaws() {}

  /** Prediction and measurement agree to 5 standard errors and a share for higher orders. */
  static void agree(Estimate predicted, Estimate simulated, double room) {
    double error = Math.hypot(predicted.standardError(), simulated.standardError());
    assertThat(simulated.value())
        .isCloseTo(predicted.value(), within(tolerance(predicted.value(), error, room)));
  }

  /** So do gains, with 3 %, in so many rows; the interval of the prediction is not counted on. */
  static <R extends Record> void gainsAgree(
      Rows<R> rows, Function<R, Estimate> gain, Function<R, Estimate> simulated, int comparisons) {
    assertThat(rows.size()).isEqualTo(comparisons);
    for (R row : rows) {
      double predicted = gain.apply(row).value();
      Estimate seen = simulated.apply(row);
      assertThat(seen.value())
          .isCloseTo(predicted, within(tolerance(predicted, seen.standardError(), GAIN)));
    }
  }

  /** The rows in which the gain for T = ∞ in the prediction's place would not agree. */
  static <R extends Record> Rows<R> telling(
      Rows<R> rows,
      Function<R, Estimate> gain,
      Function<R, Estimate> simulated,
      ToDoubleFunction<R> population) {
    return rows.where(
        row -> {
          double predicted = gain.apply(row).value();
          double error = simulated.apply(row).standardError();
          double loss = Math.abs(predicted - population.applyAsDouble(row));
          return loss > tolerance(predicted, error, GAIN);
        });
  }

  private static double tolerance(double predicted, double error, double room) {
    return 5 * error + room * predicted;
  }
}
