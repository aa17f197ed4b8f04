package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class TradeoffDecompositionStudyTest extends LegacyContract {
  private static final TradeoffDecompositionStudy STUDY =
      new TradeoffDecompositionStudy(
          TradeoffEnvironment.published(), List.of(10, 50), 0.5, List.of(3, 50, 200), 400, 1);
  private static final Table TABLE = STUDY.run();

  @Override
  LegacyStudy study() {
    return STUDY;
  }

  /**
   * From 50 tasks on the terms beyond 1/M are below 15 % of the statistical error: 16 comparisons
   * at 5 standard errors beside it, a false alarm in 1 of 100 000 seeds.
   */
  @Test
  void simulationAgreesWithThePrediction() {
    int compared = 0;
    for (Row row : TABLE) {
      for (String method : List.of("drs", "maml")) {
        double simulated = row.getDouble(method + "Simulated");
        if (row.getDouble("tasks") >= 50) {
          double error = (row.getDouble(method + "Upper") - simulated) / Estimate.NORMAL_QUANTILE;
          assertThat(simulated)
              .as("%s in %s", method, row)
              .isCloseTo(
                  row.getDouble(method + "Predicted"),
                  within(5 * error + 0.15 * Math.abs(row.getDouble(method + "Statistical"))));
          compared++;
        } else {
          assertThat(simulated).as("no variance at M = 3").isNaN();
        }
      }
    }
    assertThat(compared).isEqualTo(16);
  }

  @Test
  void thePartsSumToTheWhole() {
    for (Row row : TABLE) {
      for (String method : List.of("drs", "maml")) {
        double statistical =
            (row.getDouble(method + "Variance") + row.getDouble(method + "RatioBias"))
                / row.getDouble("tasks");
        assertThat(row.getDouble(method + "Statistical")).isCloseTo(statistical, within(1e-15));
        assertThat(row.getDouble(method + "Predicted"))
            .isCloseTo(row.getDouble(method + "Modelling") + statistical, within(1e-15));
      }
      boolean after = row.getString("loss").equals("after");
      assertThat(row.getDouble(after ? "mamlModelling" : "drsModelling")).isZero();
      assertThat(row.getDouble(after ? "drsModelling" : "mamlModelling")).isPositive();
    }
  }

  @Test
  void thePredictionsChangeOrderAtTheCrossover() {
    for (Row row : TABLE) {
      boolean after = row.getString("loss").equals("after");
      boolean drsWorse = row.getDouble("drsPredicted") > row.getDouble("mamlPredicted");
      boolean beyond = row.getDouble("tasks") > row.getDouble("crossover");
      assertThat(drsWorse).as(row.toString()).isEqualTo(after == beyond);
    }
  }

  @Test
  void refusesNoTrials() {
    var none =
        new TradeoffDecompositionStudy(
            TradeoffEnvironment.published(), List.of(10), 0.5, List.of(50), 1, 1);
    assertThatThrownBy(none::run).hasMessage("the trials must be >= 2, got 1");
  }
}
