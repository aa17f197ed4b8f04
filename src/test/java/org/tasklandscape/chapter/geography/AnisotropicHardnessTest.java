package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.AnisotropicHardness.Point;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class AnisotropicHardnessTest extends StudyContract<Point> {
  @Override
  protected AnisotropicHardness study() {
    return new AnisotropicHardness(
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
    Rows<Point> rows = study().run();
    SweepLaws.closedFormLiesWithinFiveStandardErrors(rows, Point::gain, Point::simulated, 18);
    SweepLaws.gainIsAtLeastOne(rows, Point::gain);
  }

  @Test
  void equalCovariancesLeaveNoGainAndEveryRotationSome() {
    for (Point row : study().run()) {
      if (row.rotation() == 0) {
        assertThat(row.gain()).isCloseTo(1, within(1e-12));
      } else {
        assertThat(row.gain()).isGreaterThan(1.0001);
      }
    }
  }

  /** At 90° each direction is steep for one group and flat for the other: no line is special. */
  @Test
  void atRightAnglesTheLineOfCentresDoesNotMatter() {
    double[] last = study().run().where(row -> row.rotation() == 90).values(Point::gain);
    assertThat(last).hasSize(3);
    for (double gain : last) {
      assertThat(gain).isCloseTo(last[0], within(1e-10 * last[0]));
    }
  }
}
