package org.tasklandscape.chapter.modellingtradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffOptimisation.Point;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class TradeoffOptimisationTest extends StudyContract<Point> {
  @Override
  protected TradeoffOptimisation study() {
    return new TradeoffOptimisation(2, List.of(1), List.of(10), 0.5, 0, List.of(0.25, 4.0), 512, 5);
  }

  /** Before the crossing joint training is predicted the better, from it on MAML. */
  @Test
  void theLinesCrossOnceAndThere() {
    Rows<Point> rows = study().run();
    assertThat(rows.where(p -> p.factor() < 1).size()).isPositive();
    assertThat(rows.where(p -> p.factor() >= 1).size()).isPositive();
    for (Point p : rows) {
      assertThat(p.drs() > p.maml()).isEqualTo(p.factor() >= 1);
    }
  }

  /** Four means at 5 standard errors: a false alarm once in 430 000 seeds. */
  @Test
  void runsLieOnTheMeanPath() {
    Rows<Point> simulated = study().run().where(Point::simulated);
    assertThat(simulated.size()).isEqualTo(2);
    for (Point p : simulated) {
      assertThat(p.drsSimulated().value())
          .isCloseTo(p.drs(), within(5 * p.drsSimulated().standardError()));
      assertThat(p.mamlSimulated().value())
          .isCloseTo(p.maml(), within(5 * p.mamlSimulated().standardError()));
    }
  }
}
