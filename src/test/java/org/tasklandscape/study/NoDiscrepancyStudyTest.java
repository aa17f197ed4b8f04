package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class NoDiscrepancyStudyTest {
  private static final double ROUNDING = 1e-12;

  private static NoDiscrepancyStudy study() {
    return new NoDiscrepancyStudy(20, 5_000, Landscapes.SEED);
  }

  @Test
  void equalCovariancesLeaveNothingToGain() {
    for (Row row : study().run()) {
      assertThat(row.getDouble("nalMinusMaml")).isLessThan(ROUNDING);
      assertThat(row.getDouble("nalMinusMeanOptimum")).isLessThan(ROUNDING);
      assertThat(row.getDouble("gain")).isCloseTo(1, within(ROUNDING));
    }
  }

  /** 20 comparisons at 5 standard errors: a false alarm in 1 of 80 000 seeds. */
  @Test
  void theSimulatedGainAgrees() {
    for (Row row : study().run()) {
      double gain = row.getDouble("gainSimulated");
      double error = (row.getDouble("gainUpper") - gain) / Estimate.NORMAL_QUANTILE;
      assertThat(error).isPositive();
      assertThat(Math.abs(gain - 1)).isLessThan(5 * error);
    }
  }

  @Test
  void aLongerTableBeginsWithTheShorterOne() {
    Table two = new NoDiscrepancyStudy(2, 5_000, Landscapes.SEED).run();
    assertThat(two.print()).isEqualTo(study().run().first(2).print());
  }

  @Test
  void refusesAnEmptyTable() {
    assertThatThrownBy(() -> new NoDiscrepancyStudy(0, 10, 1))
        .hasMessage("must have environments >= 1, got 0");
  }
}
