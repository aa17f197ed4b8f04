package org.tasklandscape.control;

import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;

/**
 * A body that is to run forward or backward and is not told which: reward b ± v - e‖u‖² for the
 * mean speed v over an action and its control u.
 *
 * <p>A task is its direction, 1 or -1, equally likely. Source: HalfCheetahRandDirec of the
 * published programs.
 *
 * @param locomotion how the body is driven
 * @param bonus b of each step
 * @param effortCost e, at least 0
 * @param horizon H, at least 1
 */
public record DirectionTasks(Locomotion locomotion, double bonus, double effortCost, int horizon)
    implements TaskFamily {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public DirectionTasks {
    Require.finite("the bonus", bonus);
    Require.finiteAtLeastZero("the cost of effort", effortCost);
    Require.atLeastOne("the horizon", horizon);
  }

  /** {@return HalfCheetahRandDirec as published: 200 steps} */
  public static DirectionTasks halfCheetah() {
    return halfCheetah(Locomotion.halfCheetah(), 200);
  }

  /**
   * HalfCheetahRandDirec otherwise driven.
   *
   * @param locomotion how the body is driven
   * @param horizon H
   * @return the tasks
   * @throws IllegalArgumentException if H is out of range
   */
  public static DirectionTasks halfCheetah(Locomotion locomotion, int horizon) {
    return new DirectionTasks(locomotion, 0, 0.05, horizon);
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
    return new double[] {stream.nextBoolean() ? 1 : -1};
  }

  @Override
  public Episode open(double[] task) {
    double direction = Require.length("a task of direction", task, 1)[0];
    if (Math.abs(direction) != 1) {
      throw new IllegalArgumentException("the direction must be 1 or -1, got " + direction);
    }
    return locomotion.drive(
        new PlanarMotion(locomotion.body()),
        (speed, effort) -> bonus + direction * speed - effortCost * effort);
  }
}
