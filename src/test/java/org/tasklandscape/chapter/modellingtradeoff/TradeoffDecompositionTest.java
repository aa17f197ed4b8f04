package org.tasklandscape.chapter.modellingtradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffDecomposition.Parts;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffDecomposition.Point;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.tradeoff.TradeoffEnvironment;

class TradeoffDecompositionTest extends StudyContract<Point> {
  private static final TradeoffDecomposition STUDY =
      new TradeoffDecomposition(
          TradeoffEnvironment.published(), List.of(10, 50), 0.5, List.of(3, 50, 200), 400, 1);
  private static final Rows<Point> ROWS = STUDY.run();

  @Override
  protected TradeoffDecomposition study() {
    return STUDY;
  }

  /**
   * From 50 tasks on the terms beyond 1/M are below 15 % of the statistical error: 16 comparisons
   * at 5 standard errors beside it, a false alarm in 1 of 100 000 seeds.
   */
  @Test
  void simulationAgreesWithThePrediction() {
    int compared = 0;
    for (Point p : ROWS) {
      for (Parts loss : List.of(p.drs(), p.maml())) {
        double simulated = loss.simulated().value();
        if (p.tasks() >= 50) {
          double room = 5 * loss.simulated().standardError() + 0.15 * Math.abs(loss.statistical());
          assertThat(simulated).as(p.toString()).isCloseTo(loss.predicted(), within(room));
          compared++;
        } else {
          assertThat(simulated).as("no variance at M = 3").isNaN();
        }
      }
    }
    assertThat(compared).isEqualTo(16);
  }

  @Test
  void thePartsSumToTheWhole() {
    for (Point p : ROWS) {
      for (Parts loss : List.of(p.drs(), p.maml())) {
        double statistical = (loss.variance() + loss.ratioBias()) / p.tasks();
        assertThat(loss.statistical()).isCloseTo(statistical, within(1e-15));
        assertThat(loss.predicted()).isCloseTo(loss.modelling() + statistical, within(1e-15));
      }
      assertThat((p.after() ? p.maml() : p.drs()).modelling()).isZero();
      assertThat((p.after() ? p.drs() : p.maml()).modelling()).isPositive();
    }
  }

  @Test
  void thePredictionsChangeOrderAtTheCrossover() {
    for (Point p : ROWS) {
      boolean drsWorse = p.drs().predicted() > p.maml().predicted();
      boolean beyond = p.tasks() > p.crossover();
      assertThat(drsWorse).as(p.toString()).isEqualTo(p.after() == beyond);
    }
  }

  @Test
  void refusesNoTrials() {
    var none =
        new TradeoffDecomposition(
            TradeoffEnvironment.published(), List.of(10), 0.5, List.of(50), 1, 1);
    assertThatThrownBy(none::run).hasMessage("the trials must be >= 2, got 1");
  }
}
