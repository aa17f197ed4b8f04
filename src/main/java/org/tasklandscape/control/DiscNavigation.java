package org.tasklandscape.control;

import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;

/**
 * A point in the plane that is to reach a goal it does not see: s ← s + a/10, cut to ±0.1 in either
 * direction, reward -‖s - goal‖ after the step, start U(-0.1, 0.1)². Goals are uniform in a disc of
 * radius r about (o, 0), or on its rim.
 *
 * <p>A task is its goal (x, z). With o = 0 tasks pull apart around the start; with r ≪ o they all
 * lie on one side.
 *
 * @param offset o, at least 0
 * @param radius r, at least 0
 * @param rim whether goals are on the circle alone
 * @param horizon H, at least 1
 */
public record DiscNavigation(double offset, double radius, boolean rim, int horizon)
    implements TaskFamily {
  /** The farthest move in either direction. */
  public static final double REACH = 0.1;

  /** How far from (0, 0) an episode begins at most, in either direction. */
  public static final double START = 0.1;

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public DiscNavigation {
    Require.finiteAtLeastZero("the offset of the disc", offset);
    Require.finiteAtLeastZero("the radius of the disc", radius);
    Require.atLeastOne("the horizon", horizon);
  }

  /**
   * Goals on one side of the start: a disc about (1, 0), horizon 20.
   *
   * @param radius r
   * @return the tasks
   */
  public static DiscNavigation disc(double radius) {
    return new DiscNavigation(1, radius, false, 20);
  }

  /** {@return goals on the circle of radius 1 around the start, horizon 20} */
  public static DiscNavigation circle() {
    return new DiscNavigation(0, 1, true, 20);
  }

  @Override
  public int observations() {
    return 2;
  }

  @Override
  public int actions() {
    return 2;
  }

  @Override
  public double[] draw(RandomStream stream) {
    double angle = 2 * Math.PI * stream.nextDouble();
    double distance = rim ? radius : radius * Math.sqrt(stream.nextDouble());
    return new double[] {
      offset + distance * StrictMath.cos(angle), distance * StrictMath.sin(angle)
    };
  }

  @Override
  public Episode open(double[] task) {
    Require.length("a task of navigation", task, 2);
    double goalX = Require.finite("the goal", task[0]);
    double goalZ = Require.finite("the goal", task[1]);
    return new Episode() {
      private double x;
      private double z;

      @Override
      public void begin(RandomStream stream) {
        x = START * (2 * stream.nextDouble() - 1);
        z = START * (2 * stream.nextDouble() - 1);
      }

      @Override
      public void observe(double[] target, int offset) {
        target[offset] = x;
        target[offset + 1] = z;
      }

      @Override
      public double step(double[] actions, int offset) {
        x += move(actions[offset]);
        z += move(actions[offset + 1]);
        double dx = x - goalX;
        double dz = z - goalZ;
        return -Math.sqrt(dx * dx + dz * dz);
      }
    };
  }

  private static double move(double action) {
    return Math.max(-REACH, Math.min(REACH, REACH * action));
  }
}
