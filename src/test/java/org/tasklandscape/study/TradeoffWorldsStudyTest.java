package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import tech.tablesaw.api.Table;

class TradeoffWorldsStudyTest {
  private final TradeoffWorldsStudy study =
      new TradeoffWorldsStudy(
          List.of(new TradeoffEnvironment(1, 2), new TradeoffEnvironment(2, 0.5)),
          List.of(5, 50),
          List.of(5, 20),
          1,
          100,
          1);

  @Test
  void theWorldOfTheGridGivesTheNumbersOfTheGrid() {
    Table table = study.run();
    Table grid =
        new TradeoffGrid(
                TradeoffEnvironment.published(),
                List.of(5, 50),
                List.of(5, 20),
                List.of(0.5),
                100,
                1)
            .run();
    assertThat(table.rowCount()).isEqualTo(8);
    assertThat(table.first(4).doubleColumn("shareAfter").asDoubleArray())
        .isEqualTo(grid.doubleColumn("shareAfter").asDoubleArray());
    assertThat(table.last(4).doubleColumn("step").asDoubleArray()).containsOnly(2);
  }

  @Test
  void theFigureBuilds() {
    Table table = study.run();
    assertThat(study.figure(table).name()).isEqualTo("tradeoff-worlds");
    assertThat(study.run().toString()).isEqualTo(table.toString());
  }
}
