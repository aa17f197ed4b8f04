package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.NoiseHardness.Point;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class NoiseHardnessTest extends StudyContract<Point> {
  @Override
  protected NoiseHardness study() {
    return new NoiseHardness(
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
    Rows<Point> rows = study().run();
    SweepLaws.closedFormLiesWithinFiveStandardErrors(rows, Point::gain, Point::simulated, 14);
    SweepLaws.gainIsAtLeastOne(rows, Point::gain);
  }

  @Test
  void noiseAloneGivesNoGain() {
    Rows<Point> equal = study().run().where(row -> row.ratio() == 1);
    assertThat(equal.size()).isEqualTo(13);
    for (Point row : equal) {
      assertThat(row.gain()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void noiseDilutesTheGainOfCurvature() {
    List<Double> gain =
        study().run().where(row -> row.ratio() == 0.1).stream().map(Point::gain).toList();
    assertThat(gain).hasSize(13).isSortedAccordingTo(Comparator.reverseOrder());
    double noiseless = Landscapes.favourable().compare(Landscapes.step(), Landscapes.step()).gain();
    assertThat(gain.get(0)).isCloseTo(noiseless, within(1e-6));
  }
}
