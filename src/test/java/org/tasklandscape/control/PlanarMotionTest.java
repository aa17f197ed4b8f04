package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Laws of mechanics that every body obeys. */
class PlanarMotionTest {
  static Stream<PlanarBody> bodies() {
    return Stream.of(PlanarBodies.halfCheetah(), PlanarBodies.hopper(), PlanarBodies.walker2d());
  }

  private static RandomStream stream(String cell) {
    return new Streams(20240611, "control-tests").stream(cell);
  }

  private static double[] start(PlanarBody body) {
    return body.start().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] positions(PlanarMotion motion) {
    double[] q = new double[motion.body().coordinates()];
    for (int i = 0; i < q.length; i++) {
      q[i] = motion.position(i);
    }
    return q;
  }

  private static double[] velocities(PlanarMotion motion) {
    double[] v = new double[motion.body().coordinates()];
    for (int i = 0; i < v.length; i++) {
      v[i] = motion.velocity(i);
    }
    return v;
  }

  private static void randomise(double[] control, RandomStream stream) {
    for (int k = 0; k < control.length; k++) {
      control[k] = 2 * stream.nextDouble() - 1;
    }
  }

  private static final double DURATION = 0.4;

  /** A body thrown up, after 0.4 s without floor and damping. */
  private static PlanarMotion thrown(
      PlanarBody body, Integrator integrator, int steps, double speed) {
    PlanarBody free = FreeBody.floating(body, integrator, DURATION / steps);
    var motion = new PlanarMotion(free);
    motion.start(thrownFrom(free), thrownAt(free, speed));
    for (int s = 0; s < steps; s++) {
      motion.step(new double[body.motors()]);
    }
    assertThat(motion.contacts()).isZero();
    return motion;
  }

  private static double[] thrownFrom(PlanarBody body) {
    RandomStream stream = stream("thrown");
    return Arrays.stream(start(body)).map(q -> q + 0.3 * stream.gaussian()).toArray();
  }

