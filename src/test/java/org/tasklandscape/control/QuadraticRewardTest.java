package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.control.QuadraticReward.Kind;
import org.tasklandscape.sampling.RandomStream;

class QuadraticRewardTest extends TaskFamilyContract {
  private static final Kind EASY = new Kind(0.3, new double[][] {{2, 1}, {1, 3}}, new double[2]);
  private static final Kind HARD =
      new Kind(0.7, new double[][] {{0.1, 0}, {0, 0.2}}, new double[] {4, 5});

  @Override
  TaskFamily family() {
    return new QuadraticReward(List.of(EASY, HARD));
  }

  @Test
  void theRewardIsMinusHalfTheSquaredDistanceInTheNormOfTheCurvature() {
    Episode episode = family().open(new double[] {2, 1, 1, 3, 1, -1});
    // a - c = (1, 2): ½(2 + 2·2 + 12) = 9.
    assertThat(episode.step(new double[] {2, 1}, 0)).isEqualTo(-9);
  }

  /** At 5 standard errors: a false alarm once in 1.7 million seeds. */
  @Test
  void kindsComeWithTheirProbability() {
    RandomStream stream = stream("kinds");
    int draws = 40_000;
    int hard = 0;
    for (int i = 0; i < draws; i++) {
      hard += family().draw(stream)[5] == 5 ? 1 : 0;
    }
    double share = hard / (double) draws;
    assertThat(share).isCloseTo(0.7, within(5 * Math.sqrt(0.21 / draws)));
  }

  @Test
  void badInputGetsOneLine() {
    assertThatThrownBy(() -> new QuadraticReward(List.of(EASY)))
        .hasMessage("probabilities must sum to 1, got the sum 0.3");
    assertThatThrownBy(() -> new Kind(1, new double[][] {{1, 2}, {3, 1}}, new double[2]))
        .hasMessage("the curvature must be symmetric, got 3.0 and 2.0");
    assertThatThrownBy(() -> new Kind(1, new double[][] {{1}}, new double[2]))
        .hasMessage("the curvature must have 2 rows, as the best action has entries, got 1");
  }
}
