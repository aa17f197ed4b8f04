package org.tasklandscape.chapter.hardness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.hardness.DescentAndHardness.Family;
import org.tasklandscape.chapter.hardness.DescentAndHardness.Point;
import org.tasklandscape.chapter.hardness.DescentAndHardness.Task;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class DescentAndHardnessTest extends StudyContract<Point> {
  @Override
  protected DescentAndHardness study() {
    return DescentAndHardness.defaults();
  }

  private Rows<Point> of(Object descent) {
    return study().run().where(row -> row.descent().equals(descent.toString()));
  }

  /** Σ is diagonal: the coordinates shrink by 1 - αρ each, to their powers after k steps. */
  @Test
  void anUnturnedTaskShrinksAlongItsAxes() {
    DescentAndHardness study = study();
    for (Task task : new Task[] {Task.EASY, Task.STRETCHED, Task.FLAT}) {
      double[][] sigma = task.covariance();
      for (Point row : of(task)) {
        double first = Math.pow(1 - study.innerStep() * sigma[0][0], row.step());
        double second = Math.pow(1 - study.innerStep() * sigma[1][1], row.step());
        assertThat(row.w1()).isCloseTo(study.start() * first, within(1e-12));
        assertThat(row.w2()).isCloseTo(0.75 * study.start() * second, within(1e-12));
      }
    }
  }

  @Test
  void theTurnedTaskHasTheSpectrumOfTheEasyOne() {
    double[][] easy = Task.EASY.covariance();
    double[][] turned = Task.TURNED.covariance();
    assertThat(turned[0][0] + turned[1][1]).isCloseTo(easy[0][0] + easy[1][1], within(1e-15));
    assertThat(turned[0][0] * turned[1][1] - turned[0][1] * turned[1][0])
        .isCloseTo(easy[0][0] * easy[1][1], within(1e-15));
    assertThat(turned[0][1]).isNotZero();
  }

  /** The first whole number of steps at which (1 - αρ_min)² to their power is at most ε. */
  @Test
  void isotropicTasksTakeTheStepsOfTheFormula() {
    for (Point row : of(Family.ISOTROPIC)) {
      assertThat((double) row.step()).isEqualTo(Math.ceil(study().stepsTo(row.smallest())));
      assertThat(row.left()).isLessThanOrEqualTo(study().accuracy());
    }
  }

  /** The flat direction holds only a part of the distance at the start: never more steps. */
  @Test
  void oneFlatDirectionIsAsHardAsAllButForItsShareOfTheDistance() {
    Rows<Point> stretched = of(Family.STRETCHED);
    Rows<Point> isotropic = of(Family.ISOTROPIC);
    for (int i = 0; i < stretched.size(); i++) {
      assertThat(stretched.list().get(i).step())
          .isLessThanOrEqualTo(isotropic.list().get(i).step());
    }
    assertThat(stretched.list().get(0).step()).isGreaterThan(20);
  }

  @Test
  void refusesAnAccuracyOfOne() {
    assertThatThrownBy(() -> new DescentAndHardness(1, 1, 1, 5, study().curvatures()))
        .hasMessage("must have α > 0, ε in (0, 1) and steps >= 1, got 1.0, 1.0 and 5");
  }
}
