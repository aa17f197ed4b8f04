package org.tasklandscape.training;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * ŵ = (Σ<sub>i</sub> Â<sub>i</sub>)<sup>-1</sup> Σ<sub>i</sub> b̂<sub>i</sub>: NAL and MAML trained
 * on T sampled tasks of n samples each, over and over.
 *
 * <p>NAL minimises the mean loss over all samples, MAML the mean over tasks and splits of the loss
 * on the outer samples after one step on the inner ones; both losses are quadratic in w, and both
 * minimisers are exact. The two methods meet the same tasks and samples. Where the equations are
 * singular (few tasks of few samples) ŵ is the minimiser of least norm. Only X<sup>T</sup>X and
 * X<sup>T</sup>z are sampled, exact in law: the cost of a task is O(τd³) whatever n is. The result
 * is the same to the last bit on any number of threads. Source: theory T6, section 2.
 */
public final class FiniteTraining {
  /** Tasks that one stream draws: enough to make its set-up cheap, few enough to share out. */
  private static final int BLOCK = 2048;

  private final TaskEnvironment world;
  private final List<TaskKind> kinds;
  private final TrainingPlan plan;
  private final Streams streams;
  private final Trials trials;

  /**
   * Training on all cores.
   *
   * @param world the tasks
   * @param plan the samples of each and their splits
   * @param streams the seed and the name of the artefact
   */
  public FiniteTraining(TaskEnvironment world, TrainingPlan plan, Streams streams) {
    this(world, plan, streams, Trials.onAllCores());
  }

  /**
   * Training on a chosen number of threads.
   *
   * @param world the tasks
   * @param plan the samples of each and their splits
   * @param streams the seed and the name of the artefact
   * @param trials the threads
   */
  public FiniteTraining(TaskEnvironment world, TrainingPlan plan, Streams streams, Trials trials) {
    this.world = world;
    this.kinds = TaskKind.of(world);
    this.plan = plan;
    this.streams = streams;
    this.trials = trials;
  }

  /**
   * Trains both methods again and again, each time on new tasks.
   *
   * @param cell the name of this point of the artefact; it selects the random streams
   * @param tasks T, at least 1
   * @param repetitions how many training sets, at least 2
   * @return the trained solutions
   * @throws IllegalArgumentException if a number is too small
   */
  public TrainedSolutions run(String cell, int tasks, int repetitions) {
    if (tasks < 1 || repetitions < 2) {
      throw new IllegalArgumentException(
          "training needs tasks >= 1 and repetitions >= 2, got %d and %d"
              .formatted(tasks, repetitions));
    }
    int size = Math.max(1, BLOCK / tasks);
    int blocks = (repetitions + size - 1) / size;
    List<double[][][]> parts =
        trials.run(
            blocks,
            b -> block(streams.stream(cell, b), tasks, Math.min(size, repetitions - b * size)));
    List<double[]> nal = new ArrayList<>(repetitions);
    List<double[]> maml = new ArrayList<>(repetitions);
    for (double[][][] part : parts) {
      nal.addAll(List.of(part[Method.NAL.ordinal()]));
      maml.addAll(List.of(part[Method.MAML.ordinal()]));
    }
    return new TrainedSolutions(nal, maml);
  }

  private double[][][] block(RandomStream stream, int tasks, int repetitions) {
    Method[] methods = Method.values();
    double[][][] solutions = new double[methods.length][repetitions][];
    TaskEquations task = new TaskEquations(kinds, plan, stream);
    for (int r = 0; r < repetitions; r++) {
      NormalEquations[] sums = new NormalEquations[methods.length];
      for (Method method : methods) {
        sums[method.ordinal()] = new NormalEquations(world.dimension());
      }
      for (int i = 0; i < tasks; i++) {
        task.draw();
        for (Method method : methods) {
          sums[method.ordinal()].add(task.matrix(method), task.pull(method));
        }
      }
      for (Method method : methods) {
        solutions[method.ordinal()][r] = sums[method.ordinal()].solve();
      }
    }
    return solutions;
  }
}
