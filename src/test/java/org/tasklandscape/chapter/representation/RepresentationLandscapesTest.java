package org.tasklandscape.chapter.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.representation.RepresentationLandscapes.Gain;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class RepresentationLandscapesTest extends StudyContract<Gain> {
  @Override
  protected RepresentationLandscapes study() {
    RepresentationTraining training =
        new RepresentationTraining(RepresentationTraining.defaults().clusters(), 20, 15, 5);
    return new RepresentationLandscapes(training, 100, training.between(), 40, 0.05, 40_000, 6);
  }

  /**
   * 8 rows at 5 of their standard errors. Three of them are Student's with 4 degrees of freedom, a
   * false alarm in 1 of 44 seeds if the closed form were of other training sets; it is of the same,
   * whose variation both share, and alarms are far fewer. Without discrepancy both are 1.
   */
  @Test
  void simulationAgreesWithTheClosedFormAndStaysBelowTheCap() {
    Rows<Gain> rows = study().run();
    assertThat(rows.size()).isEqualTo(8);
    for (Gain row : rows) {
      assertThat(row.simulated().value())
          .as(row.toString())
          .isCloseTo(row.gain(), within(5 * row.simulated().standardError() + 1e-12));
      assertThat(row.gain()).isBetween(1 - 1e-12, row.cap());
    }
  }

  @Test
  void withoutDiscrepancyTheGainIsOneInAnyFeatures() {
    Rows<Gain> rows = study().run().where(row -> row.landscape().equals("no discrepancy"));
    assertThat(rows.list()).extracting(Gain::learned).containsExactly(true, false);
    assertThat(rows.values(row -> row.simulated().value())).containsOnly(1);
  }

  @Test
  void theCaptionStatesTheParameters() {
    assertThat(study().caption()).contains("r_H = 40, R = 0.05", "D = 20");
    assertThat(study().parameters()).containsEntry("tasks", 100);
  }
}
