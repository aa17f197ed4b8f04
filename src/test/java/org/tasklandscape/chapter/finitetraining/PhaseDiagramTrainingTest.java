package org.tasklandscape.chapter.finitetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.finitetraining.PhaseDiagramTraining.Cell;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class PhaseDiagramTrainingTest extends StudyContract<Cell> {
  @Override
  protected PhaseDiagramTraining study() {
    PhaseDiagramTraining full = PhaseDiagramTraining.defaults();
    return new PhaseDiagramTraining(
        full.world(),
        full.spread(),
        full.test(),
        List.of(50, 1000),
        Range.logarithmic(3, 300, 5),
        List.of(50, 1000),
        List.of(3, 100),
        60,
        2048,
        3);
  }

  /** Both outcomes occur, and tested as it was trained MAML loses only where tasks are few. */
  @Test
  void mamlCanLoseWithFewTasks() {
    Rows<Cell> spread =
        study().run().where(c -> c.trained() && c.hardSpread() == 10 && c.samples() == 2000);
    assertThat(spread.size()).isEqualTo(4);
    for (Cell cell : spread) {
      if (cell.tasks() == 3) {
        assertThat(cell.simulated().upper()).isLessThan(1);
        assertThat(cell.gain().value()).isLessThan(1);
      } else {
        assertThat(cell.simulated().lower()).isGreaterThan(1);
        assertThat(cell.gain().value()).isGreaterThan(1);
      }
    }
  }

  /** With 100 tasks, to 5 standard errors and 3 %: 8 comparisons, once in 200 000 seeds. */
  @Test
  void predictionsAreMet() {
    Rows<Cell> hundred = study().run().where(c -> c.trained() && c.tasks() == 100);
    TrainedErrorLaws.gainsAgree(hundred, Cell::gain, Cell::simulated, 8);
  }

  @Test
  void rulesAreStatedWithTheValue() {
    PhaseDiagramTraining full = study();
    assertThatThrownBy(
            () ->
                new PhaseDiagramTraining(
                    full.world(),
                    1,
                    full.test(),
                    List.of(5),
                    full.tasks(),
                    List.of(6),
                    List.of(3),
                    9,
                    999,
                    1))
        .hasMessage("the trained samples must be among the inner samples [5], got [6]");
  }
}
