package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class SpreadGainStudyTest extends LegacyContract {
  @Override
  SpreadGainStudy study() {
    return new SpreadGainStudy(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(1.0, 4.0),
        Range.logarithmic(0.0001, 100, 13),
        2,
        10_000,
        Landscapes.SEED);
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    LegacySweepLaws.closedFormLiesWithinFiveStandardErrors(study().run(), 14);
  }

  @Test
  void theGainFallsWithTheSpreadUnderBothCaps() {
    Table table = study().run();
    for (double distance : study().distances()) {
      Table curve = LegacySweep.curve(table, "distance", distance);
      assertThat(curve.doubleColumn("gain").asList())
          .isSortedAccordingTo(Comparator.reverseOrder());
    }
    for (Row row : table) {
      double cap = Math.min(row.getDouble("hardnessCap"), row.getDouble("geographyCap"));
      assertThat(row.getDouble("gain")).isLessThanOrEqualTo(cap * (1 + 1e-12));
    }
  }

  @Test
  void theFavourableLandscapeIsOneOfThePoints() {
    SpreadGainStudy study = study();
    Table curve = LegacySweep.curve(study.run(), "distance", 4);
    double spread = curve.doubleColumn("hardSpread").getDouble(4);
    double gain =
        Landscapes.favourable().withHardSpread(spread).compare(study.step(), study.step()).gain();
    assertThat(curve.doubleColumn("gain").getDouble(4)).isCloseTo(gain, within(1e-12 * gain));
    assertThat(spread).isCloseTo(0.01, within(1e-12));
  }
}
