package org.tasklandscape.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.meta.Adam;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;

/**
 * E(w) = p<sub>E</sub> E f<sub>E</sub>(u(w)) + p<sub>H</sub> E f<sub>H</sub>(u(w)) of networks that
 * NAL or MAML trained: Adam from a random start on the exact risks of some tasks, then adaptation
 * to others by gradient steps.
 *
 * <p>Half of all tasks are easy, p<sub>E</sub> = p<sub>H</sub> = ½. A teacher is of the student's
 * form, so min f<sub>i</sub> = 0 and the risk is the excess risk. A draw fixes the centres, the
 * directions of all teachers from them and the start, whatever the environment: environments are
 * compared on common random numbers. Source: theory 3, numerical claim.
 *
 * @param tasks training tasks of each kind, at least 1
 * @param testTasks test tasks of each kind, at least 1
 * @param reluStep α for ReLU, in training and test
 * @param erfStep α for erf
 * @param outerStep Adam's η
 * @param iterations the most moves of Adam
 * @param tolerance training ends once the gradient's norm is at most this
 * @param seed of all draws
 */
public record NetworkTraining(
    int tasks,
    int testTasks,
    double reluStep,
    double erfStep,
    double outerStep,
    int iterations,
    double tolerance,
    long seed) {

  /**
   * Checks the numbers of tasks.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public NetworkTraining {
    if (tasks < 1 || testTasks < 1) {
      throw new IllegalArgumentException(
          "must have tasks >= 1 and testTasks >= 1 of each kind, got %d and %d"
              .formatted(tasks, testTasks));
    }
  }

  /**
   * The two parts of E(w): what easy and what hard tasks contribute.
   *
   * @param easy p<sub>E</sub> times the mean risk of easy test tasks
   * @param hard p<sub>H</sub> times that of hard ones
   */
  public record Parts(double easy, double hard) {
    /** {@return E(w), the sum} */
    public double total() {
      return easy + hard;
    }
  }

  /**
   * {@return the training on 30 tasks, with 300 test tasks, α = 0.7 for ReLU and 1.5 for erf, at
   * most 800 moves of Adam}
   */
  public static NetworkTraining defaults() {
    return new NetworkTraining(15, 150, 0.7, 1.5, 0.05, 800, 1e-8, Landscapes.SEED);
  }

  /**
   * α.
   *
   * @param activation of the networks
   * @return its step
   */
  public double innerStep(PopulationActivation activation) {
    return activation == PopulationActivation.RELU ? reluStep : erfStep;
  }

  /**
   * MAML with this training's α.
   *
   * @param activation of the networks
   * @param steps k
   * @return the algorithm
   */
  public MetaAlgorithm maml(PopulationActivation activation, int steps) {
    return MetaAlgorithm.maml(innerStep(activation), steps);
  }

  /**
   * The training tasks, the easy ones first.
   *
   * @param world the environment
   * @param draw the index of the draw
   * @return fresh tasks, twice as many as of each kind
   */
  public List<MetaTask> trainingTasks(TeacherEnvironment world, int draw) {
    List<MetaTask> all = new ArrayList<>();
    easy(world, draw, 0, tasks).forEach(risk -> all.add(MetaTask.population(risk)));
    hard(world, draw, 0, tasks).forEach(risk -> all.add(MetaTask.population(risk)));
    return all;
  }

  /**
   * w<sub>0</sub> of N(0, 1) entries, the same for all algorithms and environments of one size.
   *
   * @param world the environment
   * @param draw the index of the draw
   * @param start 0, or another number for another start
   * @return d k entries
   */
  public double[] start(TeacherEnvironment world, int draw, int start) {
    double[] w = new double[world.size()];
    streams().stream(cell(draw) + ", start", start).gaussians(w);
    return w;
  }

  /**
   * Trains from start 0.
   *
   * @param world the environment
   * @param algorithm NAL, MAML or another one of the family
   * @param draw the index of the draw
   * @return the run
   */
  public Training.Run train(TeacherEnvironment world, MetaAlgorithm algorithm, int draw) {
    return train(world, algorithm, draw, 0);
  }

  /**
   * Trains.
   *
   * @param world the environment
   * @param algorithm NAL, MAML or another one of the family
   * @param draw the index of the draw
   * @param start the number of the start
   * @return the run
   */
  public Training.Run train(
      TeacherEnvironment world, MetaAlgorithm algorithm, int draw, int start) {
    Adam adam = Adam.of(StepSize.constant(outerStep));
    return new Training(adam, iterations, tolerance)
        .run(MetaGradient.of(algorithm, trainingTasks(world, draw)), start(world, draw, start));
  }

  /**
   * E(w) on the test tasks after each of some numbers of steps.
   *
   * @param world the environment
   * @param draw the index of the draw
   * @param w what was trained
   * @param steps numbers of steps, increasing, at least 0
   * @return one for each
   */
  public List<Parts> judge(TeacherEnvironment world, int draw, double[] w, List<Integer> steps) {
    double alpha = innerStep(world.activation());
    double[] easy = means(easy(world, draw, tasks, testTasks), alpha, w, steps);
    double[] hard = means(hard(world, draw, tasks, testTasks), alpha, w, steps);
    return IntStream.range(0, steps.size())
        .mapToObj(i -> new Parts(easy[i] / 2, hard[i] / 2))
        .toList();
  }

  private static double[] means(
      List<PopulationRisk> risks, double alpha, double[] w, List<Integer> steps) {
    double[] means = new double[steps.size()];
    double[] gradient = new double[w.length];
    for (PopulationRisk risk : risks) {
      double[] u = w.clone();
      int next = 0;
      for (int k = 0; next < steps.size(); k++) {
        double value = risk.gradient(u, gradient);
        if (k == steps.get(next)) {
          means[next++] += value / risks.size();
        }
        for (int i = 0; i < u.length; i++) {
          u[i] -= alpha * gradient[i];
        }
      }
    }
    return means;
  }

  /** {@return fresh easy tasks; the first ones train, the next ones test} */
  public List<PopulationRisk> easy(TeacherEnvironment world, int draw, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> world.easyTask(streams(), cell(draw), i))
        .toList();
  }

  /** {@return fresh hard tasks; the first ones train, the next ones test} */
  public List<PopulationRisk> hard(TeacherEnvironment world, int draw, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> world.hardTask(streams(), cell(draw), i))
        .toList();
  }

  /** {@return C<sub>H</sub> of a draw} */
  public double[] hardCentre(TeacherEnvironment world, int draw) {
    return world.hardCentre(streams(), cell(draw));
  }

  private Streams streams() {
    return new Streams(seed, "network-training");
  }

  private static String cell(int draw) {
    return "draw " + draw;
  }
}
