package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.convergence.ConvergenceNumbers.Row;
import org.tasklandscape.chapter.convergence.IterationsToAccuracy.Tasks;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class ConvergenceNumbersTest extends StudyContract<Row> {
  @Override
  protected ConvergenceNumbers study() {
    return new ConvergenceNumbers(
        OverallCostTest.runs(),
        new NetworkConvergence(
            new TeacherEnvironment(PopulationActivation.ERF, 2, 1, 1, 0.1, 0.05, 0.001, 1),
            4,
            0.5,
            1e-4,
            1,
            400,
            20,
            3,
            Landscapes.SEED),
        new FirstOrderFloor(3, 4, 0.2, 0.5, 0.1, 1200, 20, 2, Landscapes.SEED));
  }

  @Test
  void theNumbersAreThoseOfTheFigures() {
    ConvergenceNumbers study = study();
    Rows<Row> rows = study.run();
    var counts = study.iterations().run();
    for (Tasks tasks : Tasks.values()) {
      assertThat(ConvergenceNumbers.number(rows, "slope", tasks))
          .isEqualTo(study.iterations().exponent(counts, tasks));
    }
    assertThat(ConvergenceNumbers.number(rows, "floor over prediction", "quadratics"))
        .isEqualTo(study.quadratics().floorRatio(study.quadratics().run()));
    assertThatThrownBy(() -> ConvergenceNumbers.number(rows, "slope", "images"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no number slope, images");
  }
}
