package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.convergence.StochasticBatches.Row;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class StochasticBatchesTest extends StudyContract<Row> {
  @Override
  protected StochasticBatches study() {
    return with(0.3, 2);
  }

  private static StochasticBatches with(double lowest, int runs) {
    return new StochasticBatches(
        2, 3, lowest, 0.5, 0.5, 0.5, List.of(1, 32), List.of(4, 64), 60, 150, runs, 20_000, 3);
  }

  /**
   * 40 runs at each of four points, the standard error of their mean from the runs, 1 % added for
   * that of the predicted moments. A point is beyond 5 by chance once in about 80 000 (Student, 39
   * degrees), one of the four once in 20 000.
   */
  @Test
  void theSimulationHasThePredictedMeanSquare() {
    Rows<Row> rows = with(0.3, 40).run();
    assertThat(rows.size()).isEqualTo(4);
    for (Row row : rows) {
      double square = row.predicted() * row.predicted();
      double error = row.meanSquare().standardError();
      assertThat(row.meanSquare().value()).isCloseTo(square, within(5 * error + 0.01 * square));
      assertThat(row.gradientNorm().value() * row.gradientNorm().value())
          .isCloseTo(row.meanSquare().value(), within(1e-14));
    }
  }

  @Test
  void batchesRemoveTheVarianceAndSamplesTheBias() {
    Rows<Row> rows = study().run();
    double[] bias = rows.values(Row::bias);
    double[] predicted = rows.values(Row::predicted);
    // Rows: D = 4 with B = 1 and 32, then D = 64 with both.
    assertThat(bias[0]).isEqualTo(bias[1]);
    assertThat(bias[0] / bias[2]).isBetween(8.0, 20.0);
    for (int i = 0; i < 4; i++) {
      assertThat(predicted[i]).isGreaterThan(bias[i]);
    }
    double ratio =
        (predicted[2] * predicted[2] - bias[2] * bias[2])
            / (predicted[3] * predicted[3] - bias[3] * bias[3]);
    // 32 but for the multiplicative noise, which is larger in a batch of one.
    assertThat(ratio).isBetween(32.0, 50.0);
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> with(1, 2))
        .hasMessage("the least curvature must lie in (0, 1), got 1.0");
    assertThatThrownBy(() -> with(0.3, 1))
        .hasMessage("must have iterations >= 1, runs >= 2 and moments >= 2, got 150, 1 and 20000");
  }
}
