package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.convergence.IterationsToAccuracy.Tasks;
import org.tasklandscape.chapter.convergence.OverallCost.Row;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class OverallCostTest extends StudyContract<Row> {
  static IterationsToAccuracy runs() {
    return new IterationsToAccuracy(
        2,
        8,
        0.5,
        1500,
        Range.logarithmic(1e-6, 1, 7),
        new TeacherEnvironment(PopulationActivation.ERF, 2, 1, 1, 0.1, 0.05, 0.001, 2),
        0.5,
        2000,
        Range.logarithmic(1e-3, 0.1, 5),
        4,
        4,
        1e-4,
        3,
        Landscapes.SEED);
  }

  @Override
  protected OverallCost study() {
    return new OverallCost(runs());
  }

  @Test
  void anIterationCallsWhatItsFormulaCalls() {
    Rows<Row> rows = study().run();
    for (Tasks tasks : Tasks.values()) {
      Row maml = OverallCost.row(rows, tasks, "MAML");
      Row free = OverallCost.row(rows, tasks, "HF-MAML");
      Row first = OverallCost.row(rows, tasks, "FO-MAML");
      assertThat(maml.gradientsEach()).isEqualTo(2);
      assertThat(maml.productsEach()).isEqualTo(1);
      assertThat(free.gradientsEach()).isEqualTo(4);
      assertThat(free.productsEach()).isZero();
      assertThat(first.gradientsEach()).isEqualTo(2);
      assertThat(first.productsEach()).isZero();
      assertThat(free.products().upper()).isZero();
      assertThat(free.overMaml().value()).isCloseTo(2, within(0.05));
    }
  }

  @Test
  void gradientsAreIterationsTimesTasksTimesCalls() {
    var counts = runs().run();
    Row maml = OverallCost.row(study().of(counts), Tasks.REGRESSION, "MAML");
    double mean =
        counts.where(row -> row.tasks() == Tasks.REGRESSION && row.accuracy() < 1.01e-6).stream()
            .mapToDouble(IterationsToAccuracy.Row::maml)
            .average()
            .orElseThrow();
    assertThat(maml.gradients().value()).isCloseTo(8 * mean, within(1e-9 * mean));
    assertThat(maml.products().value()).isCloseTo(4 * mean, within(1e-9 * mean));
    assertThat(maml.missed().value()).isZero();
  }

  @Test
  void anAlgorithmThatIsNotThereIsNamed() {
    Rows<Row> rows = study().run();
    assertThatThrownBy(() -> OverallCost.row(rows, Tasks.NETWORK, "ANIL"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no row of erf networks, ANIL");
  }
}
