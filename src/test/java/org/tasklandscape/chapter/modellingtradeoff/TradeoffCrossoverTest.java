package org.tasklandscape.chapter.modellingtradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffCrossover.Point;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.tradeoff.TradeoffEnvironment;

class TradeoffCrossoverTest extends StudyContract<Point> {
  private static final TradeoffCrossover STUDY =
      new TradeoffCrossover(
          TradeoffEnvironment.published(),
          List.of(5, 10),
          Range.linear(0, 1, 21),
          2,
          List.of(10, 20, 40, 80, 160, 320),
          300,
          1);
  private static final Rows<Point> ROWS = STUDY.run();

  @Override
  protected TradeoffCrossover study() {
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
    for (Point p : ROWS) {
      if (!Double.isNaN(p.drsBest())) {
        assertThat(p.drsBest()).as(p.toString()).isLessThan(1.33 * p.crossover() + 10);
        compared++;
      }
      if (!Double.isNaN(p.mamlBest())) {
        assertThat(p.mamlBest()).as(p.toString()).isGreaterThan(p.crossover() / 1.33 - 10);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(12);
  }

  @Test
  void jointTrainingIsBetterUpToTheBracketAndMamlFromItsEnd() {
    Rows<Point> both = ROWS.where(p -> !Double.isNaN(p.drsBest()) && !Double.isNaN(p.mamlBest()));
    assertThat(both.list()).isNotEmpty().allMatch(p -> p.drsBest() < p.mamlBest());
  }

  @Test
  void withoutAStepThereIsNoCrossover() {
    Rows<Point> none = ROWS.where(p -> p.step() == 0);
    assertThat(none.size()).isEqualTo(2);
    for (Point p : none) {
      assertThat(p.crossover()).isInfinite();
      assertThat(p.mamlBest()).isNaN();
    }
  }

  @Test
  void fewerSamplesNeedMoreTasksAtSmallSteps() {
    double[] few = ROWS.where(p -> p.samples() == 5).values(Point::crossover);
    double[] many = ROWS.where(p -> p.samples() == 10).values(Point::crossover);
    for (int i = 1; i <= 10; i++) {
      assertThat(few[i]).isGreaterThan(many[i]);
    }
  }

  @Test
  void refusesToSimulateEveryZerothPoint() {
    assertThatThrownBy(
            () ->
                new TradeoffCrossover(
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
