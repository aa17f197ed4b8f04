package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.TestStep.Point;
import org.tasklandscape.experiment.PolicyTables;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class TestStepTest extends StudyContract<Point> {
  @Override
  protected TestStep study() {
    return new TestStep(PolicyTables.navigation(), List.of("circle", "disc-0.25"));
  }

  /** Where validation chose the step of training, both returns are one. */
  @Test
  void theChosenStepIsOneOfTheCandidates() {
    Rows<Point> rows = study().run();
    assertThat(rows.size()).isEqualTo(2 * 2 * 6);
    for (Point p : rows) {
      assertThat(p.size()).isBetween(0.0, 0.1);
      if (p.size() == 0.1) {
        assertThat(p.chosen()).isEqualTo(p.given());
      }
    }
  }
}
