package org.tasklandscape.chapter.hardness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.hardness.HardnessGain.Point;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class HardnessGainTest extends StudyContract<Point> {
  private static final double ROUNDING = 1e-12;

  @Override
  protected HardnessGain study() {
    HardnessGain full = HardnessGain.defaults();
    return new HardnessGain(
        full.world(), full.step(), full.ratios(), full.every(), 10_000, full.seed());
  }

  /** 7 × 13 comparisons at 5 standard errors: a false alarm in 1 of 20 000 seeds. */
  @Test
  void theClosedFormsLieWithinFiveStandardErrorsOfTheSimulation() {
    Rows<Point> rows = study().run();
    SweepLaws.closedFormLiesWithinFiveStandardErrors(rows, Point::gain, Point::gainSimulated, 13);
    SweepLaws.closedFormLiesWithinFiveStandardErrors(rows, Point::nal, Point::nalSimulated, 13);
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        rows, Point::nalEasy, Point::nalEasySimulated, 13);
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        rows, Point::nalHard, Point::nalHardSimulated, 13);
    SweepLaws.closedFormLiesWithinFiveStandardErrors(rows, Point::maml, Point::mamlSimulated, 13);
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        rows, Point::mamlEasy, Point::mamlEasySimulated, 13);
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        rows, Point::mamlHard, Point::mamlHardSimulated, 13);
  }

  @Test
  void theGainIsThatOfTheTheoremAndOneAtEqualCurvature() {
    HardnessGain study = study();
    Rows<Point> rows = study.run();
    for (Point row : rows) {
      TwoClusters world = study.world();
      double curvature = row.ratio() * world.easy().curvature();
      world = world.withHard(TwoClusters.hard(curvature, world.hard().spread()));
      double gain = GainTheorems.of(world, study.step()).gain();
      assertThat(row.gain()).isCloseTo(gain, within(ROUNDING * gain));
    }
    assertThat(rows.only(row -> row.ratio() == 1).gain()).isCloseTo(1, within(ROUNDING));
  }

  @Test
  void thePartsAddUp() {
    int simulated = 0;
    for (Point row : study().run()) {
      assertThat(row.nalEasy() + row.nalHard()).isCloseTo(row.nal(), within(ROUNDING));
      assertThat(row.mamlEasy() + row.mamlHard()).isCloseTo(row.maml(), within(ROUNDING));
      if (!Double.isNaN(row.nalSimulated().value())) {
        addsUp(row.nalEasySimulated(), row.nalHardSimulated(), row.nalSimulated());
        addsUp(row.mamlEasySimulated(), row.mamlHardSimulated(), row.mamlSimulated());
        simulated++;
      }
    }
    assertThat(simulated).isEqualTo(13);
  }

  private static void addsUp(Estimate easy, Estimate hard, Estimate whole) {
    assertThat(easy.value() + hard.value()).isCloseTo(whole.value(), within(ROUNDING));
  }
}
