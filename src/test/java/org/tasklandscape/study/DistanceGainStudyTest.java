package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class DistanceGainStudyTest extends LegacyContract {
  @Override
  DistanceGainStudy study() {
    return new DistanceGainStudy(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(0.01, 1.0),
        Range.logarithmic(0.1, 100, 13),
        2,
        10_000,
        Landscapes.SEED);
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    LegacySweepLaws.closedFormLiesWithinFiveStandardErrors(study().run(), 14);
  }

  @Test
  void noGainLiesAboveACap() {
    Table table = study().run();
    LegacySweepLaws.gainIsAtLeastOne(table);
    for (Row row : table) {
      double cap = Math.min(row.getDouble("hardnessCap"), row.getDouble("geographyCap"));
      assertThat(row.getDouble("gain")).isLessThanOrEqualTo(cap * (1 + 1e-12));
      assertThat(row.getDouble("geographyCap")).isLessThan(row.getDouble("limit"));
    }
  }

  @Test
  void theGainGrowsWithTheDistanceAndShrinksWithTheSpread() {
    Table table = study().run();
    double[] packed =
        LegacySweep.curve(table, "hardSpread", 0.01).doubleColumn("gain").asDoubleArray();
    double[] spread =
        LegacySweep.curve(table, "hardSpread", 1).doubleColumn("gain").asDoubleArray();
    assertThat(packed).isSorted();
    assertThat(spread).isSorted();
    for (int i = 0; i < packed.length; i++) {
      assertThat(packed[i]).isGreaterThan(spread[i]);
    }
  }
}
