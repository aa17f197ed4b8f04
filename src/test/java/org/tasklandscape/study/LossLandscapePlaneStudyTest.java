package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskCluster;
import tech.tablesaw.api.Table;

class LossLandscapePlaneStudyTest extends LegacyContract {
  private static final double ROUNDING = 1e-12;

  @Override
  LossLandscapePlaneStudy study() {
    LossLandscapePlaneStudy full = LossLandscapePlaneStudy.defaults();
    return new LossLandscapePlaneStudy(
        full.world(), full.tasksOfEachKind(), full.anisotropy(), full.step(), 15, full.seed());
  }

  @Test
  void eachSolutionIsWhereItsRiskIsLeast() {
    Table table = study().run();
    double[] before = table.doubleColumn("before").asDoubleArray();
    double[] after = table.doubleColumn("after").asDoubleArray();
    assertThat(table.stringColumn("point").asList()).endsWith("NAL", "MAML");
    for (int i = 0; i < before.length; i++) {
      assertThat(before[i]).isGreaterThanOrEqualTo(before[before.length - 2] - ROUNDING);
      assertThat(after[i]).isGreaterThanOrEqualTo(after[after.length - 1] - ROUNDING);
    }
  }

  @Test
  void mamlLeansFartherToTheHardTasks() {
    Table table = study().run();
    double[] x = table.doubleColumn("w1").asDoubleArray();
    assertThat(x[x.length - 1]).isGreaterThan(x[x.length - 2]);
  }

  @Test
  void curvaturesLieBetweenTheirEnds() {
    LossLandscapePlaneStudy study = study();
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
            () ->
                new LossLandscapePlaneStudy(
                    Landscapes.favourable(), 5, 2, Landscapes.step(), 15, 1))
        .hasMessageStartingWith("the landscape on a plane must have d = 2");
  }
}
