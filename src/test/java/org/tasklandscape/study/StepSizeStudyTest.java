package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Table;

class StepSizeStudyTest extends LegacyContract {
  @Override
  StepSizeStudy study() {
    return new StepSizeStudy(
        Landscapes.favourable(),
        List.of(20.0, 1000.0, Adaptation.INFINITE),
        Range.linear(0, 2, 23),
        2,
        10_000,
        Landscapes.SEED);
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    Table table = study().run();
    LegacySweepLaws.closedFormLiesWithinFiveStandardErrors(table, 36);
    LegacySweepLaws.gainIsAtLeastOne(table);
  }

  @Test
  void thereIsNoGainWithoutAStepNorWhereBothKindsAreRepairedAlike() {
    Table curve = LegacySweep.curve(study().run(), "samples", Adaptation.INFINITE);
    // α = 2/(ρ_E + ρ_H) = 20/11 is point 20 of 22.
    assertThat(curve.doubleColumn("step").getDouble(20)).isCloseTo(2 / 1.1, within(1e-12));
    assertThat(curve.doubleColumn("gain").getDouble(0)).isCloseTo(1, within(1e-12));
    assertThat(curve.doubleColumn("gain").getDouble(20)).isCloseTo(1, within(1e-12));
  }

  @Test
  void withInfinitelyManySamplesTheBestStepSolvesTheEasyTasks() {
    Table curve = LegacySweep.curve(study().run(), "samples", Adaptation.INFINITE);
    double[] gain = LegacySweep.values(curve, "gain");
    assertThat(gain[11]).isEqualTo(curve.doubleColumn("gain").max());
    assertThat(curve.doubleColumn("step").getDouble(11)).isCloseTo(1, within(1e-12));
  }
}
