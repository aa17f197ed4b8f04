package org.tasklandscape.training;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * A<sup>-1</sup>BA<sup>-1</sup> = E[vv<sup>T</sup>], v = A<sup>-1</sup>s, with A = E[Q] in closed
 * form and the score s of the solution w drawn task by task: the limit law of MAML on samples, and
 * of NAL as a check of its closed form.
 *
 * <p>A score costs what a training task does. Draws come in blocks of equal size, whose means give
 * the standard errors; their streams are not those of {@link FiniteTraining} in a cell of the same
 * name, so that what is predicted and what is measured are independent. Source: theory T6.
 */
public final class SimulatedLimit {
  private static final int BLOCK = 256;

  private final TaskEnvironment world;
  private final List<TaskKind> kinds;
  private final TrainingPlan plan;
  private final Streams streams;
  private final Trials trials;

  /**
   * A simulation on all cores.
   *
   * @param world the tasks
   * @param plan the samples of each and their splits
   * @param streams the seed and the name of the artefact
   */
  public SimulatedLimit(TaskEnvironment world, TrainingPlan plan, Streams streams) {
    this(world, plan, streams, Trials.onAllCores());
  }

  /**
   * A simulation on a chosen number of threads.
   *
   * @param world the tasks
   * @param plan the samples of each and their splits
   * @param streams the seed and the name of the artefact
   * @param trials the threads
   */
  public SimulatedLimit(TaskEnvironment world, TrainingPlan plan, Streams streams, Trials trials) {
    this.world = world;
    this.kinds = TaskKind.of(world);
    this.plan = plan;
    this.streams = streams;
    this.trials = trials;
  }

  /**
   * The law of one method.
   *
   * @param method NAL or MAML
   * @param cell the name of this point of the artefact; it selects the random streams
   * @param draws scores, at least 512; rounded up to whole blocks of 256
   * @return the law, whose numbers have intervals
   * @throws IllegalArgumentException if there are too few draws
   * @throws org.tasklandscape.regression.SingularSystemException if A is singular
   */
  public LimitLaw run(Method method, String cell, int draws) {
    if (draws < 2 * BLOCK) {
      throw new IllegalArgumentException(
          "must have draws >= %d, got %d".formatted(2 * BLOCK, draws));
    }
    AdaptedRisk objective = AdaptedRisk.of(world, plan.adaptation(method));
    double[] target = objective.minimiser().toDoubleVector();
    SimpleMatrix inverse = new SimpleMatrix(objective.hessian().toDoubleMatrix()).invert();
    List<LimitLaw.Moments> blocks =
        trials.run(
            (draws + BLOCK - 1) / BLOCK,
            b ->
                block(
                    method, streams.stream(cell + ", scores", b), target, inverse.getDDRM().data));
    return new LimitLaw(target, inverse, blocks);
  }

  private LimitLaw.Moments block(
      Method method, RandomStream stream, double[] target, double[] inverse) {
    int d = target.length;
    TaskEquations task = new TaskEquations(kinds, plan, stream);
    SimpleMatrix mean = new SimpleMatrix(d, 1);
    SimpleMatrix covariance = new SimpleMatrix(d, d);
    SimpleMatrix drift = new SimpleMatrix(d, 1);
    double[] means = mean.getDDRM().data;
    double[] squares = covariance.getDDRM().data;
    double[] drifts = drift.getDDRM().data;
    double[] score = new double[d];
    double[] v = new double[d];
    for (int k = 0; k < BLOCK; k++) {
      task.draw();
      double[] matrix = task.matrix(method);
      multiply(matrix, target, score);
      for (int i = 0; i < d; i++) {
        score[i] = task.pull(method)[i] - score[i];
      }
      multiply(inverse, score, v);
      multiply(matrix, v, score);
      for (int i = 0; i < d; i++) {
        means[i] += v[i] / BLOCK;
        drifts[i] += score[i] / BLOCK;
        for (int j = 0; j < d; j++) {
          squares[i * d + j] += v[i] * v[j] / BLOCK;
        }
      }
    }
    return new LimitLaw.Moments(mean, covariance, drift);
  }

  private static void multiply(double[] m, double[] x, double[] y) {
    int d = x.length;
    for (int i = 0; i < d; i++) {
      double sum = 0;
      for (int j = 0; j < d; j++) {
        sum += m[i * d + j] * x[j];
      }
      y[i] = sum;
    }
  }
}
