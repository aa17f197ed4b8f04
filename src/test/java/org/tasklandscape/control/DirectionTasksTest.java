package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;

class DirectionTasksTest extends TaskFamilyContract {
  @Override
  TaskFamily family() {
    return DirectionTasks.halfCheetah();
  }

  @Test
  void whatIsForwardInOneTaskIsBackwardInTheOther() {
    Episode forward = family().open(new double[] {1});
    Episode backward = family().open(new double[] {-1});
    forward.begin(stream("start"));
    backward.begin(stream("start"));
    double[] action = {3, -4, 5, 1, 2, 0};
    double effort = 0.05 * (0.09 + 0.16 + 0.25 + 0.01 + 0.04);
    for (int t = 0; t < 20; t++) {
      double sum = forward.step(action, 0) + backward.step(action, 0);
      assertThat(sum).isCloseTo(-2 * effort, within(1e-13));
    }
  }

  /** The episode's body, driven by hand beside it. */
  @Test
  void theRewardIsTheMeanSpeedInTheDirectionOfTheTaskLessTheEffort() {
    for (int direction : new int[] {1, -1}) {
      Episode episode = family().open(new double[] {direction});
      var beside = new Beside(new PlanarMotion(PlanarBodies.halfCheetah()), 5, 0.05);
      beside.start(episode, stream("start"));
      double[] action = {10, -20, 3, 0, -5, 1};
      for (int t = 0; t < 20; t++) {
        double expected = direction * beside.speed(action) - 0.05 * Beside.effort(action);
        assertThat(episode.step(action, 0)).isCloseTo(expected, within(1e-12));
      }
    }
  }

  /** The share forward is 1/2 to 5 standard errors: a false alarm once in 1.7 million seeds. */
  @Test
  void bothDirectionsAreEquallyLikely() {
    RandomStream stream = stream("directions");
    int draws = 10_000;
    int forward = 0;
    for (int i = 0; i < draws; i++) {
      double direction = family().draw(stream)[0];
      assertThat(Math.abs(direction)).isEqualTo(1);
      forward += direction > 0 ? 1 : 0;
    }
    assertThat((double) forward / draws).isCloseTo(0.5, within(5 * 0.5 / Math.sqrt(draws)));
  }

  @Test
  void thereAreTwoDirections() {
    assertThatThrownBy(() -> family().open(new double[] {0.5}))
        .hasMessage("the direction must be 1 or -1, got 0.5");
  }
}
