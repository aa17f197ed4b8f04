package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Table;

class AnisotropicHardnessStudyTest extends LegacyContract {
  @Override
  AnisotropicHardnessStudy study() {
    return new AnisotropicHardnessStudy(
        5,
        1,
        0.1,
        0.01,
        4,
        List.of(0.0, 45.0, 90.0),
        Landscapes.step(),
        Range.linear(0, 90, 11),
        2,
        10_000,
        Landscapes.SEED);
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    Table table = study().run();
    LegacySweepLaws.closedFormLiesWithinFiveStandardErrors(table, 18);
    LegacySweepLaws.gainIsAtLeastOne(table);
  }

  @Test
  void equalCovariancesLeaveNoGainAndEveryRotationSome() {
    for (double offset : study().offsets()) {
      double[] gain =
          LegacySweep.values(LegacySweep.curve(study().run(), "offset", offset), "gain");
      assertThat(gain[0]).isCloseTo(1, within(1e-12));
      for (int i = 1; i < gain.length; i++) {
        assertThat(gain[i]).isGreaterThan(1.0001);
      }
    }
  }

  /** At 90° each direction is steep for one group and flat for the other: no line is special. */
  @Test
  void atRightAnglesTheLineOfCentresDoesNotMatter() {
    Table table = study().run();
    Table last = LegacySweep.curve(table, "rotation", 90);
    double gain = last.doubleColumn("gain").getDouble(0);
    for (double other : last.doubleColumn("gain")) {
      assertThat(other).isCloseTo(gain, within(1e-10 * gain));
    }
  }
}
