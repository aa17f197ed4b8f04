package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.HardnessLearned.Point;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class HardnessLearnedTest extends StudyContract<Point> {
  @Override
  protected HardnessLearned study() {
    return new HardnessLearned(0.5, 0.05, 1, 4, 0.1, 8, Range.linear(0.02, 0.1, 3), 5);
  }

  /** T1: one curvature, no gain. */
  @Test
  void withAFixedGainMamlIsJointTraining() {
    Rows<Point> fixed = study().run().where(p -> !p.learned());
    assertThat(fixed.size()).isEqualTo(3);
    for (Point p : fixed) {
      assertThat(p.maml()).isCloseTo(p.joint(), within(1e-9));
    }
  }

  @Test
  void aLearnedGainMakesTheStepGoFurther() {
    Rows<Point> rows = study().run();
    Rows<Point> learned = rows.where(Point::learned);
    assertThat(learned.size()).isEqualTo(3);
    for (Point p : learned) {
      Point fixed = rows.only(q -> !q.learned() && q.step() == p.step());
      assertThat(p.maml()).isLessThan(0.8 * p.joint()).isLessThanOrEqualTo(fixed.maml() + 1e-9);
      assertThat(p.mamlGain()).isGreaterThan(p.jointGain());
    }
  }
}
