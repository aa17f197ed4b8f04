package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.control.Episode;
import org.tasklandscape.control.LinearNavigation;
import org.tasklandscape.control.Locomotion;
import org.tasklandscape.control.RandomisedBody;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.sampling.RandomStream;

class RolloutsTest {
  private static final TaskFamily HOPPER = new RandomisedBody(Locomotion.hopper(), 1, 60);
  private static final GaussianPolicy POLICY = GaussianPolicy.network(11, List.of(8), 3, 5);

  /** One episode after the other by hand, from the same streams. */
  @Test
  void theRowsAreThoseOfEpisodesPlayedOneByOne() {
    double[] theta = ExampleRollouts.theta(POLICY);
    double[] task = HOPPER.draw(ExampleRollouts.stream("task"));
    int episodes = 12;
    var rollouts = new Rollouts(POLICY, HOPPER, episodes);
    // What was there before is gone.
    rollouts.collect(theta, task, ExampleRollouts.STREAMS, "before");
    rollouts.collect(theta, task, ExampleRollouts.STREAMS, "hop");
    Episode play = HOPPER.open(task);
    int row = 0;
    double total = 0;
    double[] seen = new double[11];
    for (int k = 0; k < episodes; k++) {
      RandomStream stream = ExampleRollouts.STREAMS.stream("hop", k);
      play.begin(stream);
      int t = 0;
      while (t < 60 && !(t > 0 && play.over())) {
        play.observe(seen, 0);
        double[] action = new double[3];
        for (int j = 0; j < 3; j++) {
          double deviation = StrictMath.exp(theta[POLICY.mean().size() + j]);
          assertThat(rollouts.means()[j][row]).isCloseTo(mean(theta, seen, j), within(1e-14));
          action[j] = rollouts.means()[j][row] + deviation * stream.gaussian();
          assertThat(rollouts.actions()[j][row]).isEqualTo(action[j]);
        }
        for (int i = 0; i < 11; i++) {
          assertThat(rollouts.observations()[i][row]).isEqualTo(seen[i]);
        }
        double reward = play.step(action, 0);
        assertThat(rollouts.rewards()[row]).isEqualTo(reward);
        total += reward;
        t++;
        row++;
      }
      assertThat(rollouts.length(k)).isEqualTo(t);
    }
    assertThat(rollouts.rows()).isEqualTo(row).isLessThan(episodes * 60);
    assertThat(rollouts.meanReturn()).isCloseTo(total / episodes, within(1e-12));
  }

  private static double mean(double[] theta, double[] seen, int j) {
    double sum = theta[12 * 8 + 8 * 3 + j];
    for (int unit = 0; unit < 8; unit++) {
      double u = theta[11 * 8 + unit];
      for (int i = 0; i < 11; i++) {
        u += theta[i * 8 + unit] * seen[i];
      }
      sum += theta[12 * 8 + unit * 3 + j] * Math.tanh(u);
    }
    return sum;
  }

  @Test
  void badInputGetsOneLine() {
    assertThatThrownBy(() -> new Rollouts(POLICY, HOPPER, 0))
        .hasMessage("the number of episodes must be >= 1, got 0");
    assertThatThrownBy(() -> new Rollouts(POLICY, ExampleRollouts.FAMILY, 1))
        .hasMessage(
            "the policy must see 2 numbers and choose 2, as the tasks ask for, got 11 and 3");
    var explosive = new LinearNavigation(1e200, 0, 1, new double[2], 1, 3);
    var rollouts = new Rollouts(GaussianPolicy.affine(2, 2, 1), explosive, 1);
    assertThatThrownBy(
            () -> rollouts.collect(new double[6], new double[2], ExampleRollouts.STREAMS, "away"))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("rewards must stay finite, got -Infinity in episode 0 at step 0");
    assertThatThrownBy(() -> GaussianPolicy.affine(1, 1, 0))
        .hasMessage("sigma must be finite and > 0, got 0.0");
  }
}
