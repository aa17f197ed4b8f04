package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VelocityTasksTest extends TaskFamilyContract {
  @Override
  TaskFamily family() {
    return VelocityTasks.halfCheetah();
  }

  @Test
  void theSizesAreThoseOfTheBenchmark() {
    assertThat(VelocityTasks.halfCheetah().observations()).isEqualTo(17);
    assertThat(VelocityTasks.halfCheetah().actions()).isEqualTo(6);
    assertThat(VelocityTasks.walker2d().observations()).isEqualTo(17);
    assertThat(VelocityTasks.walker2d().actions()).isEqualTo(6);
    assertThat(RandomisedBody.hopper().observations()).isEqualTo(11);
    assertThat(RandomisedBody.hopper().actions()).isEqualTo(3);
  }

  /** The episode's body, driven by hand beside it. */
  @Test
  void theRewardIsTheDistanceOfTheMeanSpeedFromTheWantedOneAndTheEffort() {
    VelocityTasks tasks = VelocityTasks.halfCheetah();
    Episode episode = tasks.open(new double[] {1.5});
    var motion = new PlanarMotion(PlanarBodies.halfCheetah());
    episode.begin(stream("start"));
    double[] seen = new double[17];
    double[] q = new double[9];
    double[] v = new double[9];
    episode.observe(seen, 0);
    System.arraycopy(seen, 0, q, 1, 8);
    System.arraycopy(seen, 8, v, 0, 9);
    motion.start(q, v);
    double[] action = {10, -20, 3, 0, -5, 1};
    double[] control = {1, -1, 0.3, 0, -0.5, 0.1};
    double x = 0;
    for (int t = 0; t < 50; t++) {
      for (int i = 0; i < 5; i++) {
        motion.step(control);
      }
      double speed = (motion.position(0) - x) / 0.05;
      x = motion.position(0);
      double effort = 1 + 1 + 0.09 + 0.25 + 0.01;
      double expected = -Math.abs(speed - 1.5) - 0.05 * effort;
      // The episode began at another x, so its Δx/0.05 is rounded otherwise.
      assertThat(episode.step(action, 0)).isCloseTo(expected, within(1e-12));
      episode.observe(seen, 0);
      for (int i = 1; i < 9; i++) {
        assertThat(seen[i - 1]).isEqualTo(motion.position(i));
        assertThat(seen[8 + i]).isEqualTo(motion.velocity(i));
      }
    }
  }

  @Test
  void theWalkerFallsAndSeesCutSpeeds() {
    VelocityTasks tasks = VelocityTasks.walker2d();
    Episode episode = tasks.open(new double[] {5});
    episode.begin(stream("walk"));
    double[] seen = new double[17];
    double fastest = 0;
    double best = 0;
    int steps = 0;
    while (!episode.over() && steps < 200) {
      best = Math.max(best, episode.step(new double[] {10, -10, 10, 10, -10, 10}, 0));
      episode.observe(seen, 0);
      for (int i = 8; i < 17; i++) {
        fastest = Math.max(fastest, Math.abs(seen[i]));
      }
      steps++;
    }
    assertThat(steps).isLessThan(200);
    assertThat(fastest).isEqualTo(10);
    assertThat(best).isBetween(0.0, 15.0);
  }

  @Test
  void theSmallerScaleLetsTheSameActionDoMore() {
    double[] seen = new double[17];
    double[] more = new double[17];
    Locomotion full = Locomotion.halfCheetah().withActionScale(1);
    Episode gentle = VelocityTasks.halfCheetah().open(new double[] {1});
    Episode strong = new VelocityTasks(full, 0, 2, 0, 0.05, 100).open(new double[] {1});
    gentle.begin(stream("scale"));
    strong.begin(stream("scale"));
    gentle.step(new double[] {10, 5, 1, 2, 3, 4}, 0);
    strong.step(new double[] {1, 0.5, 0.1, 0.2, 0.3, 0.4}, 0);
    gentle.observe(seen, 0);
    strong.observe(more, 0);
    assertThat(more).isEqualTo(seen);
  }

  @Test
  void badInputGetsOneLine() {
    Locomotion cheetah = Locomotion.halfCheetah();
    assertThatThrownBy(() -> new VelocityTasks(cheetah, 2, 1, 0, 0, 1))
        .hasMessage("must have slowest <= fastest, got 2.0 and 1.0");
    assertThatThrownBy(() -> new VelocityTasks(cheetah, 0, 1, 0, -1, 1))
        .hasMessage("the cost of effort must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> cheetah.withActionScale(0))
        .hasMessage("the scale of actions must be finite and > 0, got 0.0");
  }
}
