package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPrediction;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class MetaGradientVarianceStudyTest extends LegacyContract {
  private static final MetaGradientVarianceStudy STUDY =
      new MetaGradientVarianceStudy(
          List.of(1, 2), 2, List.of(25, 400), Range.linear(0, 1, 11), 5, 1 << 14, 1);
  private static final Table TABLE = STUDY.run();
  private static final List<String> VIEWS = List.of("own", "common", "newton");

  @Override
  LegacyStudy study() {
    return STUDY;
  }

  /**
   * 18 comparisons at 5 standard errors with 31 degrees of freedom: a false alarm in 1 of 2 500
   * seeds.
   */
  @Test
  void closedFormAndSimulationAgreeInOneDimension() {
    double quantile = new TDistribution(null, 31).inverseCumulativeProbability(0.975);
    int compared = 0;
    for (Row row : LegacySweep.curve(TABLE, "dimension", 1)) {
      for (String view : VIEWS) {
        double simulated = row.getDouble(view + "Simulated");
        if (!Double.isNaN(simulated)) {
          double error = (row.getDouble(view + "Upper") - simulated) / quantile;
          assertThat(Math.abs(simulated - row.getDouble(view)))
              .as("%s in %s", view, row)
              .isLessThan(5 * error);
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(18);
  }

  @Test
  void linesPassThroughThePointsInHigherDimensions() {
    for (Row row : LegacySweep.curve(TABLE, "dimension", 2)) {
      for (String view : VIEWS) {
        double simulated = row.getDouble(view + "Simulated");
        if (!Double.isNaN(simulated)) {
          assertThat(row.getDouble(view)).isCloseTo(simulated, within(1e-12 * simulated));
        }
      }
    }
  }

  /**
   * Half of the samples at no step: between one and two times the variance, in every view alike.
   */
  @Test
  void withoutAStepMamlOnlyHasFewerSamples() {
    for (Row row : TABLE) {
      if (row.getDouble("step") == 0) {
        assertThat(row.getDouble("own")).isBetween(1.0, 2.0);
        assertThat(row.getDouble("newton")).isCloseTo(row.getDouble("own"), within(1e-12));
      }
    }
  }

  /** At α = 0, w = 1, β = 2, n samples: (8/15)(1 + 2/n) + 1/n - 1/9 by hand, for n = N and 2N. */
  @Test
  void theCommonPointIsTheMeanOptimum() {
    for (Row row : LegacySweep.curve(TABLE, "dimension", 1)) {
      if (row.getDouble("step") == 0) {
        double n = row.getDouble("samples");
        assertThat(row.getDouble("common")).isCloseTo(variance(n) / variance(2 * n), within(1e-12));
      }
    }
  }

  private static double variance(double n) {
    return 8.0 / 15 * (1 + 2 / n) + 1 / n - 1.0 / 9;
  }

  /** Over the squared curvature the variances are those of the estimates from many tasks. */
  @Test
  void theThirdViewIsTheRatioOfStatisticalErrors() {
    for (Row row : LegacySweep.curve(TABLE, "dimension", 1)) {
      var prediction =
          TradeoffPrediction.of(
              TradeoffEnvironment.published(),
              row.getDouble("step"),
              (int) row.getDouble("samples"));
      assertThat(row.getDouble("newton"))
          .isCloseTo(
              prediction.mamlBefore().variance() / prediction.drsBefore().variance(), within(1e-9));
    }
  }

  @Test
  void refusesToDrawEveryZerothPoint() {
    assertThatThrownBy(
            () ->
                new MetaGradientVarianceStudy(
                    List.of(1), 2, List.of(5), Range.linear(0, 1, 3), 0, 32, 1))
        .hasMessage("must draw every n-th point, n >= 1, got n = 0");
  }
}
