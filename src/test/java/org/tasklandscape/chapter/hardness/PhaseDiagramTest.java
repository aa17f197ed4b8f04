package org.tasklandscape.chapter.hardness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.hardness.PhaseDiagram.Cell;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class PhaseDiagramTest extends StudyContract<Cell> {
  private static final double ROUNDING = 1e-12;

  @Override
  protected PhaseDiagram study() {
    PhaseDiagram full = PhaseDiagram.defaults();
    return new PhaseDiagram(
        full.world(),
        full.samples(),
        Range.logarithmic(0.001, 1, 13),
        Range.linear(0, full.innerSteps().high(), 21));
  }

  @Test
  void mamlCanLoseOnlyWhereItsTrainingDiffersFromTheTest() {
    boolean gains = false;
    boolean loses = false;
    for (Cell cell : study().run()) {
      if (cell.innerSamples() == cell.samples()) {
        assertThat(cell.gain()).isGreaterThanOrEqualTo(1 - ROUNDING);
        gains |= cell.gain() > 1.5;
      } else {
        loses |= cell.gain() < 0.9;
      }
      if (cell.innerStep() == 0 || cell.ratio() == 1) {
        assertThat(cell.gain()).isCloseTo(1, within(ROUNDING));
      }
    }
    assertThat(gains).isTrue();
    assertThat(loses).isTrue();
  }

  /** Trained with many samples and tested with few: even MAML's own best step leaves it behind. */
  @Test
  void theStepOfLeastRiskCanStillLose() {
    PhaseDiagram study = study();
    double many = study.samples().get(0);
    double few = study.samples().get(1);
    Rows<Cell> misled =
        study.run().where(cell -> cell.innerSamples() == many && cell.samples() == few);
    assertThat(misled.by(Cell::ratio)).hasSize(13);
    misled
        .by(Cell::ratio)
        .forEach(
            (ratio, column) -> {
              Cell best =
                  column.stream().min(Comparator.comparingDouble(Cell::riskMaml)).orElseThrow();
              assertThat(best.gain())
                  .as("ρ_H/ρ_E = %s", ratio)
                  .isLessThan(ratio < 1 ? 1 : 1 + ROUNDING);
            });
  }

  @Test
  void onTheCrossingBothSolutionsAgreeAndAcrossItTheLeadChangesSign() {
    PhaseDiagram study = study();
    for (double train : study.samples()) {
      TwoClusters world = study.world();
      double sum = world.easy().curvature() + world.hard().curvature();
      double scale = GainTheorems.crossing(Adaptation.step(1, train), world.dimension());
      double crossing = scale / sum;
      assertThat(lead(world, crossing, train)).isCloseTo(0, within(ROUNDING));
      assertThat(lead(world, 0.9 * crossing, train)).isPositive();
      assertThat(lead(world, 1.1 * crossing, train)).isNegative();
    }
  }

  private static double lead(TwoClusters world, double innerStep, double train) {
    Adaptation step = Adaptation.step(innerStep, train);
    ClusterComparison closed = world.compare(step, step);
    return closed.weightMaml() - closed.weightNal();
  }

  @Test
  void theGeneralSolverAgrees() {
    PhaseDiagram study = study();
    int index = 0;
    for (Cell cell : study.run()) {
      if (index++ % 97 == 0) {
        TwoClusters world = study.world();
        double curvature = cell.ratio() * world.easy().curvature();
        world = world.withHard(TwoClusters.hard(curvature, world.hard().spread()));
        Adaptation train = Adaptation.step(cell.innerStep(), cell.innerSamples());
        Adaptation test = Adaptation.step(cell.innerStep(), cell.samples());
        Comparison solved = Comparison.of(world.environment(), train, test);
        assertThat(cell.gain()).isCloseTo(solved.gain(), within(1e-10));
        assertThat(cell.riskMaml())
            .isCloseTo(solved.excessRiskMaml(), within(1e-10 * solved.excessRiskMaml()));
      }
    }
  }
}
