package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.chapter.geography.HardTasksDriveGain.Quantity;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class HardTasksDriveGainTest extends StudyContract<Quantity> {
  @Override
  protected HardTasksDriveGain study() {
    return new HardTasksDriveGain(
        Landscapes.favourable(), Landscapes.step(), 20_000, Landscapes.SEED);
  }

  private static Quantity named(Rows<Quantity> rows, String quantity) {
    return rows.only(row -> row.quantity().equals(quantity));
  }

  private static double exact(Rows<Quantity> rows, String quantity) {
    return named(rows, quantity).closedForm();
  }

  /** 11 comparisons at 5 standard errors: a false alarm in 1 of 150 000 seeds. */
  @Test
  void theClosedFormsLieWithinFiveStandardErrors() {
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        study().run(), Quantity::closedForm, Quantity::simulated, 11);
  }

  @Test
  void thePartsAddUpToTheGain() {
    HardTasksDriveGain study = study();
    Rows<Quantity> rows = study.run();
    double nal = exact(rows, "easy part at w_NAL") + exact(rows, "hard part at w_NAL");
    double maml = exact(rows, "easy part at w_MAML") + exact(rows, "hard part at w_MAML");
    double gain = study.world().compare(study.step(), study.step()).gain();
    assertThat(nal / maml).isCloseTo(gain, within(1e-12 * gain));
    assertThat(exact(rows, "hard part, NAL - MAML") / (nal - maml))
        .isCloseTo(exact(rows, "hard share"), within(1e-12));
  }

  @Test
  void whatAdaptationLeavesOfAnEasyTaskIsItsCurvature() {
    double left = study().step().curvature(1, 10);
    assertThat(exact(study().run(), "easy tasks at w_MAML, after / before"))
        .isCloseTo(left, within(1e-12));
  }

  /**
   * Over n = 100 seeds the relative standard error of a standard deviation is 1/√(2n), 7 %; five of
   * them allow 35 %, which chance exceeds once in 2 million.
   */
  @ParameterizedTest
  @ValueSource(strings = {"hard share", "easy tasks at w_MAML, after / before"})
  void theStandardErrorIsTheScatterOverSeeds(String quantity) {
    HardTasksDriveGain study = study();
    RunningMoments values = new RunningMoments(2);
    for (int seed = 0; seed < 100; seed++) {
      Rows<Quantity> rows = new HardTasksDriveGain(study.world(), study.step(), 1000, seed).run();
      Estimate estimate = named(rows, quantity).simulated();
      values.add(estimate.value(), estimate.standardError());
    }
    double scatter = Math.sqrt(values.covariance(0, 0));
    assertThat(scatter / values.mean(1)).isCloseTo(1, within(5 / Math.sqrt(200)));
  }

  @Test
  void theCaptionStatesTheParameters() {
    assertThat(study().caption()).contains("20000", "ρ_H = 0.1", "m = 1000");
    assertThat(study().parameters()).containsEntry("draws", 20_000);
  }
}
