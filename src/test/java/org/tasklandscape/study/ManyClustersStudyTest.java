package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class ManyClustersStudyTest extends LegacyContract {
  @Override
  ManyClustersStudy study() {
    return new ManyClustersStudy(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(2.0, 5.0, 40.0),
        Range.logarithmic(1, 1000, 7),
        2,
        4,
        10_000,
        Landscapes.SEED);
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    Table table = study().run();
    LegacySweepLaws.closedFormLiesWithinFiveStandardErrors(table, 12);
    LegacySweepLaws.gainIsAtLeastOne(table);
  }

  @Test
  void twoClustersATenthAsCurvedAreTheFavourableLandscape() {
    Table curve = LegacySweep.curve(study().run(), "clusters", 2);
    double gain = Landscapes.favourable().compare(Landscapes.step(), Landscapes.step()).gain();
    assertThat(curve.doubleColumn("ratio").getDouble(2)).isCloseTo(10, within(1e-12));
    assertThat(curve.doubleColumn("gain").getDouble(2)).isCloseTo(gain, within(1e-10));
  }

  @Test
  void withoutARangeOfCurvaturesThereIsNoGainInAnyOrder() {
    for (Row row : study().run()) {
      if (row.getDouble("ratio") == 1) {
        assertThat(row.getDouble("gain")).isCloseTo(1, within(1e-12));
        assertThat(row.getDouble("shuffled")).isCloseTo(1, within(1e-12));
      }
    }
  }

  /** Swapping the centres of two clusters mirrors the environment. */
  @Test
  void twoClustersHaveNoOtherOrder() {
    Table curve = LegacySweep.curve(study().run(), "clusters", 2);
    for (int i = 0; i < curve.rowCount(); i += study().every()) {
      assertThat(curve.doubleColumn("shuffled").getDouble(i))
          .isCloseTo(curve.doubleColumn("gain").getDouble(i), within(1e-10));
    }
  }

  @Test
  void manyShuffledClustersGainLessThanOrderedOnes() {
    Table curve = LegacySweep.curve(study().run(), "clusters", 40);
    for (int i = 2; i < curve.rowCount(); i += study().every()) {
      assertThat(curve.doubleColumn("shuffledUpper").getDouble(i))
          .isLessThan(curve.doubleColumn("gain").getDouble(i));
    }
  }

  @Test
  void badParametersAreRefused() {
    assertThatThrownBy(() -> with(List.of(2.5), 2, 1))
        .hasMessage("K must be a whole number >= 2, got 2.5");
    assertThatThrownBy(() -> with(List.of(2.0), 1, 1))
        .hasMessage("an interval needs at least 2 assignments, got 1");
    ManyClustersStudy never = with(List.of(2.0), 2, 0);
    assertThatThrownBy(never::run).hasMessage("must simulate every n-th point, n >= 1, got n = 0");
  }

  private ManyClustersStudy with(List<Double> clusters, int shuffles, int every) {
    ManyClustersStudy s = study();
    return new ManyClustersStudy(
        s.world(), s.step(), clusters, s.ratios(), every, shuffles, s.draws(), s.seed());
  }
}
