package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class TradeoffCrossoverStudyTest extends LegacyContract {
  private static final TradeoffCrossoverStudy STUDY =
      new TradeoffCrossoverStudy(
          TradeoffEnvironment.published(),
          List.of(5, 10),
          Range.linear(0, 1, 21),
          2,
          List.of(10, 20, 40, 80, 160, 320),
          300,
          1);
  private static final Table TABLE = STUDY.run();

  @Override
  LegacyStudy study() {
    return STUDY;
  }

  /**
   * The first term left out moves M* by a number of tasks that does not grow with it: allowed are
   * 10, beside a third for the step between two simulated M. A bracket is wrong by chance where two
   * intervals of 95 % are apart the wrong way, 1 in 360 at equal means; of about 18 ends most are
   * decided far more clearly.
   */
  @Test
  void simulatedMeansCrossNearThePrediction() {
    int compared = 0;
    for (Row row : TABLE) {
      double drsBest = row.getDouble("drsBest");
      double mamlBest = row.getDouble("mamlBest");
      double crossover = row.getDouble("crossover");
      if (!Double.isNaN(drsBest)) {
        assertThat(drsBest).as(row.toString()).isLessThan(1.33 * crossover + 10);
        compared++;
      }
      if (!Double.isNaN(mamlBest)) {
        assertThat(mamlBest).as(row.toString()).isGreaterThan(crossover / 1.33 - 10);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(12);
  }

  @Test
  void jointTrainingIsBetterUpToTheBracketAndMamlFromItsEnd() {
    for (Row row : TABLE) {
      if (!Double.isNaN(row.getDouble("drsBest")) && !Double.isNaN(row.getDouble("mamlBest"))) {
        assertThat(row.getDouble("drsBest")).isLessThan(row.getDouble("mamlBest"));
      }
    }
  }

  @Test
  void withoutAStepThereIsNoCrossover() {
    for (Row row : TABLE) {
      if (row.getDouble("step") == 0) {
        assertThat(row.getDouble("crossover")).isInfinite();
        assertThat(row.getDouble("mamlBest")).isNaN();
      }
    }
  }

  @Test
  void fewerSamplesNeedMoreTasksAtSmallSteps() {
    Table few = LegacySweep.curve(TABLE, "samples", 5);
    Table many = LegacySweep.curve(TABLE, "samples", 10);
    for (int i = 1; i <= 10; i++) {
      assertThat(few.doubleColumn("crossover").getDouble(i))
          .isGreaterThan(many.doubleColumn("crossover").getDouble(i));
    }
  }

  @Test
  void refusesToSimulateEveryZerothPoint() {
    assertThatThrownBy(
            () ->
                new TradeoffCrossoverStudy(
                    TradeoffEnvironment.published(),
                    List.of(5),
                    Range.linear(0, 1, 3),
                    0,
                    List.of(10),
                    10,
                    1))
        .hasMessage("must simulate every n-th point, n >= 1, got n = 0");
  }
}
