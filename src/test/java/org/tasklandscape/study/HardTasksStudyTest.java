package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class HardTasksStudyTest {
  private final HardTasksStudy study =
      new HardTasksStudy(Landscapes.favourable(), Landscapes.step(), 20_000, Landscapes.SEED);

  /** 10 comparisons at 5 standard errors: a false alarm in 1 of 170 000 seeds. */
  @Test
  void theClosedFormsLieWithinFiveStandardErrors() {
    Table table = study.run();
    for (Row row : table) {
      assertThat(row.getDouble("simulated"))
          .as(row.getString("quantity"))
          .isCloseTo(row.getDouble("closedForm"), within(5 * row.getDouble("simulatedError")));
    }
    assertThat(table.rowCount()).isEqualTo(10);
  }

  @Test
  void thePartsAddUpToTheGain() {
    Table table = study.run();
    double nal = exact(table, "easy part at w_NAL") + exact(table, "hard part at w_NAL");
    double maml = exact(table, "easy part at w_MAML") + exact(table, "hard part at w_MAML");
    double gain = study.world().compare(study.step(), study.step()).gain();
    assertThat(nal / maml).isCloseTo(gain, within(1e-12 * gain));
    assertThat(exact(table, "hard part, NAL - MAML") / (nal - maml))
        .isCloseTo(exact(table, "hard share"), within(1e-12));
  }

  @Test
  void whatAdaptationLeavesOfAnEasyTaskIsItsCurvature() {
    double left = study.step().curvature(1, 10);
    assertThat(exact(study.run(), "easy tasks at w_MAML, after / before"))
        .isCloseTo(left, within(1e-12));
  }

  /**
   * Over n = 100 seeds the relative standard error of a standard deviation is 1/√(2n), 7 %; five of
   * them allow 35 %, which chance exceeds once in 2 million.
   */
  @ParameterizedTest
  @ValueSource(strings = {"hard share", "easy tasks at w_MAML, after / before"})
  void theStandardErrorIsTheScatterOverSeeds(String quantity) {
    RunningMoments values = new RunningMoments(2);
    for (int seed = 0; seed < 100; seed++) {
      Table table = new HardTasksStudy(study.world(), study.step(), 1000, seed).run();
      Estimate estimate = HardTasksStudy.estimate(table, quantity);
      values.add(estimate.value(), estimate.standardError());
    }
    double scatter = Math.sqrt(values.covariance(0, 0));
    assertThat(scatter / values.mean(1)).isCloseTo(1, within(5 / Math.sqrt(200)));
  }

  @Test
  void anUnknownQuantityIsRefused() {
    Table table = study.run();
    assertThatThrownBy(() -> HardTasksStudy.estimate(table, "gain"))
        .hasMessage("the column quantity must hold the name once, got 0 rows for gain");
  }

  @Test
  void theCaptionStatesTheParameters() {
    assertThat(study.caption()).contains("20000", "ρ_H = 0.1", "m = 1000").doesNotContain("null");
    assertThat(study.parameters()).containsEntry("draws", 20_000);
  }

  private static double exact(Table table, String quantity) {
    return table
        .where(table.stringColumn("quantity").isEqualTo(quantity))
        .doubleColumn("closedForm")
        .getDouble(0);
  }
}
