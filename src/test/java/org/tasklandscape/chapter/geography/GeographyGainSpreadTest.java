package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.GeographyGainSpread.Point;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class GeographyGainSpreadTest extends StudyContract<Point> {
  @Override
  protected GeographyGainSpread study() {
    return new GeographyGainSpread(
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
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        study().run(), Point::gain, Point::simulated, 14);
  }

  @Test
  void theGainFallsWithTheSpreadUnderBothCaps() {
    Rows<Point> rows = study().run();
    for (double distance : study().distances()) {
      Rows<Point> curve = rows.where(row -> row.distance() == distance);
      assertThat(curve.stream().map(Point::gain))
          .hasSize(13)
          .isSortedAccordingTo(Comparator.reverseOrder());
    }
    for (Point row : rows) {
      double cap = Math.min(row.caps().hardnessCap(), row.caps().geographyCap());
      assertThat(row.gain()).isLessThanOrEqualTo(cap * (1 + 1e-12));
    }
  }

  @Test
  void theFavourableLandscapeIsOneOfThePoints() {
    GeographyGainSpread study = study();
    Point packed = study.run().where(row -> row.distance() == 4).list().get(4);
    double gain =
        Landscapes.favourable()
            .withHardSpread(packed.hardSpread())
            .compare(study.step(), study.step())
            .gain();
    assertThat(packed.gain()).isCloseTo(gain, within(1e-12 * gain));
    assertThat(packed.hardSpread()).isCloseTo(0.01, within(1e-12));
  }
}
