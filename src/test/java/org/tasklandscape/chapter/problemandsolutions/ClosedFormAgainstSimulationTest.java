package org.tasklandscape.chapter.problemandsolutions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.problemandsolutions.ClosedFormAgainstSimulation.Routes;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class ClosedFormAgainstSimulationTest extends StudyContract<Routes> {
  @Override
  protected ClosedFormAgainstSimulation study() {
    return new ClosedFormAgainstSimulation(40_000, 5);
  }

  @Test
  void everyClosedFormLiesWithinFiveStandardErrorsOfItsSimulation() {
    Rows<Routes> rows = study().run();
    assertThat(rows.size()).isEqualTo(8);
    for (Routes row : rows) {
      // 24 checks at 5 standard errors: a false alarm once in 7e4 seeds.
      assertThat(row.nalStandardErrors()).isBetween(-5.0, 5.0);
      assertThat(row.mamlStandardErrors()).isBetween(-5.0, 5.0);
      assertThat(row.gainStandardErrors()).isBetween(-5.0, 5.0);
      assertThat(row.nal()).isPositive();
      assertThat(row.maml()).isPositive();
      assertThat(row.gain()).isPositive();
    }
  }

  @Test
  void theCaptionStatesTheDrawsAndTheSeed() {
    assertThat(study().caption()).contains("40000", "seed 5", "d = 10", "α = 1, m = 1000");
    assertThat(study().parameters()).containsEntry("draws", 40_000L).containsEntry("seed", 5L);
  }
}
