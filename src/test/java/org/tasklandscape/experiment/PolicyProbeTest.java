package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.control.LinearNavigation;
import org.tasklandscape.experiment.PolicyProbing.Effort;
import org.tasklandscape.reinforcement.GaussianPolicy;
import org.tasklandscape.reinforcement.TestReturns;
import org.tasklandscape.sampling.Streams;

/** In a world of one step a ~ N(k, 1) earns -½((k - c)² + 1): what there is to gain is known. */
class PolicyProbeTest {
  private static final double GOAL = 3;

  /** Goals about c = 3, in both places of θ only the second, k, has a say. */
  private static PolicyProbe probe(double k, double step, int rounds) {
    var family = new LinearNavigation(1, 0, 1, new double[] {GOAL}, 1e-6, 1);
    var effort = new Effort(8, 8, 400, 20, rounds);
    var room =
        new PolicyProbe.Room(
            GaussianPolicy.affine(1, 1, 1),
            new TestReturns(family, effort.episodes(), 1, 1),
            new Streams(5, "policy-probe-tests"),
            effort);
    return room.at(new double[] {0, k}, step);
  }

  /** After a step of 0.1, which hardly moves, the distance still costs 4.5; at the goal nothing. */
  @Test
  void theLineLeadsToTheCommonGoal() {
    PolicyProbe one = probe(0, 0.1, 1);
    assertThat(one.moved()).isEqualTo(8);
    assertThat(one.share()).isEqualTo(2);
    assertThat(one.rounds()).isEqualTo(one.line());
    PolicyProbe more = probe(0, 0.1, 4);
    assertThat(more.line()).isEqualTo(one.line());
    assertThat(more.rounds().value()).isGreaterThan(more.line().value()).isBetween(3.7, 4.5);
    assertThat(more.hardness()).isBetween(0.0, 1.0);
    // The ways are alike, and what is left of their spread is the noise of gradients.
    assertThat(more.geography()).isGreaterThan(50);
  }

  @Test
  void atTheGoalThereIsNothingToGain() {
    assertThat(Math.abs(probe(GOAL, 0.1, 3).rounds().value())).isLessThan(0.02);
  }

  @Test
  void withoutAStepNothingMovesAndNothingIsTold() {
    PolicyProbe still = probe(0, 0, 3);
    assertThat(still.moved()).isZero();
    assertThat(still.share()).isZero();
    assertThat(still.geography()).isNaN();
    assertThat(still.hardness()).isNaN();
    assertThat(still.rounds().lower()).isZero();
    assertThat(still.rounds().upper()).isZero();
  }
}
