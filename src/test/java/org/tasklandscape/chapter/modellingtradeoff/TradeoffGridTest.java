package org.tasklandscape.chapter.modellingtradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Cell;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Losses;
import org.tasklandscape.tradeoff.TradeoffEnvironment;

class TradeoffGridTest {
  private static final int TRIALS = 400;
  static final TradeoffGrid GRID =
      new TradeoffGrid(
          TradeoffEnvironment.published(),
          List.of(2, 25, 100, 400),
          List.of(5, 50, 200),
          List.of(0.25, 0.6, 0.9),
          TRIALS,
          1);
  static final List<Cell> RUN = GRID.run();

  /**
   * Where the tasks are many both estimates are nearly Gaussian. Allowed are 4 standard errors of a
   * share near one half, and 0.03 for the law; of 36 shares a seed in 400 would raise a false
   * alarm.
   */
  @Test
  void sharesAreTheOnesOfTheGaussianLaw() {
    int compared = 0;
    for (Cell cell : RUN) {
      if (cell.tasks() >= 100) {
        for (Losses losses : List.of(cell.before(), cell.after())) {
          assertThat(losses.share().value())
              .isCloseTo(losses.predictedShare(), within(4 * 0.5 / Math.sqrt(TRIALS) + 0.03));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(36);
  }

  /** Twice as many tasks as the predicted crossover decide for MAML, half as many for DRS. */
  @Test
  void meansCrossWhereTheyAreSaidTo() {
    int compared = 0;
    for (Cell cell : RUN) {
      Losses after = cell.after();
      double difference = after.drs().mean().value() - after.maml().mean().value();
      int tasks = cell.tasks();
      if (tasks >= 25 && (tasks > 2 * after.crossover() || tasks < after.crossover() / 2)) {
        assertThat(Math.signum(difference)).isEqualTo(tasks > after.crossover() ? 1 : -1);
        assertThat(after.excessRatio() > 1).isEqualTo(tasks > after.crossover());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(15);
  }

  @Test
  void lossesLieAboveTheLeastPossibleOne() {
    assertThat(RUN).hasSize(4 * 3 * 3);
    for (Cell cell : RUN) {
      for (Losses losses : List.of(cell.before(), cell.after())) {
        assertThat(losses.drs().median()).isGreaterThan(losses.floor());
        assertThat(losses.maml().above(losses.floor()).median()).isPositive();
      }
    }
  }
}
