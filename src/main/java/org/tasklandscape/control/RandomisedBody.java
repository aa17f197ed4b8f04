package org.tasklandscape.control;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;

/**
 * Bodies that are to run forward, each of its own masses: every mass, moment of inertia and
 * friction times 1.5<sup>u</sup>, the damping of every hinge times 1.3<sup>u</sup>, each u ~ U(-s,
 * s) of its own; reward 1 + v - 10⁻³‖control‖².
 *
 * <p>A task is these factors: of the masses, inertias and dampings of the links, then of the
 * frictions of the floor and the capsules. The regularisation of limits and contacts stays that of
 * the nominal body, as in the published program, which never asks MuJoCo to set its constants anew.
 * Source: HopperRandParams and Walker2DRandParams of Gao and Sener's program.
 *
 * @param locomotion how the nominal body is driven
 * @param spread s, at least 0
 * @param horizon H, at least 1
 */
public record RandomisedBody(Locomotion locomotion, double spread, int horizon)
    implements TaskFamily {
  private static final double BASE = 1.5;
  private static final double DAMPING_BASE = 1.3;
  private static final double BONUS = 1;
  private static final double EFFORT_COST = 1e-3;

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public RandomisedBody {
    Require.finiteAtLeastZero("the spread", spread);
    Require.atLeastOne("the horizon", horizon);
  }

  /** {@return HopperRandParams as published: s = 3, 200 steps} */
  public static RandomisedBody hopper() {
    return new RandomisedBody(Locomotion.hopper(), 3, 200);
  }

  /** {@return Walker2DRandParams as published: s = 3, 200 steps} */
  public static RandomisedBody walker2d() {
    return new RandomisedBody(Locomotion.walker2d(5), 3, 200);
  }

  @Override
  public int observations() {
    return locomotion.observations();
  }

  @Override
  public int actions() {
    return locomotion.body().motors();
  }

  private int factors() {
    List<PlanarBody.Link> links = locomotion.body().links();
    int capsules = links.stream().mapToInt(link -> link.capsules().size()).sum();
    return 3 * links.size() + 1 + capsules;
  }

  @Override
  public double[] draw(RandomStream stream) {
    int links = locomotion.body().links().size();
    double[] task = new double[factors()];
    for (int i = 0; i < task.length; i++) {
      double base = i >= 2 * links && i < 3 * links ? DAMPING_BASE : BASE;
      task[i] = StrictMath.pow(base, spread * (2 * stream.nextDouble() - 1));
    }
    return task;
  }

  @Override
  public Episode open(double[] task) {
    return locomotion.drive(motion(task), (speed, effort) -> BONUS + speed - EFFORT_COST * effort);
  }

  /** The body of a task in motion, with the inverse weights of the nominal one. */
  PlanarMotion motion(double[] task) {
    return new PlanarMotion(body(task), InverseWeights.of(locomotion.body()));
  }

  /**
   * The body of a task.
   *
   * @param task its factors
   * @return the body
   * @throws IllegalArgumentException if there are too few or too many, or one is not positive
   */
  public PlanarBody body(double[] task) {
    Require.length("a task of random bodies", task, factors());
    for (double factor : task) {
      Require.finitePositive("a factor", factor);
    }
    PlanarBody nominal = locomotion.body();
    int count = nominal.links().size();
    List<PlanarBody.Link> links = new ArrayList<>();
    int next = 3 * count;
    PlanarBody.Ground ground = nominal.ground().timesFriction(task[next++]);
    for (int i = 0; i < count; i++) {
      PlanarBody.Link link = nominal.links().get(i);
      List<Capsule> capsules = new ArrayList<>();
      for (Capsule capsule : link.capsules()) {
        capsules.add(capsule.timesFriction(task[next++]));
      }
      links.add(
          link.timesMass(task[i], task[count + i])
              .with(link.hinge().timesDamping(task[2 * count + i]), capsules));
    }
    return nominal.with(links, ground);
  }
}
