package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.GainAdaptationSteps.Point;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class GainAdaptationStepsTest extends StudyContract<Point> {
  @Override
  protected GainAdaptationSteps study() {
    return new GainAdaptationSteps(
        Landscapes.favourable(), List.of(1.0, 0.2), List.of(1000.0), 6, 2, 3_000, Landscapes.SEED);
  }

  @Test
  void onlyOneStepOnSamplesHasAClosedFormAndItAgrees() {
    Rows<Point> sampled = study().run().where(row -> row.samples() == 1000);
    assertThat(sampled.size()).isEqualTo(12);
    for (Point row : sampled) {
      assertThat(Double.isNaN(row.gain())).isEqualTo(row.steps() != 1);
    }
    SweepLaws.closedFormLiesWithinFiveStandardErrors(sampled, Point::gain, Point::simulated, 2);
  }

  @Test
  void withTheStepThatSolvesEasyTasksOnePopulationStepIsAsGoodAsMany() {
    Rows<Point> exact = exact(1);
    assertThat(exact.size()).isEqualTo(6);
    // Easy tasks are done after the first step and the hard factor (1 - αρ_H)^2k cancels.
    for (Point row : exact) {
      assertThat(row.gain()).isCloseTo(1 + 160 * (10.0 / 11) * (10.0 / 11), within(1e-9));
    }
  }

  @Test
  void withASmallStepTheGainGrowsWithTheSteps() {
    double[] gain = exact(0.2).values(Point::gain);
    assertThat(gain).isSorted().hasSize(6);
    assertThat(gain[0]).isGreaterThan(1);
  }

  private Rows<Point> exact(double innerStep) {
    return study()
        .run()
        .where(row -> row.innerStep() == innerStep && row.samples() == Adaptation.INFINITE);
  }
}
