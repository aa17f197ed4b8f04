package org.tasklandscape.control;

import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;

/**
 * How a policy drives a body: its action a is the control a/scale, cut to ±1 and held for some time
 * steps; it sees q without x, then q̇; each episode starts near the body's rest and may end early.
 *
 * @param body which is driven
 * @param frameSkip time steps for each action, at least 1
 * @param actionScale positive
 * @param start how far starts are from rest
 * @param speedLimit what seen speeds are cut to, positive; ∞ leaves them
 * @param posture outside of which an episode ends
 */
public record Locomotion(
    PlanarBody body,
    int frameSkip,
    double actionScale,
    Start start,
    double speedLimit,
    Posture posture) {
  /** The published programs let an action of standard deviation 1 use a tenth of the motors. */
  private static final double PUBLISHED_SCALE = 10;

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public Locomotion {
    Require.atLeastOne("the frame skip", frameSkip);
    Require.finitePositive("the scale of actions", actionScale);
    if (!(speedLimit > 0)) {
      throw new IllegalArgumentException("the limit of seen speeds must be > 0, got " + speedLimit);
    }
  }

  /**
   * q at rest + U(-e, e) in each coordinate, and q̇ likewise or e' N(0, 1).
   *
   * @param place e, at least 0
   * @param speed e or e', at least 0
   * @param gaussian whether speeds are Gaussian
   */
  public record Start(double place, double speed, boolean gaussian) {
    /**
     * Checks the rule of each parameter.
     *
     * @throws IllegalArgumentException if one is broken
     */
    public Start {
      Require.finiteAtLeastZero("the spread of starts", place);
      Require.finiteAtLeastZero("the spread of speeds", speed);
    }
  }

  /**
   * Lowest &lt; height &lt; highest, |pitch| &lt; steepest, and all other coordinates and all
   * speeds below a bound.
   *
   * @param lowest height of the first hinge
   * @param highest likewise
   * @param steepest pitch
   * @param wildest coordinate but x and z, or speed
   */
  public record Posture(double lowest, double highest, double steepest, double wildest) {
    /** {@return any posture} */
    public static Posture any() {
      double any = Double.POSITIVE_INFINITY;
      return new Posture(-any, any, any, any);
    }

    boolean holds(PlanarMotion motion, int coordinates) {
      double height = motion.position(1);
      boolean upright =
          height > lowest && height < highest && Math.abs(motion.position(2)) < steepest;
      for (int i = 0; upright && wildest < Double.POSITIVE_INFINITY && i < coordinates; i++) {
        upright = Math.abs(motion.velocity(i)) < wildest;
        upright &= i < 2 || Math.abs(motion.position(i)) < wildest;
      }
      return upright;
    }
  }

  /** {@return the half-cheetah as published: 0.05 s an action} */
  public static Locomotion halfCheetah() {
    return new Locomotion(
        PlanarBodies.halfCheetah(),
        5,
        PUBLISHED_SCALE,
        new Start(0.1, 0.1, true),
        Double.POSITIVE_INFINITY,
        Posture.any());
  }

  /** {@return the hopper as published: 0.008 s an action, ends when it falls} */
  public static Locomotion hopper() {
    return new Locomotion(
        PlanarBodies.hopper(),
        4,
        PUBLISHED_SCALE,
        new Start(0.005, 0.005, false),
        10,
        new Posture(0.7, Double.POSITIVE_INFINITY, 0.2, 100));
  }

  /**
   * The walker as published, ends when it falls.
   *
   * @param frameSkip 8 for tasks of velocity, 5 for random bodies
   * @return how it is driven
   */
  public static Locomotion walker2d(int frameSkip) {
    return new Locomotion(
        PlanarBodies.walker2d(),
        frameSkip,
        PUBLISHED_SCALE,
        new Start(0.005, 0.005, false),
        10,
        new Posture(0.8, 2, 1, Double.POSITIVE_INFINITY));
  }

  /**
   * Another scale of actions.
   *
   * @param value the scale
   * @return the same but for it
   */
  public Locomotion withActionScale(double value) {
    return new Locomotion(body, frameSkip, value, start, speedLimit, posture);
  }

  /** {@return the number of entries of an observation, 2n - 1} */
  int observations() {
    return 2 * body.coordinates() - 1;
  }

  /**
   * What a policy sees of a body: all places but x, then all speeds within the limit.
   *
   * @param motion of the body
   * @param target receives 2n - 1 numbers
   * @param offset where the first of them goes
   */
  public void observe(PlanarMotion motion, double[] target, int offset) {
    int n = body.coordinates();
    for (int i = 1; i < n; i++) {
      target[offset + i - 1] = motion.position(i);
    }
    for (int i = 0; i < n; i++) {
      double seen = motion.velocity(i);
      target[offset + n - 1 + i] = Math.max(-speedLimit, Math.min(speedLimit, seen));
    }
  }

  /**
   * What an action makes of a motor: a/scale, between -1 and 1.
   *
   * @param action a
   * @return the control
   */
  public double control(double action) {
    return Math.max(-1, Math.min(1, action / actionScale));
  }

  /** What a reward sees of an action. */
  interface Reward {
    /**
     * The reward.
     *
     * @param speed the mean of ẋ over the action
     * @param effort ‖control‖²
     */
    double of(double speed, double effort);
  }

  /** Episodes of one task. */
  Episode drive(PlanarMotion motion, Reward reward) {
    return new Drive(motion, reward);
  }

  private final class Drive implements Episode {
    private final PlanarMotion motion;
    private final Reward reward;
    private final int n = body.coordinates();
    private final double[] control = new double[body.motors()];
    private final double[] place = new double[n];
    private final double[] speed = new double[n];

    Drive(PlanarMotion motion, Reward reward) {
      this.motion = motion;
      this.reward = reward;
    }

    @Override
    public void begin(RandomStream stream) {
      for (int i = 0; i < n; i++) {
        place[i] = body.start().get(i) + start.place * (2 * stream.nextDouble() - 1);
      }
      for (int i = 0; i < n; i++) {
        double unit = start.gaussian ? stream.gaussian() : 2 * stream.nextDouble() - 1;
        speed[i] = start.speed * unit;
      }
      motion.start(place, speed);
    }

    @Override
    public void observe(double[] target, int offset) {
      Locomotion.this.observe(motion, target, offset);
    }

    @Override
    public double step(double[] actions, int offset) {
      double effort = 0;
      for (int k = 0; k < control.length; k++) {
        control[k] = control(actions[offset + k]);
        effort += control[k] * control[k];
      }
      double before = motion.position(0);
      for (int i = 0; i < frameSkip; i++) {
        motion.step(control);
      }
      double duration = frameSkip * body.timeStep();
      return reward.of((motion.position(0) - before) / duration, effort);
    }

    @Override
    public boolean over() {
      return !posture.holds(motion, n);
    }
  }
}
