package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class LossLandscapeLineStudyTest extends LegacyContract {
  private static final double ROUNDING = 1e-12;

  @Override
  LossLandscapeLineStudy study() {
    return LossLandscapeLineStudy.defaults();
  }

  @Test
  void eachSolutionIsWhereItsAverageIsLeast() {
    Table table = study().run();
    double[] before = table.doubleColumn("averageBefore").asDoubleArray();
    double[] after = table.doubleColumn("averageAfter").asDoubleArray();
    int nal = before.length - 2;
    int maml = before.length - 1;
    assertThat(table.stringColumn("point").asList()).endsWith("NAL", "MAML");
    for (int i = 0; i < before.length; i++) {
      assertThat(before[i]).isGreaterThanOrEqualTo(before[nal] - ROUNDING);
      assertThat(after[i]).isGreaterThanOrEqualTo(after[maml] - ROUNDING);
    }
  }

  @Test
  void theSolutionsLieWhereTheClustersFormulaPutsThem() {
    LossLandscapeLineStudy study = study();
    Table table = study.run();
    double[] w = table.doubleColumn("w").asDoubleArray();
    var closed = study.world().compare(study.step(), study.step());
    double distance = study.world().distance();
    assertThat(w[w.length - 2]).isCloseTo(closed.weightNal() * distance, within(ROUNDING));
    assertThat(w[w.length - 1]).isCloseTo(closed.weightMaml() * distance, within(ROUNDING));
  }

  @Test
  void theStepScalesEachTaskByItsOwnFactor() {
    LossLandscapeLineStudy study = study();
    double easy = factor(study, study.world().easy().curvature());
    double hard = factor(study, study.world().hard().curvature());
    for (Row row : study.run()) {
      assertThat(row.getDouble("easyAfter"))
          .isCloseTo(easy * row.getDouble("easyBefore"), within(ROUNDING));
      assertThat(row.getDouble("hardAfter"))
          .isCloseTo(hard * row.getDouble("hardBefore"), within(ROUNDING));
      assertThat(row.getDouble("averageAfter"))
          .isCloseTo(
              (row.getDouble("easyAfter") + row.getDouble("hardAfter")) / 2, within(ROUNDING));
    }
  }

  private static double factor(LossLandscapeLineStudy study, double curvature) {
    return study.step().curvature(curvature, 1) / curvature;
  }

  @Test
  void refusesAPlane() {
    LossLandscapeLineStudy study = study();
    assertThatThrownBy(
            () -> new LossLandscapeLineStudy(Landscapes.favourable(), study.step(), study.axis()))
        .hasMessageStartingWith("the landscape on a line must have d = 1");
  }
}
