package org.tasklandscape.chapter.modellingtradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffCoverage.Covered;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffExtremes.Corner;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Cell;
import org.tasklandscape.study.Rows;

class TradeoffCoverageTest {
  /** Counted again cell by cell. */
  @Test
  void sharesAreCountsOfCells() {
    Rows<Covered> rows = new TradeoffCoverage(TradeoffGridTest.GRID).of(TradeoffGridTest.RUN);
    assertThat(rows.values(Covered::tasks)).hasSize(TradeoffGridTest.GRID.tasks().size());
    for (Covered row : rows) {
      int held = 0;
      double worst = 0;
      for (Cell cell : TradeoffGridTest.RUN) {
        if (cell.tasks() == row.tasks()) {
          double predicted = cell.after().predictedShare();
          held +=
              predicted >= cell.after().share().lower() && predicted <= cell.after().share().upper()
                  ? 1
                  : 0;
          worst = Math.max(worst, Math.abs(predicted - cell.after().share().value()));
        }
      }
      assertThat(row.covered() * row.cells()).isEqualTo(held);
      assertThat(row.largestError()).isEqualTo(worst);
    }
  }

  /** What joint training loses over its modelling error tends to 1 as M grows. */
  @Test
  void cornersAreCellsOfTheGrid() {
    TradeoffGrid grid = TradeoffGridTest.GRID;
    int m = grid.tasks().get(grid.tasks().size() - 1);
    int n = grid.samples().get(0);
    double step = grid.steps().get(grid.steps().size() - 1);
    Rows<Corner> rows =
        new TradeoffExtremes(grid, List.of(m), List.of(n), step).of(TradeoffGridTest.RUN);
    assertThat(rows.size()).isEqualTo(1);
    Cell cell =
        TradeoffGridTest.RUN.stream()
            .filter(c -> c.tasks() == m && c.samples() == n && c.step() == step)
            .findFirst()
            .orElseThrow();
    assertThat(rows.list().get(0).shareAfter()).isEqualTo(cell.after().share());
  }
}
