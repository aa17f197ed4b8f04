package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.MetaGradientSpread.Place;
import org.tasklandscape.chapter.metareinforcement.MetaGradientSpread.Point;
import org.tasklandscape.reinforcement.EstimatorSpread;
import org.tasklandscape.reinforcement.EstimatorWeight;
import org.tasklandscape.reinforcement.PolicyPlan;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class MetaGradientSpreadTest extends StudyContract<Point> {
  @Override
  protected MetaGradientSpread study() {
    var network =
        new PolicyPlan(PolicyPlan.Method.DRS, 2, 5, List.of(4), 1, 0.99, 0.1, 0.05, 4, 800);
    return new MetaGradientSpread(
        new EstimatorSpread(2, 0.3, 0.5, 0.8), 1, 3000, network, 1, 12, List.of(4, 12), 5);
  }

  /** The law of the bridge is exact: four checks at 5 standard errors, a false alarm in 430 000. */
  @Test
  void theBridgeIsAsNoisyAsItsLawSays() {
    Rows<Point> known = study().run().where(p -> p.predicted() > 0);
    assertThat(known.size()).isEqualTo(2 * 2);
    for (Point p : known) {
      assertThat(p.spread().value())
          .as(p.toString())
          .isCloseTo(p.predicted(), within(5 * p.spread().standardError()));
    }
  }

  /**
   * T8: the expectations are as long as the weights say, to what the noise of two means leaves, its
   * own and that of joint training, in whose units it is: five times their sizes, and by chance
   * more once in 170 000 seeds for ten means. With a and b the two lengths, a/b - w = (a - w) + (1
   * - b)a/b.
   */
  @Test
  void theBridgesExpectationsHaveTheirWeights() {
    Rows<Point> bridge = study().run().where(p -> p.place() == Place.BRIDGE);
    assertThat(bridge.size()).isEqualTo(2 * EstimatorWeight.values().length);
    for (Point p : bridge) {
      Point joint =
          bridge
              .where(q -> q.estimator() == EstimatorWeight.NAL && q.rollouts() == p.rollouts())
              .list()
              .get(0);
      double share = (p.spread().value() + joint.spread().value()) / Math.sqrt(3000);
      assertThat(p.length()).as(p.toString()).isCloseTo(p.weight(), within(5 * share * p.length()));
    }
  }

  @Test
  void theEstimatorsThatComeNearMamlAreTheNoisyOnes() {
    Rows<Point> bridge = study().run().where(p -> p.place() == Place.BRIDGE && p.rollouts() == 12);
    double[] inOrder = bridge.values(p -> p.spread().value());
    assertThat(bridge.list().get(0).estimator()).isEqualTo(EstimatorWeight.NAL);
    assertThat(inOrder).isSorted();
  }

  @Test
  void everyEstimatorOfANetworkIsThere() {
    for (Place place : List.of(Place.START, Place.TRAINED)) {
      assertThat(study().run().where(p -> p.place() == place).size()).isEqualTo(4 * 2);
    }
  }
}
