package org.tasklandscape.chapter.modellingtradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Cell;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffMedians.Excess;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.tradeoff.TradeoffEnvironment;

class TradeoffMediansTest extends StudyContract<Excess> {
  private static final TradeoffGrid GRID =
      new TradeoffGrid(
          TradeoffEnvironment.published(),
          List.of(2, 5, 50),
          List.of(5, 10),
          List.of(0.25, 0.5),
          200,
          1);

  @Override
  protected TradeoffMedians study() {
    return new TradeoffMedians(GRID, 10, 0.5);
  }

  @Override
  protected String lastWords() {
    return "200 trials, seed 1: cells of the published grid.";
  }

  @Test
  void rowsAreTheCellsOfTheGridAboveTheLeastLoss() {
    List<Excess> rows = study().run().list();
    assertThat(rows).extracting(Excess::tasks).containsExactly(2, 5, 50);
    double floor = GRID.world().after(0.5, 10).floor();
    List<Cell> last =
        GRID.run().stream()
            .filter(cell -> cell.tasks() == 50 && cell.samples() == 10 && cell.step() == 0.5)
            .toList();
    assertThat(last).hasSize(1);
    assertThat(rows.get(2).mamlAfter().median())
        .isEqualTo(last.get(0).after().maml().median() - floor);
    assertThat(rows).allMatch(row -> row.mamlAfter().mean().value() > 0);
    // No standard error below M = 5.
    assertThat(rows.get(0).drsAfter().mean().upper()).isNaN();
    assertThat(rows.get(1).drsAfter().mean().upper()).isPositive();
  }

  @Test
  void theCellsMustBeInTheGrid() {
    assertThatThrownBy(() -> new TradeoffMedians(GRID, 7, 0.5))
        .hasMessage("the grid must hold the samples and the step, got 7 and 0.5");
  }
}
