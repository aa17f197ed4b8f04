package org.tasklandscape.chapter.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.diagnose.DiagnosedLandscape.Point;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.diagnosis.Predictors;
import org.tasklandscape.diagnosis.TableSampler;
import org.tasklandscape.figure.Figures;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.Rows;

class DiagnosedLandscapeTest {
  private static final DiagnosedLandscape STUDY = DiagnosedLandscape.example(20);
  private static final Rows<Point> ROWS = STUDY.run();
  private static final int TASKS = STUDY.diagnosis().tasks().size();
  private static final Point NAL = ROWS.list().get(TASKS);
  private static final Point MAML = ROWS.list().get(TASKS + 1);

  @Test
  void theTableThatComesAlongIsForMaml() {
    assertThat(STUDY.diagnosis().verdict()).isEqualTo(DiagnosisVerdict.USE_MAML);
    assertThat(STUDY.diagnosis().clusters()).hasSize(2);
  }

  @Test
  void aRowEachTaskTheEasiestFirstThenTheSolutions() {
    assertThat(ROWS.size()).isEqualTo(TASKS + 2);
    double[] curvatures = ROWS.values(Point::curvature);
    for (int i = 1; i < TASKS; i++) {
      assertThat(curvatures[i]).isLessThanOrEqualTo(curvatures[i - 1]);
    }
    assertThat(NAL.point()).isEqualTo("NAL");
    assertThat(MAML.point()).isEqualTo("MAML");
  }

  private static double middle(int cluster) {
    return ROWS.stream()
        .filter(p -> p.cluster() == cluster)
        .mapToDouble(Point::first)
        .average()
        .orElseThrow();
  }

  /** The centres lie at distance 4: hard tasks on the right, MAML's solution right of NAL's. */
  @Test
  void hardTasksLieOnTheRightAndMamlIsNearerToThem() {
    assertThat(middle(2) - middle(1)).isCloseTo(STUDY.diagnosis().distance(), within(0.05));
    assertThat(MAML.first()).isGreaterThan(NAL.first());
  }

  /** A plane through all optima of two features keeps their distances. */
  @Test
  void thePlaneTurnsAndMovesAndNoMore() {
    var nal = STUDY.diagnosis().nal();
    var maml = STUDY.diagnosis().maml();
    double apart = Math.hypot(nal.get(0) - maml.get(0), nal.get(1) - maml.get(1));
    double seen = Math.hypot(MAML.first() - NAL.first(), MAML.second() - NAL.second());
    assertThat(seen).isCloseTo(apart, within(1e-12));
  }

  @Test
  void theFigureHasBothSolutionsAndItsParameters() {
    assertThat(Figures.svg(STUDY.figure(ROWS))).contains("NAL", "MAML", "easy", "hard");
    assertThat(STUDY.figure(ROWS).parameters()).containsEntry("tasks", TASKS);
    assertThat(STUDY.name()).isEqualTo("diagnosed-landscape");
  }

  @Test
  void withoutSolutionsThereIsNoPicture() {
    var world = TwoClusters.of(2, TwoClusters.easy(1, 1), TwoClusters.hard(0.1, 1), 1);
    var one =
        TableSampler.of(world.environment()).draw(1, 10, new Streams(1, "picture").stream("one"));
    Diagnosis untold = Diagnosis.of(List.copyOf(one), DiagnosisPlan.defaults());
    var none = new Predictors(List.of());
    assertThatThrownBy(() -> new DiagnosedLandscape(untold, none, "nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must have a diagnosis with solutions and 2 or more features, got");
  }
}
