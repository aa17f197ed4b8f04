package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.BudgetCrossing.Point;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class BudgetCrossingTest extends StudyContract<Point> {
  @Override
  protected BudgetCrossing study() {
    return new BudgetCrossing(
        3, 5, 0.1, 0.3, 1, 50, 10, List.of(0.3), List.of(4000, 16_000, 64_000), 12, 5);
  }

  /**
   * Noise adds O(η/Tn) to the mean path: a twentieth of what is left. Six means of twelve runs at 9
   * standard errors: by Student's law with 11 degrees of freedom a false alarm once in 80 000
   * seeds.
   */
  @Test
  void runsFollowTheMeanPath() {
    Rows<Point> seen = study().run().where(p -> !Double.isNaN(p.simulated().value()));
    assertThat(seen.size()).isEqualTo(2 * 3);
    for (Point p : seen) {
      double error = 9 * p.simulated().standardError() + 0.05 * p.predicted();
      assertThat(p.simulated().value()).isCloseTo(p.predicted(), within(error));
    }
  }

  @Test
  void theRunsCrossWhereItIsPredicted() {
    double budget = study().crossing(0.3);
    assertThat(budget).isBetween(40_000.0, 55_000.0);
    Rows<Point> rows = study().run();
    Point early = rows.only(p -> p.budget() == 16_000 && p.method().startsWith("MAML"));
    Point late = rows.only(p -> p.budget() == 64_000 && p.method().startsWith("MAML"));
    Point joint = rows.only(p -> p.budget() == 64_000 && p.method().startsWith("joint"));
    assertThat(early.simulated().lower()).isGreaterThan(joint.simulated().upper());
    assertThat(late.simulated().upper()).isLessThan(joint.simulated().lower());
  }
}
