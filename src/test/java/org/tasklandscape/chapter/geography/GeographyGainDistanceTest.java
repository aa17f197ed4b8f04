package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.GeographyGainDistance.Point;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class GeographyGainDistanceTest extends StudyContract<Point> {
  @Override
  protected GeographyGainDistance study() {
    return new GeographyGainDistance(
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
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        study().run(), Point::gain, Point::simulated, 14);
  }

  @Test
  void noGainLiesAboveACap() {
    Rows<Point> rows = study().run();
    SweepLaws.gainIsAtLeastOne(rows, Point::gain);
    for (Point row : rows) {
      double cap = Math.min(row.caps().hardnessCap(), row.caps().geographyCap());
      assertThat(row.gain()).isLessThanOrEqualTo(cap * (1 + 1e-12));
      assertThat(row.caps().geographyCap()).isLessThan(row.caps().limit());
    }
  }

  @Test
  void theGainGrowsWithTheDistanceAndShrinksWithTheSpread() {
    Rows<Point> rows = study().run();
    double[] packed = rows.where(row -> row.hardSpread() == 0.01).values(Point::gain);
    double[] spread = rows.where(row -> row.hardSpread() == 1).values(Point::gain);
    assertThat(packed).isSorted().hasSize(13);
    assertThat(spread).isSorted().hasSize(13);
    for (int i = 0; i < packed.length; i++) {
      assertThat(packed[i]).isGreaterThan(spread[i]);
    }
  }
}
