package org.tasklandscape.explore;

import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.teavm.jso.JSExport;

/**
 * What the live pages ask for, as functions of one module: the classes of the core that train and
 * simulate, compiled to WebAssembly and to JavaScript.
 */
public final class Live {
  private static final int FEATURES = 5;
  private static final int NEURONS = 3;
  private static final double EASY_VARIANCE = 1;
  private static final double EASY_SPREAD = 0.05;
  private static final int TASKS = 15;
  private static final int TEST_TASKS = 50;
  private static final double OUTER_STEP = 0.05;

  private Live() {}

  /**
   * NAL and MAML at their common start on a landscape of two-layer networks, as in chapter 09 but
   * for what is given here.
   *
   * @param relu whether networks are of ReLU, else of erf
   * @param distance R
   * @param hardSpread r<sub>H</sub>
   * @param ratio ρ<sub>H</sub>/ρ<sub>E</sub>
   * @param steps k
   * @param innerStep α
   * @param seed of all draws
   * @return the pair
   * @throws IllegalArgumentException if a rule of a parameter is broken
   */
  @JSExport
  public static TrainedPair train(
      boolean relu,
      double distance,
      double hardSpread,
      double ratio,
      int steps,
      double innerStep,
      int seed) {
    return TrainedPair.of(
        training(innerStep, seed, 0), world(relu, distance, hardSpread, ratio), steps);
  }

  /** How the page trains. */
  static NetworkTraining training(double innerStep, int seed, int iterations) {
    return new NetworkTraining(
        TASKS, TEST_TASKS, innerStep, innerStep, OUTER_STEP, iterations, 0, seed);
  }

  /** The landscape of the page, ρ<sub>E</sub> = 1. */
  static TeacherEnvironment world(boolean relu, double distance, double hardSpread, double ratio) {
    return new TeacherEnvironment(
        relu ? PopulationActivation.RELU : PopulationActivation.ERF,
        FEATURES,
        NEURONS,
        EASY_VARIANCE,
        ratio * EASY_VARIANCE,
        EASY_SPREAD,
        hardSpread,
        distance);
  }

  /**
   * NAL and MAML on tasks of one parameter, without noise, each as likely as the others.
   *
   * @param optima w*, one a task
   * @param curvatures ρ, one a task
   * @param innerStep α of training and testing
   * @param samples m of both, which may be infinite
   * @return the numbers
   * @throws IllegalArgumentException if a rule of a parameter is broken
   */
  @JSExport
  public static LineTasks line(
      double[] optima, double[] curvatures, double innerStep, double samples) {
    return LineTasks.of(optima, curvatures, innerStep, samples);
  }

  /**
   * Joint training and MAML on few tasks, trained again and again.
   *
   * @param dimension p
   * @param scale β
   * @param tasks M
   * @param samples N inner and N outer samples a task
   * @param innerStep α
   * @param seed of the trials
   * @return trials, and what theory predicts
   * @throws IllegalArgumentException if a rule of a parameter is broken
   */
  @JSExport
  public static DrawnTrials trials(
      int dimension, double scale, int tasks, int samples, double innerStep, int seed) {
    return DrawnTrials.of(dimension, scale, tasks, samples, innerStep, seed);
  }

  /**
   * A half-cheetah at rest.
   *
   * @param theta of the policy that drives it
   * @param speed that it is to run at
   * @return the body
   */
  @JSExport
  public static Cheetah cheetah(double[] theta, double speed) {
    return Cheetah.of(theta, speed);
  }

  /**
   * What one update makes of a policy of the half-cheetah.
   *
   * @param theta of the policy
   * @param speed that is wanted
   * @param step α
   * @param update its number, from 0
   * @param seed of the episodes
   * @return θ after it
   * @throws ArithmeticException if a motion is not finite
   */
  @JSExport
  public static double[] adapt(double[] theta, double speed, double step, int update, int seed) {
    return Cheetah.adapted(theta, speed, step, update, seed);
  }
}
