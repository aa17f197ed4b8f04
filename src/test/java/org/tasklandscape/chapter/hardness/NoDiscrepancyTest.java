package org.tasklandscape.chapter.hardness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.hardness.NoDiscrepancy.Environment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NoDiscrepancyTest extends StudyContract<Environment> {
  private static final double ROUNDING = 1e-12;

  @Override
  protected NoDiscrepancy study() {
    return new NoDiscrepancy(20, 5_000, Landscapes.SEED);
  }

  @Test
  void equalCovariancesLeaveNothingToGain() {
    for (Environment row : study().run()) {
      assertThat(row.nalMinusMaml()).isLessThan(ROUNDING);
      assertThat(row.nalMinusMeanOptimum()).isLessThan(ROUNDING);
      assertThat(row.gain()).isCloseTo(1, within(ROUNDING));
    }
  }

  /** 20 comparisons at 5 standard errors: a false alarm in 1 of 80 000 seeds. */
  @Test
  void theSimulatedGainAgrees() {
    for (Environment row : study().run()) {
      Estimate gain = row.simulated();
      assertThat(gain.standardError()).isPositive();
      assertThat(Math.abs(gain.value() - 1)).isLessThan(5 * gain.standardError());
    }
  }

  @Test
  void aLongerTableBeginsWithTheShorterOne() {
    Rows<Environment> two = new NoDiscrepancy(2, 5_000, Landscapes.SEED).run();
    assertThat(two.list()).isEqualTo(study().run().list().subList(0, 2));
  }

  @Test
  void refusesAnEmptyTable() {
    assertThatThrownBy(() -> new NoDiscrepancy(0, 10, 1))
        .hasMessage("must have environments >= 1, got 0");
  }
}
