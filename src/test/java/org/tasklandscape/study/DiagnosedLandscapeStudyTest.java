package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.diagnosis.TableSampler;
import org.tasklandscape.figure.Figures;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.Table;

class DiagnosedLandscapeStudyTest {
  private static final DiagnosedLandscapeStudy STUDY = DiagnosedLandscapeStudy.example(20);
  private static final Table TABLE = STUDY.run();

  @Test
  void theTableThatComesAlongIsForMaml() {
    assertThat(STUDY.diagnosis().verdict()).isEqualTo(DiagnosisVerdict.USE_MAML);
    assertThat(STUDY.diagnosis().clusters()).hasSize(2);
  }

  @Test
  void aRowEachTaskTheEasiestFirstThenTheSolutions() {
    int tasks = STUDY.diagnosis().tasks().size();
    assertThat(TABLE.rowCount()).isEqualTo(tasks + 2);
    double[] curvatures = TABLE.doubleColumn("curvature").first(tasks).asDoubleArray();
    for (int i = 1; i < tasks; i++) {
      assertThat(curvatures[i]).isLessThanOrEqualTo(curvatures[i - 1]);
    }
    assertThat(TABLE.stringColumn("point").last(2).asList()).containsExactly("NAL", "MAML");
  }

  /** The centres lie at distance 4: hard tasks on the right, MAML's solution right of NAL's. */
  @Test
  void hardTasksLieOnTheRightAndMamlIsNearerToThem() {
    Table hard = TABLE.where(TABLE.doubleColumn("cluster").isEqualTo(2));
    Table easy = TABLE.where(TABLE.doubleColumn("cluster").isEqualTo(1));
    double gap = hard.doubleColumn("first").mean() - easy.doubleColumn("first").mean();
    assertThat(gap).isCloseTo(STUDY.diagnosis().distance(), within(0.05));
    int last = TABLE.rowCount() - 1;
    assertThat(TABLE.doubleColumn("first").getDouble(last))
        .isGreaterThan(TABLE.doubleColumn("first").getDouble(last - 1));
  }

  /** A plane through all optima of two features keeps their distances. */
  @Test
  void thePlaneTurnsAndMovesAndNoMore() {
    var nal = STUDY.diagnosis().nal();
    var maml = STUDY.diagnosis().maml();
    double apart = Math.hypot(nal.get(0) - maml.get(0), nal.get(1) - maml.get(1));
    int last = TABLE.rowCount() - 1;
    double seen =
        Math.hypot(
            TABLE.doubleColumn("first").getDouble(last)
                - TABLE.doubleColumn("first").getDouble(last - 1),
            TABLE.doubleColumn("second").getDouble(last)
                - TABLE.doubleColumn("second").getDouble(last - 1));
    assertThat(seen).isCloseTo(apart, within(1e-12));
  }

  @Test
  void theFigureHasBothSolutions() {
    assertThat(Figures.svg(STUDY.figure(TABLE))).contains("NAL", "MAML", "easy", "hard");
  }

  @Test
  void withoutSolutionsThereIsNoPicture() {
    var world = TwoClusters.of(2, TwoClusters.easy(1, 1), TwoClusters.hard(0.1, 1), 1);
    var one =
        TableSampler.of(world.environment()).draw(1, 10, new Streams(1, "picture").stream("one"));
    var plan = new DiagnosisPlan(OptionalDouble.of(1), 10, 200, 1);
    Diagnosis untold = Diagnosis.of(List.copyOf(one), plan);
    assertThatThrownBy(() -> new DiagnosedLandscapeStudy(untold, plan, "nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must have a diagnosis with solutions and 2 or more features, got");
  }
}
