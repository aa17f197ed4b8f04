package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.stats.RunningMoments;

class DiscNavigationTest extends TaskFamilyContract {
  @Override
  TaskFamily family() {
    return DiscNavigation.disc(0.5);
  }

  /** Five means at 5 standard errors: a false alarm once in 340 000 seeds. */
  @Test
  void goalsAreUniformInTheDisc() {
    var disc = new DiscNavigation(1, 0.7, false, 20);
    RandomStream stream = stream("disc");
    var moments = new RunningMoments(5);
    for (int i = 0; i < 100_000; i++) {
      double[] goal = disc.draw(stream);
      double x = (goal[0] - 1) / 0.7;
      double z = goal[1] / 0.7;
      double square = x * x + z * z;
      assertThat(square).isLessThanOrEqualTo(1 + 1e-15);
      moments.add(x, z, x * z, square, square * square);
    }
    // The square of the distance is uniform in (0, 1), and no direction is preferred.
    double[] expected = {0, 0, 0, 1 / 2.0, 1 / 3.0};
    for (int i = 0; i < 5; i++) {
      var seen = moments.estimate(i);
      assertThat(seen.value()).isCloseTo(expected[i], within(5 * seen.standardError()));
    }
  }

  /** Three means at 5 standard errors: a false alarm once in 580 000 seeds. */
  @Test
  void goalsOfTheCircleSurroundTheStart() {
    RandomStream stream = stream("circle");
    var moments = new RunningMoments(3);
    for (int i = 0; i < 10_000; i++) {
      double[] goal = DiscNavigation.circle().draw(stream);
      assertThat(goal[0] * goal[0] + goal[1] * goal[1]).isCloseTo(1, within(1e-14));
      moments.add(goal[0], goal[1], goal[0] * goal[0]);
    }
    assertThat(moments.mean(0)).isCloseTo(0, within(5 * moments.estimate(0).standardError()));
    assertThat(moments.mean(1)).isCloseTo(0, within(5 * moments.estimate(1).standardError()));
    assertThat(moments.mean(2)).isCloseTo(0.5, within(5 * moments.estimate(2).standardError()));
  }

  @Test
  void aMoveIsATenthOfTheActionAndAtMostATenth() {
    Episode episode = DiscNavigation.disc(0.5).open(new double[] {3, 4});
    episode.begin(stream("start"));
    double[] seen = new double[2];
    episode.observe(seen, 0);
    assertThat(Math.max(Math.abs(seen[0]), Math.abs(seen[1]))).isLessThanOrEqualTo(0.1);
    double x = seen[0] - 0.05;
    double z = seen[1] + 0.1;
    double reward = episode.step(new double[] {-0.5, 700}, 0);
    episode.observe(seen, 0);
    assertThat(seen).containsExactly(x, z);
    assertThat(reward).isCloseTo(-Math.hypot(x - 3, z - 4), within(1e-15 * 5));
    assertThat(episode.over()).isFalse();
  }

  @Test
  void badInputGetsOneLine() {
    assertThatThrownBy(() -> new DiscNavigation(1, -1, false, 20))
        .hasMessage("the radius of the disc must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> new DiscNavigation(1, 1, false, 0))
        .hasMessage("the horizon must be >= 1, got 0");
  }
}
