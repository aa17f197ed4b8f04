package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class PhaseDiagramStudyTest extends LegacyContract {
  private static final double ROUNDING = 1e-12;

  @Override
  PhaseDiagramStudy study() {
    PhaseDiagramStudy full = PhaseDiagramStudy.defaults();
    return new PhaseDiagramStudy(
        full.world(),
        full.samples(),
        Range.logarithmic(0.001, 1, 13),
        Range.linear(0, full.innerSteps().high(), 21));
  }

  @Test
  void mamlCanLoseOnlyWhereItsTrainingDiffersFromTheTest() {
    boolean gains = false;
    boolean loses = false;
    for (Row row : study().run()) {
      double gain = row.getDouble("gain");
      if (row.getDouble("innerSamples") == row.getDouble("samples")) {
        assertThat(gain).isGreaterThanOrEqualTo(1 - ROUNDING);
        gains |= gain > 1.5;
      } else {
        loses |= gain < 0.9;
      }
      if (row.getDouble("innerStep") == 0 || row.getDouble("ratio") == 1) {
        assertThat(gain).isCloseTo(1, within(ROUNDING));
      }
    }
    assertThat(gains).isTrue();
    assertThat(loses).isTrue();
  }

  /** Trained with many samples and tested with few: even MAML's own best step leaves it behind. */
  @Test
  void theStepOfLeastRiskCanStillLose() {
    PhaseDiagramStudy study = study();
    Table rows = study.run();
    rows = rows.where(rows.doubleColumn("innerSamples").isEqualTo(study.samples().get(0)));
    rows = rows.where(rows.doubleColumn("samples").isEqualTo(study.samples().get(1)));
    for (double ratio : study.ratios().values()) {
      Table column = rows.where(rows.doubleColumn("ratio").isEqualTo(ratio));
      column = column.sortAscendingOn("riskMaml");
      assertThat(column.doubleColumn("gain").get(0))
          .as("ρ_H/ρ_E = %s", ratio)
          .isLessThan(ratio < 1 ? 1 : 1 + ROUNDING);
    }
  }

  @Test
  void onTheCrossingBothSolutionsAgreeAndAcrossItTheLeadChangesSign() {
    PhaseDiagramStudy study = study();
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
    var closed = world.compare(step, step);
    return closed.weightMaml() - closed.weightNal();
  }

  @Test
  void theGeneralSolverAgrees() {
    PhaseDiagramStudy study = study();
    int index = 0;
    for (Row row : study.run()) {
      if (index++ % 97 == 0) {
        TwoClusters world = study.world();
        double curvature = row.getDouble("ratio") * world.easy().curvature();
        world = world.withHard(TwoClusters.hard(curvature, world.hard().spread()));
        Adaptation train =
            Adaptation.step(row.getDouble("innerStep"), row.getDouble("innerSamples"));
        Adaptation test = Adaptation.step(row.getDouble("innerStep"), row.getDouble("samples"));
        Comparison solved = Comparison.of(world.environment(), train, test);
        assertThat(row.getDouble("gain")).isCloseTo(solved.gain(), within(1e-10));
        assertThat(row.getDouble("riskMaml"))
            .isCloseTo(solved.excessRiskMaml(), within(1e-10 * solved.excessRiskMaml()));
      }
    }
  }
}
