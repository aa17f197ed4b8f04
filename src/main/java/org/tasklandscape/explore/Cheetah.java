package org.tasklandscape.explore;

import java.util.List;
import org.tasklandscape.control.Locomotion;
import org.tasklandscape.control.PlanarMotion;
import org.tasklandscape.control.PlanarPose;
import org.tasklandscape.control.VelocityTasks;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.reinforcement.GaussianPolicy;
import org.tasklandscape.reinforcement.MeanDrive;
import org.tasklandscape.reinforcement.PlainGradient;
import org.tasklandscape.sampling.Streams;
import org.teavm.jso.JSExport;

/**
 * The half-cheetah of chapter 14 that is to run at a speed it is not told, driven from rest by the
 * mean action of a policy, a time step of its body at a time.
 *
 * <p>The tasks, the policy's sizes and the episodes of an update are those that the committed
 * policies were trained and tested with. Source: theory 5.3.
 */
public final class Cheetah {
  private static final double FASTEST = 2;
  private static final double ACTION_SCALE = 1;
  private static final int HORIZON = 100;
  private static final List<Integer> HIDDEN = List.of(32, 32);
  private static final double DEVIATION = 0.61;
  private static final double DISCOUNT = 0.99;
  private static final int EPISODES = 10;
  private static final int COORDINATES = 4;

  private static final VelocityTasks TASKS =
      VelocityTasks.halfCheetah()
          .with(Locomotion.halfCheetah().withActionScale(ACTION_SCALE), FASTEST, HORIZON);

  private final PlanarMotion motion = new PlanarMotion(TASKS.locomotion().body());
  private final MeanDrive drive;
  private final double speed;
  private double[] control = new double[TASKS.actions()];
  private int steps;
  private double begun;
  private double earned;

  private Cheetah(double[] theta, double speed) {
    drive = new MeanDrive(TASKS.locomotion(), policy(), theta);
    this.speed = speed;
  }

  private static GaussianPolicy policy() {
    return GaussianPolicy.network(TASKS.observations(), HIDDEN, TASKS.actions(), DEVIATION);
  }

  /**
   * A body at rest.
   *
   * @param theta of its policy
   * @param speed that its reward wants
   * @return the body
   */
  static Cheetah of(double[] theta, double speed) {
    return new Cheetah(theta, speed);
  }

  /**
   * θ - α∇f̂(θ), a plain policy-gradient step on ten fresh episodes.
   *
   * @param theta θ
   * @param speed that is wanted
   * @param step α
   * @param update the number of the update, which names the episodes' streams
   * @param seed of the episodes
   * @return a copy
   */
  static double[] adapted(double[] theta, double speed, double step, int update, long seed) {
    var gradient = new PlainGradient(policy(), TASKS, EPISODES, DISCOUNT);
    double[] at = theta.clone();
    double[] slope = new double[at.length];
    gradient.play(at, new double[] {speed}, new Streams(seed, "live-control"), "update/" + update);
    gradient.gradient(at, slope);
    Vectors.add(-step, slope, at);
    return at;
  }

  /**
   * Lets time go on.
   *
   * @param more time steps of the body
   * @throws ArithmeticException if the motion is no longer finite
   */
  @JSExport
  public void advance(int more) {
    for (int i = 0; i < more; i++) {
      if (steps % TASKS.locomotion().frameSkip() == 0) {
        control = drive.act(motion);
        begun = motion.position(0);
      }
      motion.step(control);
      steps++;
      if (steps % TASKS.locomotion().frameSkip() == 0) {
        reward();
      }
    }
  }

  /** What the action that ends has earned, as the tasks' reward has it. */
  private void reward() {
    double duration = TASKS.locomotion().frameSkip() * motion.body().timeStep();
    double reached = (motion.position(0) - begun) / duration;
    double effort = Vectors.dot(control, control);
    earned += TASKS.reward(speed, reached, effort);
  }

  /** {@return the seconds since rest} */
  @JSExport
  public double time() {
    return steps * motion.body().timeStep();
  }

  /** {@return how far it came} */
  @JSExport
  public double distance() {
    return motion.position(0);
  }

  /** {@return what all whole actions earned together} */
  @JSExport
  public double earned() {
    return earned;
  }

  /** {@return the axes of all capsules, x and height of one end and then of the other} */
  @JSExport
  public double[] pose() {
    List<PlanarPose.Segment> ends = PlanarPose.of(motion).ends();
    double[] places = new double[COORDINATES * ends.size()];
    int at = 0;
    for (PlanarPose.Segment of : ends) {
      places[at++] = of.x();
      places[at++] = of.z();
      places[at++] = of.endX();
      places[at++] = of.endZ();
    }
    return places;
  }
}
