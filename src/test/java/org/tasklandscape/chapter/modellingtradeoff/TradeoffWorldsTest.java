package org.tasklandscape.chapter.modellingtradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffWorlds.Share;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.tradeoff.TradeoffEnvironment;

class TradeoffWorldsTest extends StudyContract<Share> {
  @Override
  protected TradeoffWorlds study() {
    return new TradeoffWorlds(
        List.of(new TradeoffEnvironment(1, 2), new TradeoffEnvironment(2, 0.5)),
        List.of(5, 50),
        List.of(5, 20),
        1,
        100,
        1);
  }

  @Test
  void theWorldOfTheGridGivesTheNumbersOfTheGrid() {
    List<Share> rows = study().run().list();
    List<TradeoffGrid.Cell> grid =
        new TradeoffGrid(
                TradeoffEnvironment.published(),
                List.of(5, 50),
                List.of(5, 20),
                List.of(0.5),
                100,
                1)
            .run();
    assertThat(rows).hasSize(8);
    assertThat(rows.subList(0, 4))
        .extracting(Share::shareAfter)
        .isEqualTo(grid.stream().map(cell -> cell.after().share()).toList());
    assertThat(rows.subList(4, 8)).extracting(Share::step).containsOnly(2.0);
  }
}
