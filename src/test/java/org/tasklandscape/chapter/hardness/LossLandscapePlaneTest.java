package org.tasklandscape.chapter.hardness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.hardness.LossLandscapePlane.Point;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class LossLandscapePlaneTest extends StudyContract<Point> {
  private static final double ROUNDING = 1e-12;

  @Override
  protected LossLandscapePlane study() {
    LossLandscapePlane full = LossLandscapePlane.defaults();
    return new LossLandscapePlane(
        full.world(), full.tasksOfEachKind(), full.anisotropy(), full.step(), 15, full.seed());
  }

  private static Point at(Rows<Point> rows, String solution) {
    return rows.only(row -> row.point().equals(solution));
  }

  @Test
  void eachSolutionIsWhereItsRiskIsLeast() {
    Rows<Point> rows = study().run();
    for (Point row : rows) {
      assertThat(row.before()).isGreaterThanOrEqualTo(at(rows, "NAL").before() - ROUNDING);
      assertThat(row.after()).isGreaterThanOrEqualTo(at(rows, "MAML").after() - ROUNDING);
    }
    assertThat(rows.size()).isEqualTo(15 * 15 + 2 * study().tasksOfEachKind() + 2);
  }

  @Test
  void mamlLeansFartherToTheHardTasks() {
    Rows<Point> rows = study().run();
    assertThat(at(rows, "MAML").w1()).isGreaterThan(at(rows, "NAL").w1());
  }

  @Test
  void curvaturesLieBetweenTheirEnds() {
    LossLandscapePlane study = study();
    int index = 0;
    for (TaskCluster task : study.tasks().clusters()) {
      boolean easy = index++ < study.tasksOfEachKind();
      double top = (easy ? study.world().easy() : study.world().hard()).curvature();
      var spectrum = new SimpleMatrix(task.centre().covariance().toDoubleMatrix()).eig();
      for (int j = 0; j < 2; j++) {
        assertThat(spectrum.getEigenvalue(j).getReal())
            .isBetween(top / study.anisotropy() - ROUNDING, top + ROUNDING);
      }
    }
  }

  @Test
  void refusesOtherDimensions() {
    assertThatThrownBy(
            () -> new LossLandscapePlane(Landscapes.favourable(), 5, 2, Landscapes.step(), 15, 1))
        .hasMessageStartingWith("the landscape on a plane must have d = 2");
  }
}
