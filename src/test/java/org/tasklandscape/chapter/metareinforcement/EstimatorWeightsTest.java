package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.EstimatorWeights.Point;
import org.tasklandscape.reinforcement.EstimatorWeight;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class EstimatorWeightsTest extends StudyContract<Point> {
  @Override
  protected EstimatorWeights study() {
    return new EstimatorWeights(2, 0.3, 1, List.of(20), 1, Range.linear(0, 0.8, 5), 2, 4000, 5);
  }

  /** Ten weights at 5 standard errors: a false alarm once in 170 000 seeds. */
  @Test
  void simulatedEstimatorsHaveTheirWeights() {
    Rows<Point> seen = study().run().where(p -> !Double.isNaN(p.simulated().value()));
    assertThat(seen.size()).isEqualTo(2 * EstimatorWeight.values().length);
    for (Point p : seen) {
      double error = p.simulated().standardError();
      assertThat(p.simulated().value()).isCloseTo(p.weight(), within(5 * error));
      assertThat(p.deviation() / Math.sqrt(4000)).isCloseTo(error, within(1e-12));
    }
  }

  @Test
  void theExactEstimatorIsNoisierThanTheFirstOrder() {
    Rows<Point> seen = study().run().where(p -> !Double.isNaN(p.deviation()));
    Rows<Point> exact = seen.where(p -> p.estimator() == EstimatorWeight.EXACT);
    assertThat(exact.size()).isEqualTo(2);
    for (Point p : exact) {
      Point first =
          seen.only(
              q -> q.estimator() == EstimatorWeight.FIRST_ORDER && q.curvature() == p.curvature());
      assertThat(p.deviation()).isGreaterThan(2 * first.deviation());
    }
  }
}
