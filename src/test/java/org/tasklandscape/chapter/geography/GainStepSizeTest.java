package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.GainStepSize.Point;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class GainStepSizeTest extends StudyContract<Point> {
  @Override
  protected GainStepSize study() {
    return new GainStepSize(
        Landscapes.favourable(),
        List.of(20.0, 1000.0, Adaptation.INFINITE),
        Range.linear(0, 2, 23),
        2,
        10_000,
        Landscapes.SEED);
  }

  private List<Point> population() {
    return study().run().where(row -> row.samples() == Adaptation.INFINITE).list();
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    Rows<Point> rows = study().run();
    SweepLaws.closedFormLiesWithinFiveStandardErrors(rows, Point::gain, Point::simulated, 36);
    SweepLaws.gainIsAtLeastOne(rows, Point::gain);
  }

  @Test
  void thereIsNoGainWithoutAStepNorWhereBothKindsAreRepairedAlike() {
    List<Point> curve = population();
    // α = 2/(ρ_E + ρ_H) = 20/11 is point 20 of 22.
    assertThat(curve.get(20).step()).isCloseTo(2 / 1.1, within(1e-12));
    assertThat(curve.get(0).gain()).isCloseTo(1, within(1e-12));
    assertThat(curve.get(20).gain()).isCloseTo(1, within(1e-12));
  }

  @Test
  void withInfinitelyManySamplesTheBestStepSolvesTheEasyTasks() {
    List<Point> curve = population();
    double most = curve.stream().mapToDouble(Point::gain).max().orElseThrow();
    assertThat(curve.get(11).gain()).isEqualTo(most);
    assertThat(curve.get(11).step()).isCloseTo(1, within(1e-12));
  }
}
