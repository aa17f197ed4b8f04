package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Agreement;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/** How episodes begin and when they end. */
class LocomotionTest {
  private static final int STARTS = 5000;
  private static final int HEIGHT = 1;
  private static final int PITCH = 2;

  private static RandomStream stream(String cell) {
    return new Streams(20240611, "control-tests").stream(cell);
  }

  private static double[] rest(PlanarBody body) {
    return body.start().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Episode drive(Locomotion locomotion, PlanarMotion motion) {
    return locomotion.drive(motion, (speed, effort) -> 0);
  }

  /** Of a body at rest but for one coordinate or speed. */
  private static boolean isOver(Locomotion locomotion, boolean place, int i, double value) {
    double[] q = rest(locomotion.body());
    double[] v = new double[q.length];
    (place ? q : v)[i] = value;
    var motion = new PlanarMotion(locomotion.body());
    motion.start(q, v);
    return drive(locomotion, motion).over();
  }

  private static void endsAbove(Locomotion locomotion, boolean place, int i, double bound) {
    assertThat(isOver(locomotion, place, i, bound)).isTrue();
    assertThat(isOver(locomotion, place, i, Math.nextDown(bound))).isFalse();
  }

  private static void endsBelow(Locomotion locomotion, boolean place, int i, double bound) {
    assertThat(isOver(locomotion, place, i, bound)).isTrue();
    assertThat(isOver(locomotion, place, i, Math.nextUp(bound))).isFalse();
  }

  private static void endsBeyond(Locomotion locomotion, boolean place, int i, double bound) {
    endsAbove(locomotion, place, i, bound);
    endsBelow(locomotion, place, i, -bound);
  }

  @Test
  void theHopperEndsWhereItIsTooLowTooSteepOrTooWild() {
    Locomotion hopper = Locomotion.hopper();
    endsBelow(hopper, true, HEIGHT, 0.7);
    assertThat(isOver(hopper, true, HEIGHT, 1e6)).isFalse();
    assertThat(isOver(hopper, true, 0, 1e6)).isFalse();
    endsBeyond(hopper, true, PITCH, 0.2);
    for (int i = PITCH + 1; i < 6; i++) {
      endsBeyond(hopper, true, i, 100);
    }
    for (int i = 0; i < 6; i++) {
      endsBeyond(hopper, false, i, 100);
    }
  }

  @Test
  void theWalkerEndsWhereItIsTooLowTooHighOrTooSteep() {
    Locomotion walker = Locomotion.walker2d(8);
    endsBelow(walker, true, HEIGHT, 0.8);
    endsAbove(walker, true, HEIGHT, 2);
    endsBeyond(walker, true, PITCH, 1);
    for (int i = 0; i < 9; i++) {
      assertThat(isOver(walker, false, i, 1e6)).isFalse();
    }
    assertThat(isOver(walker, true, 8, 1e6)).isFalse();
  }

  @Test
  void theHalfCheetahNeverEnds() {
    for (int i = 0; i < 9; i++) {
      assertThat(isOver(Locomotion.halfCheetah(), true, i, 1e6)).isFalse();
      assertThat(isOver(Locomotion.halfCheetah(), false, i, -1e6)).isFalse();
    }
  }

  /** 36, 24 and 36 means at 5 standard errors: a false alarm once in 18 000 seeds. */
  @Test
  void startsAreUniformAroundRestAndSpeedsUniformOrGaussian() {
    startsAre(Locomotion.halfCheetah(), 0.1, 0.1, 1);
    startsAre(Locomotion.hopper(), 0.005, 0.005, 1 / 3.0);
    startsAre(Locomotion.walker2d(5), 0.005, 0.005, 1 / 3.0);
  }

  private static void startsAre(
      Locomotion locomotion, double place, double speed, double squareOfSpeed) {
    var motion = new PlanarMotion(locomotion.body());
    Episode episode = drive(locomotion, motion);
    double[] rest = rest(locomotion.body());
    int n = rest.length;
    var moments = new RunningMoments(4 * n);
    RandomStream stream = stream("starts of " + locomotion.body().name());
    double[] unit = new double[4 * n];
    for (int s = 0; s < STARTS; s++) {
      episode.begin(stream);
      for (int i = 0; i < n; i++) {
        unit[i] = (motion.position(i) - rest[i]) / place;
        unit[n + i] = motion.velocity(i) / speed;
        assertThat(Math.abs(unit[i])).isLessThanOrEqualTo(1 + 1e-12);
        unit[2 * n + i] = unit[i] * unit[i];
        unit[3 * n + i] = unit[n + i] * unit[n + i];
      }
      moments.add(unit);
    }
    for (int i = 0; i < 4 * n; i++) {
      double square = i < 3 * n ? 1 / 3.0 : squareOfSpeed;
      double expected = i < 2 * n ? 0 : square;
      Agreement.of("moment " + i, Estimate.exact(expected), moments.estimate(i));
    }
  }
}
