package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.stats.Agreement;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

class RandomisedBodyTest extends TaskFamilyContract {
  /** Of the hopper: four masses, inertias and dampings, then the floor and four capsules. */
  private static final int FACTORS = 17;

  @Override
  TaskFamily family() {
    return RandomisedBody.hopper();
  }

  /** 34 means at 5 standard errors: a false alarm once in 50 000 seeds. */
  @Test
  void factorsAreUniformInTheirLogarithm() {
    RandomStream stream = stream("factors");
    var moments = new RunningMoments(2 * FACTORS);
    for (int i = 0; i < 5000; i++) {
      double[] task = family().draw(stream);
      double[] unit = new double[2 * FACTORS];
      for (int k = 0; k < FACTORS; k++) {
        double base = k >= 8 && k < 12 ? 1.3 : 1.5;
        unit[k] = Math.log(task[k]) / (3 * Math.log(base));
        unit[FACTORS + k] = unit[k] * unit[k];
        assertThat(Math.abs(unit[k])).isLessThanOrEqualTo(1 + 1e-14);
      }
      moments.add(unit);
    }
    for (int k = 0; k < FACTORS; k++) {
      Agreement.of("mean " + k, Estimate.exact(0), moments.estimate(k));
      Agreement.of("square " + k, Estimate.exact(1 / 3.0), moments.estimate(FACTORS + k));
    }
  }

  @Test
  void theFactorOneIsTheNominalBody() {
    double[] ones = new double[FACTORS];
    Arrays.fill(ones, 1);
    assertThat(RandomisedBody.hopper().body(ones)).isEqualTo(PlanarBodies.hopper());
  }

  @Test
  void eachFactorHasItsPlace() {
    double[] task = new double[FACTORS];
    for (int k = 0; k < FACTORS; k++) {
      task[k] = 1 + k / 100.0;
    }
    PlanarBody nominal = PlanarBodies.hopper();
    PlanarBody body = RandomisedBody.hopper().body(task);
    assertThat(body.ground().friction()).isEqualTo(1.12 * nominal.ground().friction());
    for (int i = 0; i < 4; i++) {
      PlanarBody.Link is = body.links().get(i);
      PlanarBody.Link was = nominal.links().get(i);
      assertThat(is.mass()).isEqualTo(task[i] * was.mass());
      assertThat(is.inertia()).isEqualTo(task[4 + i] * was.inertia());
      assertThat(is.hinge().damping()).isEqualTo(task[8 + i] * was.hinge().damping());
      assertThat(is.capsules().get(0).friction())
          .isEqualTo(task[13 + i] * was.capsules().get(0).friction());
    }
  }

  /** A body falls as fast whatever its mass, and a heavier one lands on the same spring. */
  @Test
  void theRegularisationStaysThatOfTheNominalBody() {
    RandomisedBody tasks = RandomisedBody.hopper();
    double[] heavy = new double[FACTORS];
    Arrays.fill(heavy, 1);
    Arrays.fill(heavy, 0, 8, 2);
    var own = new PlanarMotion(tasks.body(heavy));
    Episode episode = tasks.open(heavy);
    episode.begin(stream("heavy"));
    double[] seen = new double[11];
    episode.observe(seen, 0);
    double[] q = new double[6];
    double[] v = new double[6];
    System.arraycopy(seen, 0, q, 1, 5);
    System.arraycopy(seen, 5, v, 0, 6);
    own.start(q, v);
    double apart = 0;
    for (int t = 0; t < 60; t++) {
      episode.step(new double[3], 0);
      for (int i = 0; i < 4; i++) {
        own.step(new double[3]);
      }
      episode.observe(seen, 0);
      if (own.contacts() == 0 && apart == 0) {
        assertThat(seen[0]).isCloseTo(own.position(1), within(1e-12));
      } else {
        apart = Math.max(apart, Math.abs(seen[0] - own.position(1)));
      }
    }
    assertThat(apart).isGreaterThan(1e-4);
  }

  /** The bodies of a task, driven by hand beside its episodes. */
  @Test
  void theRewardIsOneAndTheMeanSpeedLessTheEffort() {
    rewardIsByItsLaw(RandomisedBody.hopper(), new double[] {10, -20, 3}, 4, 0.008);
    rewardIsByItsLaw(RandomisedBody.walker2d(), new double[] {10, -20, 3, 0, -5, 1}, 5, 0.01);
  }

  private static void rewardIsByItsLaw(
      RandomisedBody tasks, double[] action, int steps, double seconds) {
    double[] task = tasks.draw(stream("reward"));
    Episode episode = tasks.open(task);
    var beside = new Beside(tasks.motion(task), steps, seconds);
    beside.start(episode, stream("start"));
    for (int t = 0; t < 10; t++) {
      double expected = 1 + beside.speed(action) - 1e-3 * Beside.effort(action);
      assertThat(episode.step(action, 0)).isCloseTo(expected, within(1e-11));
    }
  }

  @Test
  void badInputGetsOneLine() {
    double[] task = new double[FACTORS];
    assertThatThrownBy(() -> family().open(task))
        .hasMessage("a factor must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> new RandomisedBody(Locomotion.hopper(), -1, 1))
        .hasMessage("the spread must be finite and >= 0, got -1.0");
  }
}
