package org.tasklandscape.chapter.testsamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.testsamples.NonGaussian.Point;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class NonGaussianTest extends StudyContract<Point> {
  @Override
  protected NonGaussian study() {
    return study(17);
  }

  private static NonGaussian study(int degreesOfFreedom) {
    return new NonGaussian(
        Landscapes.inDimension(Landscapes.favourable(), 2),
        degreesOfFreedom,
        5,
        List.of(1, 2, 5),
        4,
        Range.logarithmic(1, 1000, 7),
        List.of(3.0, 32.0),
        5000,
        Landscapes.SEED);
  }

  /** 4 laws at 3 dimensions and 2 m: 20 comparisons at 5 standard errors, once in 9e4 seeds. */
  @Test
  void theClosedFormAgreesWithInputsDrawnOneByOne() {
    // Rademacher inputs in one dimension leave no error but that of rounding.
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        study().run(), Point::exact, Point::simulated, 20);
  }

  @Test
  void theGainOfEveryLawIsThatOfGaussianInputsAtAsManySamplesPerNumber() {
    TwoClusters world = study().world();
    Rows<Point> gains = study().run().where(Point::gain);
    assertThat(gains.size()).isPositive();
    for (Point p : gains) {
      // 1000 (d + 1)/(d' + 1) samples in d' dimensions stand for a fraction of a sample.
      double s = 1 / p.scaled();
      double t = world.hard().curvature();
      double a = 0.5 * s;
      double b = 0.5 * t * ((1 - t) * (1 - t) + s * t * t);
      double nal = t / (1 + t);
      double square = world.distance() * world.distance();
      double least =
          square * a * b / (a + b) + 2 * (a * world.easy().spread() + b * world.hard().spread());
      double lead = nal - b / (a + b);
      double gain = 1 + (a + b) * lead * lead * square / least;
      assertThat(p.exact()).isCloseTo(gain, within(1e-12 * gain));
    }
  }

  @Test
  void gaussianInputsGiveTheTheoremsGainAndLighterTailsAtLeastAsMuchAtManySamples() {
    Rows<Point> gains = study().run().where(Point::gain);
    double last = Double.POSITIVE_INFINITY;
    for (String law :
        List.of(
            "Rademacher",
            "Gaussian",
            "Student, ν = 17",
            "elliptical Student, ν = 17",
            "Student, ν = 5")) {
      double gain = gains.only(p -> p.law().equals(law) && p.samples() == 1000).exact();
      assertThat(gain).as(law).isLessThan(last);
      last = gain;
      if (law.equals("Gaussian")) {
        GainTheorems theorems = GainTheorems.of(study().world(), Adaptation.step(1, 1000));
        assertThat(gain).isCloseTo(theorems.gain(), within(1e-12 * gain));
      }
    }
  }

  @Test
  void aTailTooHeavyForItsIntervalsIsRefused() {
    assertThatThrownBy(() -> study(16))
        .hasMessage("a simulated Student law must have degrees of freedom > 16, got 16");
  }
}
