package org.tasklandscape.chapter.finitetraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.finitetraining.FiniteTrainingSplits.Point;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class FiniteTrainingSplitsTest extends StudyContract<Point> {
  @Override
  protected FiniteTrainingSplits study() {
    FiniteTrainingSplits full = FiniteTrainingSplits.defaults();
    return new FiniteTrainingSplits(
        full.world(), full.innerStep(), List.of(50), List.of(1, 2, 10), 100, 100, 8_192, 3);
  }

  /**
   * To 5 standard errors of 100 repetitions and 4 % for higher orders: 3 comparisons, by Student's
   * law a false alarm once in 130 000 seeds.
   */
  @Test
  void predictionsAreMet() {
    Rows<Point> maml = study().run().where(p -> !p.floor());
    assertThat(maml.size()).isEqualTo(3);
    maml.forEach(p -> TrainedErrorLaws.agree(p.predicted(), p.simulated(), 0.04));
  }

  /** The second split helps by more than the sampling of the prediction; the floor holds. */
  @Test
  void splitsHelpAndTheFloorHolds() {
    Rows<Point> rows = study().run();
    List<Estimate> maml = rows.where(p -> !p.floor()).estimates(Point::predicted);
    assertThat(maml.get(1).upper()).isLessThan(maml.get(0).lower());
    assertThat(maml.get(2).lower()).isLessThan(maml.get(1).upper());
    for (Point floor : rows.where(Point::floor)) {
      assertThat(floor.samples()).isEqualTo(100);
      assertThat(floor.predicted().value()).isPositive().isLessThan(maml.get(2).lower());
    }
  }
}
