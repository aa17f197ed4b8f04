package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Table;

class NoiseHardnessStudyTest extends LegacyContract {
  @Override
  NoiseHardnessStudy study() {
    return new NoiseHardnessStudy(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(1.0, 0.1),
        Range.logarithmic(1e-6, 1e6, 13),
        2,
        10_000,
        Landscapes.SEED);
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    Table table = study().run();
    LegacySweepLaws.closedFormLiesWithinFiveStandardErrors(table, 14);
    LegacySweepLaws.gainIsAtLeastOne(table);
  }

  @Test
  void noiseAloneGivesNoGain() {
    for (double gain : LegacySweep.curve(study().run(), "ratio", 1).doubleColumn("gain")) {
      assertThat(gain).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void noiseDilutesTheGainOfCurvature() {
    Table curve = LegacySweep.curve(study().run(), "ratio", 0.1);
    assertThat(curve.doubleColumn("gain").asList()).isSortedAccordingTo(Comparator.reverseOrder());
    double noiseless = Landscapes.favourable().compare(Landscapes.step(), Landscapes.step()).gain();
    assertThat(curve.doubleColumn("gain").getDouble(0)).isCloseTo(noiseless, within(1e-6));
  }
}
