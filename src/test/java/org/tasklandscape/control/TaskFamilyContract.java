package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** What every family of tasks promises. */
abstract class TaskFamilyContract {
  abstract TaskFamily family();

  static RandomStream stream(String cell) {
    return new Streams(20240611, "control-tests").stream(cell);
  }

  /** Observations and rewards of an episode under actions of a stream of their own. */
  private static double[] play(TaskFamily family, Episode episode, String cell) {
    RandomStream chance = stream(cell);
    RandomStream policy = stream(cell + " actions");
    int size = family.observations() + 1;
    double[] seen = new double[family.horizon() * size];
    double[] actions = new double[family.actions() + 3];
    episode.begin(chance);
    for (int t = 0; t < family.horizon() && !episode.over(); t++) {
      episode.observe(seen, t * size);
      for (int k = 0; k < family.actions(); k++) {
        actions[3 + k] = policy.gaussian();
      }
      seen[t * size + size - 1] = episode.step(actions, 3);
    }
    return seen;
  }

  @Test
  void anEpisodeFollowsFromItsTaskAndStreamsAlone() {
    TaskFamily family = family();
    double[] task = family.draw(stream("task"));
    assertThat(family.draw(stream("task"))).isEqualTo(task);
    Episode fresh = family.open(task);
    double[] expected = play(family, fresh, "episode");
    assertThat(Arrays.stream(expected).allMatch(Double::isFinite)).isTrue();
    Episode used = family.open(task);
    play(family, used, "another");
    assertThat(play(family, used, "episode")).isEqualTo(expected);
  }

  @Test
  void tasksDifferInTheirRewardsOrStates() {
    TaskFamily family = family();
    RandomStream stream = stream("two");
    double[] one = play(family, family.open(family.draw(stream)), "episode");
    double[] next = one;
    // A family of two kinds may draw one kind for a while.
    for (int i = 0; i < 30 && Arrays.equals(one, next); i++) {
      next = play(family, family.open(family.draw(stream)), "episode");
    }
    assertThat(next).isNotEqualTo(one);
  }

  @Test
  void aTaskOfAnotherSizeIsRefused() {
    TaskFamily family = family();
    int size = family.draw(stream("task")).length;
    assertThatThrownBy(() -> family.open(new double[size + 1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have %d entries, got %d", size, size + 1);
  }
}
