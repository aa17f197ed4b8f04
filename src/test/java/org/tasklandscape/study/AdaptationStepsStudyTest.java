package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Table;

class AdaptationStepsStudyTest extends LegacyContract {
  @Override
  AdaptationStepsStudy study() {
    return new AdaptationStepsStudy(
        Landscapes.favourable(), List.of(1.0, 0.2), List.of(1000.0), 6, 2, 3_000, Landscapes.SEED);
  }

  @Test
  void onlyOneStepOnSamplesHasAClosedFormAndItAgrees() {
    Table sampled = LegacySweep.curve(study().run(), "samples", 1000);
    for (int i = 0; i < sampled.rowCount(); i++) {
      boolean one = sampled.doubleColumn("steps").getDouble(i) == 1;
      assertThat(Double.isNaN(sampled.doubleColumn("gain").getDouble(i))).isEqualTo(!one);
    }
    LegacySweepLaws.closedFormLiesWithinFiveStandardErrors(sampled, 2);
  }

  @Test
  void withTheStepThatSolvesEasyTasksOnePopulationStepIsAsGoodAsMany() {
    Table exact = exact(1);
    // Easy tasks are done after the first step and the hard factor (1 - αρ_H)^2k cancels.
    for (double gain : exact.doubleColumn("gain")) {
      assertThat(gain).isCloseTo(1 + 160 * (10.0 / 11) * (10.0 / 11), within(1e-9));
    }
  }

  @Test
  void withASmallStepTheGainGrowsWithTheSteps() {
    double[] gain = LegacySweep.values(exact(0.2), "gain");
    assertThat(gain).isSorted().hasSize(6);
    assertThat(gain[0]).isGreaterThan(1);
  }

  private Table exact(double innerStep) {
    Table rows = LegacySweep.curve(study().run(), "innerStep", innerStep);
    return LegacySweep.curve(rows, "samples", Adaptation.INFINITE);
  }
}