  private static double[] thrownAt(PlanarBody body, double speed) {
    double[] v = new double[body.coordinates()];
    stream("speed").gaussians(v);
    return Arrays.stream(v).map(entry -> speed * entry).toArray();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void energyAndMomentumAreKept(PlanarBody body) {
    PlanarMotion motion = thrown(body, Integrator.RUNGE_KUTTA, 8000, 1);
    var law = new FreeBody(motion.body());
    double[] before = law.of(thrownFrom(motion.body()), thrownAt(motion.body(), 1));
    double[] after = law.of(positions(motion), velocities(motion));
    double fallen = law.mass() * body.gravity() * DURATION;
    assertThat(after[0]).isCloseTo(before[0], within(1e-12 * Math.abs(before[0])));
    assertThat(after[1]).isCloseTo(before[1], within(1e-12 * fallen));
    assertThat(after[2]).isCloseTo(before[2] - fallen, within(1e-12 * fallen));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void theErrorFallsWithTheOrderOfTheScheme(PlanarBody body) {
    assertThat(shrinkage(body, Integrator.EULER, 1600)).isCloseTo(2, within(0.1));
    assertThat(shrinkage(body, Integrator.RUNGE_KUTTA, 100)).isCloseTo(16, within(2.0));
  }

  /** By what factor halving the step makes the change by halving it smaller. */
  private static double shrinkage(PlanarBody body, Integrator integrator, int steps) {
    double[] coarse = positions(thrown(body, integrator, steps, 5));
    double[] middle = positions(thrown(body, integrator, 2 * steps, 5));
    double[] fine = positions(thrown(body, integrator, 4 * steps, 5));
    double first = 0;
    double second = 0;
    for (int i = 0; i < coarse.length; i++) {
      first += Math.pow(coarse[i] - middle[i], 2);
      second += Math.pow(middle[i] - fine[i], 2);
    }
    return Math.sqrt(first / second);
  }

  /** How momentum changes at constant q̇ because the links turn, by a central difference. */
  private static double[] carried(FreeBody law, double[] q, double[] v) {
    double width = 1e-5;
    double[] ahead = q.clone();
    double[] behind = q.clone();
    for (int i = 0; i < q.length; i++) {
      ahead[i] += width * v[i];
      behind[i] -= width * v[i];
    }
    double[] slope = law.of(ahead, v);
    double[] other = law.of(behind, v);
    for (int i = 0; i < slope.length; i++) {
      slope[i] = (slope[i] - other[i]) / (2 * width);
    }
    return slope;
  }

  /** Newton's second law for the whole body, between two steps of Euler at one place. */
  @Test
  void theFloorOnlyPushesAndFrictionStaysWithinItsPyramid() {
    PlanarBody body = PlanarBodies.halfCheetah();
    var law = new FreeBody(body);
    var motion = new PlanarMotion(body);
    RandomStream stream = stream("push");
    double[] control = new double[body.motors()];
    int touching = 0;
    int sliding = 0;
    for (int s = 0; s < 2000; s++) {
      randomise(control, stream);
      double[] q = positions(motion);
      double[] v = velocities(motion);
      double[] before = law.of(q, v);
      double[] carried = carried(law, q, v);
      motion.step(control);
      double[] after = law.of(q, velocities(motion));
      double along = (after[1] - before[1]) / body.timeStep() + carried[1];
      double weight = law.mass() * body.gravity();
      double up = (after[2] - before[2]) / body.timeStep() + carried[2] + weight;
      double scale = 1e-8 * (1 + weight + Math.abs(carried[1]) + Math.abs(carried[2]));
      assertThat(up).isGreaterThan(-scale);
      assertThat(Math.abs(along)).isLessThan(0.4 * up + scale);
      if (motion.contacts() == 0) {
        assertThat(Math.abs(up) + Math.abs(along)).isLessThan(2 * scale);
      } else {
        touching++;
        sliding += Math.abs(along) > 0.39 * up ? 1 : 0;
      }
    }
    // Both kinds were seen: pushes, and friction at its bound.
    assertThat(touching).isGreaterThan(200);
    assertThat(sliding).isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void whereTheBodyIsAlongTheFloorDoesNotMatter(PlanarBody body) {
    double[] q = start(body);
    var here = new PlanarMotion(body);
    here.start(q, new double[q.length]);
    q[0] = 1000;
    var there = new PlanarMotion(body);
    there.start(q, new double[q.length]);
    double[] control = new double[body.motors()];
    RandomStream stream = stream("along");
    for (int s = 0; s < 500; s++) {
      randomise(control, stream);
      here.step(control);
      there.step(control);
    }
    for (int i = 1; i < q.length; i++) {
      assertThat(there.position(i)).isEqualTo(here.position(i));
    }
    assertThat(velocities(there)).isEqualTo(velocities(here));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aStartForgetsWhatWasBefore(PlanarBody body) {
    double[] q = start(body);
    double[] control = new double[body.motors()];
    var used = new PlanarMotion(body);
    RandomStream before = stream("before");
    for (int s = 0; s < 300; s++) {
      randomise(control, before);
      used.step(control);
    }
    var fresh = new PlanarMotion(body);
    for (PlanarMotion motion : List.of(used, fresh)) {
      motion.start(q, new double[q.length]);
      RandomStream stream = stream("again");
      for (int s = 0; s < 300; s++) {
        randomise(control, stream);
        motion.step(control);
      }
    }
    assertThat(positions(used)).isEqualTo(positions(fresh));
    assertThat(velocities(used)).isEqualTo(velocities(fresh));
  }

  @Test
  void controlsBeyondOneCountAsOne() {
    PlanarBody body = PlanarBodies.hopper();
    var strong = new PlanarMotion(body);
    var full = new PlanarMotion(body);
    strong.step(new double[] {7, -2, 0.5});
    full.step(new double[] {1, -1, 0.5});
    assertThat(velocities(strong)).isEqualTo(velocities(full));
  }

  @Test
  void aStepAllocatesNothing() {
    var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    // Without it the count stands still.
    assertThat(bean.isThreadAllocatedMemoryEnabled()).isTrue();
    var motion = new PlanarMotion(PlanarBodies.walker2d());
    double[] control = {1, -1, 1, -1, 1, -1};
    motion.step(control);
    long thread = Thread.currentThread().getId();
    long before = bean.getThreadAllocatedBytes(thread);
    for (int s = 0; s < 1000; s++) {
      motion.step(control);
    }
    // The bean itself may allocate its answer.
    assertThat(bean.getThreadAllocatedBytes(thread) - before).isLessThan(1000);
  }

  @Test
  void aMotionThatIsNoLongerFiniteIsNamed() {
    var motion = new PlanarMotion(PlanarBodies.hopper());
    assertThatThrownBy(() -> motion.step(new double[] {Double.NaN, 0, 0}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the motion of hopper must stay finite, got the sum NaN of its coordinates");
    assertThatThrownBy(() -> motion.start(new double[6], new double[5]))
        .hasMessage("the velocity must have 6 entries, got 5");
    assertThatThrownBy(() -> motion.start(new double[] {0, 0, 0, 0, 0, 1 / 0.0}, new double[6]))
        .hasMessage("the position must be finite, got Infinity");
  }
}
