package org.tasklandscape.control;

import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;

/**
 * A body that is to run at a speed it is not told: reward b - |v - v*| - e‖u‖² for the mean speed v
 * over an action and its control u, v* ~ U(slowest, fastest).
 *
 * <p>A task is its v*. Source: HalfCheetahRandVel and Walker2DRandVel of Gao and Sener's program.
 *
 * @param locomotion how the body is driven
 * @param slowest at most the fastest
 * @param fastest finite
 * @param bonus b of each step
 * @param effortCost e, at least 0
 * @param horizon H, at least 1
 */
public record VelocityTasks(
    Locomotion locomotion,
    double slowest,
    double fastest,
    double bonus,
    double effortCost,
    int horizon)
    implements TaskFamily {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public VelocityTasks {
    Require.finite("the slowest speed", slowest);
    Require.finite("the fastest speed", fastest);
    if (slowest > fastest) {
      throw new IllegalArgumentException(
          "must have slowest <= fastest, got %s and %s".formatted(slowest, fastest));
    }
    Require.finite("the bonus", bonus);
    Require.finiteAtLeastZero("the cost of effort", effortCost);
    Require.atLeastOne("the horizon", horizon);
  }

  /** {@return HalfCheetahRandVel as published: v* ~ U(0, 3), 200 steps} */
  public static VelocityTasks halfCheetah() {
    return new VelocityTasks(Locomotion.halfCheetah(), 0, 3, 0, 0.05, 200);
  }

  /** {@return Walker2DRandVel as published: v* ~ U(0, 10), 200 steps} */
  public static VelocityTasks walker2d() {
    return new VelocityTasks(Locomotion.walker2d(8), 0, 10, 15, 1e-3, 200);
  }

  /**
   * The same reward otherwise driven.
   *
   * @param drive how the body is driven
   * @param limit the fastest v*
   * @param steps H
   * @return the tasks
   * @throws IllegalArgumentException if a rule is broken
   */
  public VelocityTasks with(Locomotion drive, double limit, int steps) {
    return new VelocityTasks(drive, slowest, limit, bonus, effortCost, steps);
  }

  @Override
  public int observations() {
    return locomotion.observations();
  }

  @Override
  public int actions() {
    return locomotion.body().motors();
  }

  @Override
  public double[] draw(RandomStream stream) {
    return new double[] {slowest + (fastest - slowest) * stream.nextDouble()};
  }

  @Override
  public Episode open(double[] task) {
    double wanted = Require.finite("the speed", Require.length("a task of velocity", task, 1)[0]);
    return locomotion.drive(
        new PlanarMotion(locomotion.body()), (speed, effort) -> reward(wanted, speed, effort));
  }

  /**
   * b - |v - v*| - e‖control‖².
   *
   * @param wanted v*
   * @param speed v, the mean of an action
   * @param effort ‖control‖²
   * @return what the action earns
   */
  public double reward(double wanted, double speed, double effort) {
    return bonus - Math.abs(speed - wanted) - effortCost * effort;
  }
}
