package org.tasklandscape.chapter.testsamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.testsamples.GainTestSamples.Point;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class GainTestSamplesTest extends StudyContract<Point> {
  @Override
  protected GainTestSamples study() {
    return new GainTestSamples(
        List.of(3, 11, 31),
        Range.logarithmic(0.25, 1000, 13),
        List.of(0.25, 1.0, 20.0, 100.0),
        5000,
        Landscapes.SEED);
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    Rows<Point> rows = study().run();
    SweepLaws.closedFormLiesWithinFiveStandardErrors(rows, Point::gain, Point::simulated, 24);
    SweepLaws.gainIsAtLeastOne(rows, Point::gain);
  }

  @Test
  void atEqualSamplesPerDimensionAllDimensionsGainTheSame() {
    Rows<Point> rows = study().run();
    Rows<Point> first = rows.where(p -> p.dimension() == 3);
    assertThat(rows.size()).isEqualTo(3 * first.size());
    for (Point p : rows) {
      assertThat(p.samples()).isEqualTo(p.ratio() * (p.dimension() + 1));
      Point same = first.only(q -> q.ratio() == p.ratio() && q.favourable() == p.favourable());
      assertThat(p.gain()).isCloseTo(same.gain(), within(1e-12 * p.gain()));
    }
  }

  @Test
  void moreSamplesGainMoreOnceMamlLeansToTheHardTasksAndT3CapsTheSpreadLandscape() {
    Rows<Point> rows = study().run();
    double last = 0;
    for (Point p : rows.where(p -> p.favourable() && p.dimension() == 3 && p.ratio() >= 1)) {
      assertThat(p.gain()).isGreaterThan(last);
      last = p.gain();
    }
    assertThat(last).isGreaterThan(10);
    double cap = GainTheorems.of(Landscapes.spread(), Landscapes.step()).geographyLimit();
    assertThat(rows.where(p -> !p.favourable()).list())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.gain()).isLessThan(cap));
  }

  @Test
  void aLandscapeInItsOwnDimensionIsItselfAndInAnotherKeepsRAndTheWholeSpread() {
    TwoClusters world = Landscapes.favourable().withNoiseVariance(0.3);
    assertThat(Landscapes.inDimension(world, world.dimension())).isEqualTo(world);
    TwoClusters other = Landscapes.inDimension(world, 40);
    assertThat(other.easy().spread() * 40).isCloseTo(10, within(1e-12));
    assertThat(other.hard().spread() * 40).isCloseTo(0.1, within(1e-12));
    assertThat(other.noiseVariance()).isEqualTo(0.3);
  }

  @Test
  void rulesAreStatedWithTheValue() {
    Range range = Range.linear(1, 2, 3);
    assertThatThrownBy(() -> new GainTestSamples(List.of(10), range, List.of(), 10, 1))
        .hasMessage("d + 1 must be a multiple of 4, got d = 10");
    assertThatThrownBy(() -> new GainTestSamples(List.of(3), range, List.of(0.3), 10, 1))
        .hasMessage("m/(d + 1) must be a positive multiple of 1/4, got 0.3");
  }
}
