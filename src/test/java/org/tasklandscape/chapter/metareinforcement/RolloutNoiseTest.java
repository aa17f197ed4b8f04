package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.RolloutNoise.Point;
import org.tasklandscape.chapter.metareinforcement.RolloutNoise.Quantity;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class RolloutNoiseTest extends StudyContract<Point> {
  @Override
  protected RolloutNoise study() {
    return new RolloutNoise(
        List.of(1.0, 0.3),
        0.5,
        List.of(5, 10),
        Range.linear(0, 2, 5),
        Range.linear(0, 1, 5),
        1,
        2,
        4000,
        5);
  }

  /** Twelve means at 5 standard errors: a false alarm once in 140 000 seeds. */
  @Test
  void rolloutsSayWhatTheLawSays() {
    Rows<Point> rows = study().run();
    Rows<Point> seen = rows.where(p -> !Double.isNaN(p.simulated().value()));
    assertThat(seen.size()).isEqualTo(2 * 2 * 3);
    for (Point p : seen) {
      // Without a step the risk is known.
      double error = Math.max(1e-12, 5 * p.simulated().standardError());
      assertThat(p.simulated().value()).isCloseTo(p.predicted(), within(error));
    }
  }

  /** Twice as many rollouts, half the variance. */
  @Test
  void varianceFallsAsOneOverRollouts() {
    Rows<Point> rows = study().run().where(p -> p.quantity() == Quantity.VARIANCE);
    Rows<Point> few = rows.where(p -> p.rollouts() == 5);
    assertThat(few.size()).isEqualTo(5);
    for (Point p : few) {
      Point more = rows.only(q -> q.rollouts() == 10 && q.x() == p.x());
      assertThat(more.predicted()).isCloseTo(p.predicted() / 2, within(1e-14));
    }
  }
}
