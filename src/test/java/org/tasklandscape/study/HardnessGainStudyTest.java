package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class HardnessGainStudyTest extends LegacyContract {
  private static final double ROUNDING = 1e-12;
  private static final List<String> QUANTITIES =
      List.of("gain", "nal", "nalEasy", "nalHard", "maml", "mamlEasy", "mamlHard");

  @Override
  HardnessGainStudy study() {
    HardnessGainStudy full = HardnessGainStudy.defaults();
    return new HardnessGainStudy(
        full.world(), full.step(), full.ratios(), full.every(), 10_000, full.seed());
  }

  /** 7 × 13 comparisons at 5 standard errors: a false alarm in 1 of 20 000 seeds. */
  @Test
  void theClosedFormsLieWithinFiveStandardErrorsOfTheSimulation() {
    Table table = study().run();
    int compared = 0;
    for (Row row : table) {
      for (String quantity : QUANTITIES) {
        double estimate = row.getDouble(quantity + "Simulated");
        if (!Double.isNaN(estimate)) {
          double error = (row.getDouble(quantity + "Upper") - estimate) / Estimate.NORMAL_QUANTILE;
          assertThat(Math.abs(row.getDouble(quantity) - estimate))
              .as("%s at ρ_H/ρ_E = %s", quantity, row.getDouble("ratio"))
              .isLessThanOrEqualTo(5 * error + ROUNDING);
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(7 * 13);
  }

  @Test
  void theGainIsThatOfTheTheoremAndOneAtEqualCurvature() {
    HardnessGainStudy study = study();
    Table table = study.run();
    for (Row row : table) {
      TwoClusters world = study.world();
      double curvature = row.getDouble("ratio") * world.easy().curvature();
      world = world.withHard(TwoClusters.hard(curvature, world.hard().spread()));
      double gain = GainTheorems.of(world, study.step()).gain();
      assertThat(row.getDouble("gain")).isCloseTo(gain, within(ROUNDING * gain));
    }
    assertThat(table.doubleColumn("gain").get(table.rowCount() - 1)).isCloseTo(1, within(ROUNDING));
  }

  @Test
  void thePartsAddUp() {
    for (Row row : study().run()) {
      for (String method : List.of("nal", "maml")) {
        for (String suffix : List.of("", "Simulated")) {
          double whole = row.getDouble(method + suffix);
          double parts =
              row.getDouble(method + "Easy" + suffix) + row.getDouble(method + "Hard" + suffix);
          assertThat(Double.isNaN(whole) || Math.abs(whole - parts) <= ROUNDING).isTrue();
        }
      }
    }
  }
}
