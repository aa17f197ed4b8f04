package org.tasklandscape.chapter.testsamples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.testsamples.PhaseDiagramGeography.Cell;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class PhaseDiagramGeographyTest extends StudyContract<Cell> {
  private static final double ROUNDING = 1e-12;

  @Override
  protected PhaseDiagramGeography study() {
    PhaseDiagramGeography full = PhaseDiagramGeography.defaults();
    return new PhaseDiagramGeography(
        full.world(),
        full.innerSamples(),
        Range.logarithmic(0.1, 1000, 9),
        Range.logarithmic(0.1, 1000, 11),
        full.largestStep());
  }

  @Test
  void matchedTrainingNeverLosesAndTheGainStaysBelowTheCapsOfGeography() {
    double most = 0;
    for (Cell cell : study().run().where(Cell::matched)) {
      assertThat(cell.gain()).isBetween(1 - ROUNDING, 1 + cell.geography());
      most = Math.max(most, cell.gain());
    }
    assertThat(most).isGreaterThan(10);
  }

  @Test
  void trainedOnManyAndTestedOnFewMamlLosesAndTuningForTheTestSavesMostOfIt() {
    Rows<Cell> many = study().run().where(cell -> cell.innerSamples() == 1000);
    assertThat(least(many.where(cell -> !cell.tunedForTest()))).isLessThan(0.6);
    assertThat(least(many.where(Cell::tunedForTest))).isBetween(0.9, 1.0);
  }

  private static double least(Rows<Cell> rows) {
    return rows.stream().mapToDouble(Cell::gain).min().orElseThrow();
  }

  /** The chosen step is at least as good as every one of a plain grid, by the general solver. */
  @Test
  void noStepOfAGridIsBetterForTheTest() {
    PhaseDiagramGeography study = study();
    int index = 0;
    for (Cell cell : study.run().where(Cell::tunedForTest)) {
      if (index++ % 29 == 0) {
        double m = cell.samples();
        double inner = cell.matched() ? m : cell.innerSamples();
        TwoClusters world = study.world();
        double spread = world.distance() * world.distance() / (10 * cell.geography());
        world = world.withHard(TwoClusters.hard(world.hard().curvature(), spread));
        for (double x : Range.linear(0, 2, 31).values()) {
          Comparison at =
              Comparison.of(world.environment(), Adaptation.step(x, inner), Adaptation.step(x, m));
          assertThat(cell.riskMaml()).isLessThanOrEqualTo(at.excessRiskMaml() * (1 + 1e-9));
        }
      }
    }
    assertThat(index).isGreaterThan(100);
  }
}
