package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class TrainingPhaseStudyTest extends LegacyContract {

  @Override
  TrainingPhaseStudy study() {
    TrainingPhaseStudy full = TrainingPhaseStudy.defaults();
    return new TrainingPhaseStudy(
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
    Table points = points();
    Table spread = points.where(points.doubleColumn("hardSpread").isEqualTo(10));
    for (Row row : spread.where(spread.doubleColumn("samples").isEqualTo(2000))) {
      if (row.getDouble("tasks") == 3) {
        assertThat(row.getDouble("simulatedUpper")).isLessThan(1);
        assertThat(row.getDouble("gain")).isLessThan(1);
      } else {
        assertThat(row.getDouble("simulatedLower")).isGreaterThan(1);
        assertThat(row.getDouble("gain")).isGreaterThan(1);
      }
    }
  }

  /** With 100 tasks, to 5 standard errors and 3 %: 8 comparisons, once in 200 000 seeds. */
  @Test
  void predictionsAreMet() {
    TrainedErrorLaws.gainsAgreeAtHundredTasks(points(), 8);
  }

  private Table points() {
    Table table = study().run();
    return table.where(table.stringColumn("kind").isEqualTo("point"));
  }

  @Test
  void rulesAreStatedWithTheValue() {
    TrainingPhaseStudy full = study();
    assertThatThrownBy(
            () ->
                new TrainingPhaseStudy(
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
