package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.stats.RunningMoments;

class LinearNavigationTest extends TaskFamilyContract {
  @Override
  TaskFamily family() {
    return new LinearNavigation(0.5, 0.1, 2, new double[] {1, -1}, 0.25, 6);
  }

  @Test
  void oneStepWithoutNoiseIsAQuadraticReward() {
    var one = new LinearNavigation(1, 0, 0.7, new double[2], 1, 1);
    double[][] curvature = {{0.7, 0}, {0, 0.7}};
    double[] goal = {0.3, -2};
    var same = new QuadraticReward(List.of(new QuadraticReward.Kind(1, curvature, goal)));
    Episode linear = one.open(goal);
    Episode quadratic = same.open(same.draw(stream("task")));
    RandomStream actions = stream("actions");
    for (int i = 0; i < 100; i++) {
      double[] a = {actions.gaussian(), actions.gaussian()};
      linear.begin(stream("start"));
      double reward = quadratic.step(a, 0);
      assertThat(linear.step(a, 0)).isCloseTo(reward, within(1e-15 * (1 - reward)));
    }
  }

  /** Ten moments at 5 standard errors: a false alarm once in 170 000 seeds. */
  @Test
  void goalsAndStepsHaveTheirMeanAndVariance() {
    var family = new LinearNavigation(0.5, 0.1, 2, new double[] {1, -1}, 0.25, 6);
    RandomStream stream = stream("moments");
    var goals = new RunningMoments(2);
    var places = new RunningMoments(2);
    double[] seen = new double[2];
    Episode episode = family.open(new double[2]);
    for (int i = 0; i < 20_000; i++) {
      goals.add(family.draw(stream));
      episode.begin(stream);
      episode.step(new double[] {1, 2}, 0);
      episode.step(new double[] {1, 2}, 0);
      episode.observe(seen, 0);
      places.add(seen);
    }
    check(goals, new double[] {1, -1}, 0.25);
    check(places, new double[] {1, 2}, 2 * 0.01);
  }

  private static void check(RunningMoments seen, double[] mean, double variance) {
    // Of the variance of Gaussian draws, as a share of it.
    double error = Math.sqrt(2.0 / seen.count());
    for (int i = 0; i < 2; i++) {
      assertThat(seen.mean(i)).isCloseTo(mean[i], within(5 * seen.estimate(i).standardError()));
      assertThat(seen.covariance(i, i)).isCloseTo(variance, within(5 * error * variance));
    }
    assertThat(seen.covariance(0, 1)).isCloseTo(0, within(5 * variance / Math.sqrt(seen.count())));
  }

  @Test
  void badInputGetsOneLine() {
    assertThatThrownBy(() -> new LinearNavigation(1, 0, 0, new double[1], 1, 1))
        .hasMessage("the curvature must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> new LinearNavigation(1, 0, 1, new double[0], 1, 1))
        .hasMessage("the dimension must be >= 1, got 0");
  }
}
