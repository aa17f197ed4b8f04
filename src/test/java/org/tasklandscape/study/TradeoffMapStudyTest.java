package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.study.TradeoffMapStudy.View;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class TradeoffMapStudyTest {
  private static final int TRIALS = 400;
  private static final TradeoffGrid GRID =
      new TradeoffGrid(
          TradeoffEnvironment.published(),
          List.of(2, 25, 100, 400),
          List.of(5, 50, 200),
          List.of(0.25, 0.6, 0.9),
          TRIALS,
          1);
  private static final Table RUN = GRID.run();

  @ParameterizedTest
  @EnumSource(View.class)
  void theFigureHasAPanelForEveryStep(View view) {
    var study = new TradeoffMapStudy(GRID, view);
    Table table = study.of(RUN);
    assertThat(table.rowCount()).isEqualTo(4 * 3 * 3);
    assertThat(study.figure(table).name()).isEqualTo(study.name());
    assertThat(study.run().toString()).isEqualTo(table.toString());
  }

  /**
   * Where the tasks are many both estimates are nearly Gaussian. Allowed are 4 standard errors of a
   * share near one half, and 0.03 for the law; of 36 shares a seed in 400 would raise a false
   * alarm.
   */
  @Test
  void sharesAreTheOnesOfTheGaussianLaw() {
    int compared = 0;
    for (Row row : RUN) {
      if (row.getDouble("tasks") >= 100) {
        for (String when : List.of("Before", "After")) {
          assertThat(row.getDouble("share" + when))
              .isCloseTo(
                  row.getDouble("predictedShare" + when),
                  within(4 * 0.5 / Math.sqrt(TRIALS) + 0.03));
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
    for (Row row : RUN) {
      double crossover = row.getDouble("crossoverAfter");
      double difference = row.getDouble("drsAfter") - row.getDouble("mamlAfter");
      if (row.getDouble("tasks") >= 25
          && (row.getDouble("tasks") > 2 * crossover || row.getDouble("tasks") < crossover / 2)) {
        assertThat(Math.signum(difference)).isEqualTo(row.getDouble("tasks") > crossover ? 1 : -1);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(15);
  }

  @Test
  void lossesLieAboveTheLeastPossibleOne() {
    for (Row row : RUN) {
      for (String when : List.of("Before", "After")) {
        double floor = row.getDouble("floor" + when);
        assertThat(row.getDouble("drs" + when + "Median")).isGreaterThan(floor);
        assertThat(row.getDouble("maml" + when + "Median")).isGreaterThan(floor);
      }
    }
  }
}
