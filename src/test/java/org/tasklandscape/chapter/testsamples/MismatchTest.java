package org.tasklandscape.chapter.testsamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.testsamples.Mismatch.Point;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class MismatchTest extends StudyContract<Point> {
  @Override
  protected Mismatch study() {
    Mismatch full = Mismatch.defaults();
    return new Mismatch(
        full.world(),
        full.step(),
        List.of(20.0, 1000.0),
        Range.linear(20, 1000, 5),
        List.of(0.5, 1.0),
        Range.linear(0, 2, 9),
        full.smallStep(),
        List.of(1.0, 3.0),
        4,
        2,
        4000,
        Landscapes.SEED);
  }

  private static Rows<Point> part(Rows<Point> rows, String name) {
    return rows.where(p -> p.mismatch().equals(name));
  }

  /** The last two: one step on a sample set, the only number of them with a closed form. */
  @Test
  void theClosedFormAgreesWithTheSimulation() {
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        study().run(), Point::gain, Point::simulated, 6 + 10 + 2 + 2);
  }

  @Test
  void whereTrainingIsTheTestThereIsNoLossAndElsewhereThereCanBe() {
    Rows<Point> rows = study().run();
    Rows<Point> matched = rows.where(p -> p.training() == p.testing() && !p.sampled());
    SweepLaws.gainIsAtLeastOne(matched, Point::gain);
    assertThat(matched.size()).isEqualTo(2 + 2 + 2);
    for (String part : List.of("samples", "step size", "steps, population")) {
      assertThat(part(rows, part).list()).as(part).anyMatch(p -> p.gain() < 1);
    }
  }

  /** Of two trainings, the one with the test's own adaptation is at least as good. */
  @Test
  void noOtherTrainingIsBetterThanTheTestsOwn() {
    Rows<Point> rows = part(study().run(), "step size");
    for (double alpha : new double[] {0.5, 1.0}) {
      Rows<Point> tested = rows.where(p -> p.testing() == alpha);
      double own = tested.only(p -> p.training() == alpha).gain();
      assertThat(tested.size()).isEqualTo(2);
      assertThat(tested.list()).allMatch(p -> p.gain() <= own);
    }
  }

  /** Many samples are near the population gradient: 8 points within a fifth of it. */
  @Test
  void stepsOnManySamplesAreNearThoseOfThePopulation() {
    Rows<Point> rows = study().run();
    double[] exact = part(rows, "steps, population").values(Point::gain);
    double[] simulated = part(rows, "steps, sampled").values(p -> p.simulated().value());
    assertThat(simulated).hasSameSizeAs(exact).hasSize(8);
    for (int i = 0; i < exact.length; i++) {
      assertThat(simulated[i]).isCloseTo(exact[i], within(0.2 * exact[i]));
    }
  }

  @Test
  void withoutATestStepMamlLosesOrTies() {
    Rows<Point> none = part(study().run(), "step size").where(p -> p.testing() == 0);
    assertThat(none.list()).isNotEmpty().allMatch(p -> p.gain() < 1);
  }
}
