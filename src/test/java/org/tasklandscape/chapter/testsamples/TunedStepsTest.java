package org.tasklandscape.chapter.testsamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.testsamples.TunedSteps.Point;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class TunedStepsTest extends StudyContract<Point> {
  @Override
  protected TunedSteps study() {
    TunedSteps full = TunedSteps.defaults();
    return new TunedSteps(
        full.world(), full.other(), Range.logarithmic(5, 100_000, 11), 2, 10_000, Landscapes.SEED);
  }

  /** 12 comparisons at 5 standard errors: a false alarm in 1 of 140 000 seeds. */
  @Test
  void theTunedGainAgreesWithItsSimulation() {
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        study().run(), Point::gainTuned, Point::simulated, 12);
  }

  /** MAML at NAL's best step would already be no worse than NAL, and tuning training helps MAML. */
  @Test
  void tunedInAllMamlNeverLosesAndTuningItsTrainingHelps() {
    for (Point p : study().run()) {
      assertThat(p.gainTuned()).isGreaterThanOrEqualTo(1 - 1e-9);
      assertThat(p.gainTuned()).isGreaterThanOrEqualTo(p.gainTestTuned() * (1 - 1e-6));
    }
  }

  /** α* = (p_E ρ_E² K_E + p_H ρ_H² K_H)/((1 + (d + 1)/m)(p_E ρ_E³ K_E + p_H ρ_H³ K_H)). */
  @Test
  void theStepOfNalIsItsClosedForm() {
    TunedSteps study = study();
    for (Point p : study.run()) {
      boolean first = p.hardCurvature() == study.world().hard().curvature();
      TwoClusters world = first ? study.world() : study.other();
      double m = p.samples();
      double weight =
          world.compare(Adaptation.none(), Adaptation.step(1, m)).weightNal() * world.distance();
      double near = weight * weight + 10 * world.easy().spread();
      double far = Math.pow(world.distance() - weight, 2) + 10 * world.hard().spread();
      double rho = world.hard().curvature();
      double best = (near + rho * rho * far) / (near + rho * rho * rho * far) / (1 + 11 / m);
      assertThat(p.stepNal()).isCloseTo(best, within(1e-6));
    }
  }

  @Test
  void inTheFavourableLandscapeNalIsNotMisSteppedInTheOtherItIs() {
    Rows<Point> most = study().run().where(p -> p.samples() == 100_000);
    assertThat(share(most.only(p -> p.hardCurvature() == 0.1))).isBetween(0.95, 1.0);
    assertThat(share(most.only(p -> p.hardCurvature() == 0.5))).isLessThan(0.75);
  }

  private static double share(Point p) {
    return p.gainTuned() / p.gain();
  }
}
