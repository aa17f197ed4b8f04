package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import tech.tablesaw.api.Table;

class TradeoffMediansStudyTest {
  private static final TradeoffGrid GRID =
      new TradeoffGrid(
          TradeoffEnvironment.published(),
          List.of(2, 5, 50),
          List.of(5, 10),
          List.of(0.25, 0.5),
          200,
          1);

  @Test
  void rowsAreTheCellsOfTheGridAboveTheLeastLoss() {
    var study = new TradeoffMediansStudy(GRID, 10, 0.5);
    Table table = study.run();
    assertThat(table.doubleColumn("tasks").asDoubleArray()).containsExactly(2, 5, 50);
    double floor = GRID.world().after(0.5, 10).floor();
    Table run = GRID.run();
    Table last =
        run.where(
            run.doubleColumn("tasks")
                .isEqualTo(50)
                .and(run.doubleColumn("samples").isEqualTo(10))
                .and(run.doubleColumn("step").isEqualTo(0.5)));
    assertThat(table.doubleColumn("mamlAfterMedian").getDouble(2))
        .isEqualTo(last.doubleColumn("mamlAfterMedian").getDouble(0) - floor);
    assertThat(table.doubleColumn("mamlAfter").min()).isPositive();
    // No standard error below M = 5.
    assertThat(table.doubleColumn("drsAfterUpper").getDouble(0)).isNaN();
    assertThat(table.doubleColumn("drsAfterUpper").getDouble(1)).isPositive();
    assertThat(study.figure(table).name()).isEqualTo("tradeoff-medians");
  }

  @Test
  void theCellsMustBeInTheGrid() {
    assertThatThrownBy(() -> new TradeoffMediansStudy(GRID, 7, 0.5))
        .hasMessage("the grid must hold the samples and the step, got 7 and 0.5");
  }
}
