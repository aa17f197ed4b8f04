package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.RewardLandscapeGain.Point;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class RewardLandscapeGainTest extends StudyContract<Point> {
  @Override
  protected RewardLandscapeGain study() {
    return new RewardLandscapeGain(
        0.1,
        1,
        List.of(50, 200),
        3,
        Range.logarithmic(0.01, 1, 5),
        Range.logarithmic(0.01, 100, 5),
        0.1,
        2,
        300,
        5);
  }

  /** Twelve gains at 5 standard errors: a false alarm once in 140 000 seeds. */
  @Test
  void simulatedGainsAreThoseOfTheClosedForm() {
    Rows<Point> seen = study().run().where(p -> !Double.isNaN(p.simulated().value()));
    assertThat(seen.size()).isEqualTo(2 * 2 * 3);
    for (Point p : seen) {
      double error = 5 * p.simulated().standardError();
      assertThat(p.simulated().value()).isCloseTo(p.gain(), within(error));
    }
  }

  /** T1, and T3: spread best actions leave no gain. */
  @Test
  void withoutDiscrepancyOrPackingThereIsNoGain() {
    Rows<Point> rows = study().run();
    Rows<Point> alike = rows.where(p -> !p.spreads() && p.x() == 1);
    assertThat(alike.size()).isEqualTo(2);
    for (Point p : alike) {
      assertThat(p.gain()).isCloseTo(1, within(1e-12));
    }
    for (int n : List.of(50, 200)) {
      double[] gains = rows.where(p -> p.spreads() && p.rollouts() == n).values(Point::gain);
      assertThat(gains).hasSize(5);
      for (int i = 1; i < gains.length; i++) {
        assertThat(gains[i]).isLessThan(gains[i - 1]).isGreaterThanOrEqualTo(1);
      }
    }
  }
}
