package org.tasklandscape.chapter.hardness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.hardness.LossLandscapeLine.Point;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class LossLandscapeLineTest extends StudyContract<Point> {
  private static final double ROUNDING = 1e-12;

  @Override
  protected LossLandscapeLine study() {
    return LossLandscapeLine.defaults();
  }

  private static Point at(Rows<Point> rows, String solution) {
    return rows.only(row -> row.point().equals(solution));
  }

  @Test
  void eachSolutionIsWhereItsAverageIsLeast() {
    Rows<Point> rows = study().run();
    for (Point row : rows) {
      assertThat(row.averageBefore())
          .isGreaterThanOrEqualTo(at(rows, "NAL").averageBefore() - ROUNDING);
      assertThat(row.averageAfter())
          .isGreaterThanOrEqualTo(at(rows, "MAML").averageAfter() - ROUNDING);
    }
    assertThat(rows.size()).isEqualTo(study().axis().points() + 2);
  }

  @Test
  void theSolutionsLieWhereTheClustersFormulaPutsThem() {
    LossLandscapeLine study = study();
    Rows<Point> rows = study.run();
    ClusterComparison closed = study.world().compare(study.step(), study.step());
    double distance = study.world().distance();
    assertThat(at(rows, "NAL").w()).isCloseTo(closed.weightNal() * distance, within(ROUNDING));
    assertThat(at(rows, "MAML").w()).isCloseTo(closed.weightMaml() * distance, within(ROUNDING));
  }

  @Test
  void theStepScalesEachTaskByItsOwnFactor() {
    LossLandscapeLine study = study();
    double easy = factor(study, study.world().easy().curvature());
    double hard = factor(study, study.world().hard().curvature());
    for (Point row : study.run()) {
      assertThat(row.easyAfter()).isCloseTo(easy * row.easyBefore(), within(ROUNDING));
      assertThat(row.hardAfter()).isCloseTo(hard * row.hardBefore(), within(ROUNDING));
      assertThat(row.averageAfter())
          .isCloseTo((row.easyAfter() + row.hardAfter()) / 2, within(ROUNDING));
    }
  }

  private static double factor(LossLandscapeLine study, double curvature) {
    return study.step().curvature(curvature, 1) / curvature;
  }

  @Test
  void refusesAPlane() {
    LossLandscapeLine study = study();
    assertThatThrownBy(
            () -> new LossLandscapeLine(Landscapes.favourable(), study.step(), study.axis()))
        .hasMessageStartingWith("the landscape on a line must have d = 1");
  }
}
