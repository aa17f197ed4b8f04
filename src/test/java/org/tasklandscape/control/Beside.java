package org.tasklandscape.control;

import java.util.Arrays;
import org.tasklandscape.sampling.RandomStream;

/**
 * The body of an episode, driven by hand beside it, but for where along the floor it is.
 *
 * @param motion of the body
 * @param steps of the motion that an action is held for
 * @param seconds that they take
 */
record Beside(PlanarMotion motion, int steps, double seconds) {
  /** The published programs let an action of 10 use all of a motor. */
  private static final double FULL = 10;

  /** Begins an episode and starts where it did. */
  void start(Episode episode, RandomStream stream) {
    episode.begin(stream);
    int n = motion.body().coordinates();
    double[] seen = new double[2 * n - 1];
    episode.observe(seen, 0);
    double[] q = new double[n];
    System.arraycopy(seen, 0, q, 1, n - 1);
    motion.start(q, Arrays.copyOfRange(seen, n - 1, seen.length));
  }

  static double[] control(double[] action) {
    return Arrays.stream(action).map(a -> Math.max(-1, Math.min(1, a / FULL))).toArray();
  }

  /** ‖control‖² of an action. */
  static double effort(double[] action) {
    return Arrays.stream(control(action)).map(u -> u * u).sum();
  }

  /**
   * The mean of ẋ over an action; the episode began at another x, so its Δx is rounded otherwise.
   */
  double speed(double[] action) {
    double x = motion.position(0);
    double[] control = control(action);
    for (int i = 0; i < steps; i++) {
      motion.step(control);
    }
    return (motion.position(0) - x) / seconds;
  }
}
