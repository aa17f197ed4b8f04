package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.stats.Agreement;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

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
    Episode episode = VelocityTasks.halfCheetah().open(new double[] {1.5});
    var motion = new PlanarMotion(PlanarBodies.halfCheetah());
    var beside = new Beside(motion, 5, 0.05);
    beside.start(episode, stream("start"));
    double[] seen = new double[17];
    double[] action = {10, -20, 3, 0, -5, 1};
    for (int t = 0; t < 50; t++) {
      double expected = -Math.abs(beside.speed(action) - 1.5) - 0.05 * Beside.effort(action);
      assertThat(episode.step(action, 0)).isCloseTo(expected, within(1e-12));
      episode.observe(seen, 0);
      for (int i = 1; i < 9; i++) {
        assertThat(seen[i - 1]).isEqualTo(motion.position(i));
        assertThat(seen[8 + i]).isEqualTo(motion.velocity(i));
      }
    }
  }

  @Test
  void theWalkerHasABonusAndEffortCostsItLess() {
    Episode episode = VelocityTasks.walker2d().open(new double[] {0.5});
    var beside = new Beside(new PlanarMotion(PlanarBodies.walker2d()), 8, 0.016);
    beside.start(episode, stream("start"));
    double[] action = {10, -20, 3, 0, -5, 1};
    for (int t = 0; t < 10; t++) {
      double expected = 15 - Math.abs(beside.speed(action) - 0.5) - 1e-3 * Beside.effort(action);
      assertThat(episode.step(action, 0)).isCloseTo(expected, within(1e-11));
    }
  }

  /** Four means at 5 standard errors: a false alarm once in 430 000 seeds. */
  @Test
  void wantedSpeedsAreUniform() {
    RandomStream stream = stream("speeds");
    Locomotion cheetah = Locomotion.halfCheetah();
    for (VelocityTasks tasks :
        List.of(VelocityTasks.walker2d(), new VelocityTasks(cheetah, 1, 3, 0, 0, 1))) {
      var moments = new RunningMoments(2);
      for (int i = 0; i < 5000; i++) {
        double middle = (tasks.slowest() + tasks.fastest()) / 2;
        double unit = (tasks.draw(stream)[0] - middle) / (tasks.fastest() - middle);
        assertThat(unit).isBetween(-1.0, 1.0);
        moments.add(unit, unit * unit);
      }
      Agreement.of("mean", Estimate.exact(0), moments.estimate(0));
      Agreement.of("square", Estimate.exact(1 / 3.0), moments.estimate(1));
    }
    assertThat(VelocityTasks.walker2d().fastest()).isEqualTo(10);
    assertThat(VelocityTasks.halfCheetah().fastest()).isEqualTo(3);
  }

  @Test
  void theWalkerFallsAndSeesCutSpeeds() {
    VelocityTasks tasks = VelocityTasks.walker2d();
    Episode episode = tasks.open(new double[] {5});
    episode.begin(stream("walk"));
    double[] seen = new double[17];
    double fastest = 0;
    int steps = 0;
    while (!episode.over() && steps < 200) {
      episode.step(new double[] {10, -10, 10, 10, -10, 10}, 0);
      episode.observe(seen, 0);
      for (int i = 8; i < 17; i++) {
        fastest = Math.max(fastest, Math.abs(seen[i]));
      }
      steps++;
    }
    assertThat(steps).isLessThan(200);
    assertThat(fastest).isEqualTo(10);
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
