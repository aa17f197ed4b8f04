package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.EasySpread.Point;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class EasySpreadTest extends StudyContract<Point> {
  @Override
  protected EasySpread study() {
    return new EasySpread(
        Landscapes.favourable(),
        List.of(1e3, Adaptation.INFINITE),
        Range.logarithmic(0.01, 100, 9),
        4,
        10_000,
        1);
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        study().run(), Point::gain, Point::simulated, 6);
  }

  /** 1 + (1 - λ_NAL)² R²/(d r_H) with λ_NAL = 1/11. */
  @Test
  void withEndlessSamplesTheEasySpreadDropsOut() {
    double level = 1 + 160 * Math.pow(10.0 / 11, 2);
    Rows<Point> rows = study().run().where(point -> point.samples() == Adaptation.INFINITE);
    assertThat(rows.size()).isEqualTo(9);
    for (Point row : rows) {
      assertThat(row.gain()).isCloseTo(level, within(1e-9 * level));
    }
  }

  @Test
  void withFiniteSamplesItEndsTheGain() {
    List<Point> curve = study().run().where(point -> point.samples() == 1e3).list();
    assertThat(curve).hasSize(9);
    for (int i = 1; i < curve.size(); i++) {
      assertThat(curve.get(i).gain()).isLessThan(curve.get(i - 1).gain());
    }
    assertThat(EasySpread.at(study().run(), 1e3, 100).gain()).isLessThan(1.2);
  }

  @Test
  void theDrawsAndTheSeedAreThoseAnnounced() {
    EasySpread announced = EasySpread.defaults();
    assertThat(announced.draws()).isEqualTo(200_000);
    assertThat(announced.seed()).isEqualTo(20221122);
  }
}
