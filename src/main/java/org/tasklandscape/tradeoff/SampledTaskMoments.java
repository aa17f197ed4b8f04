package org.tasklandscape.tradeoff;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/**
 * {@link TaskMoments} in any dimension, averaged over simulated tasks, with jackknife intervals for
 * whatever is computed from them.
 *
 * <p>The tasks come in blocks with a random stream each, so the result is the same to the last bit
 * on any number of threads. The cost of a task is O(p²) and does not depend on N.
 *
 * <p>The squares of MAML's scores are polynomials of degree six in χ²<sub>N</sub>/N. With fewer
 * than about ten samples and a large step their means rest on rare tasks: an average over fewer
 * tasks than that is more often too small than too large, and its interval too narrow.
 */
public final class SampledTaskMoments {
  private static final int BLOCKS = 32;
  private static final int DEFAULT_TASKS = 1 << 17;
  private static final long DEFAULT_SEED = 2020;

  private final TradeoffEnvironment world;
  private final int samples;
  private final List<TaskMoments> blocks;

  private SampledTaskMoments(TradeoffEnvironment world, int samples, List<TaskMoments> blocks) {
    this.world = world;
    this.samples = samples;
    this.blocks = blocks;
  }

  /**
   * 131 072 tasks of a fixed seed, on all cores.
   *
   * @param world the environment
   * @param samples N inner and N outer samples a task, at least 1
   * @return the moments
   * @throws IllegalArgumentException if N is smaller than 1
   */
  public static SampledTaskMoments defaults(TradeoffEnvironment world, int samples) {
    Streams streams = new Streams(DEFAULT_SEED, "task-moments");
    return of(world, samples, DEFAULT_TASKS, streams, Trials.onAllCores());
  }

  /**
   * The moments over a number of tasks.
   *
   * @param world the environment
   * @param samples N inner and N outer samples a task, at least 1
   * @param tasks how many tasks are drawn, a positive multiple of 32, the number of blocks
   * @param streams the seed and the name of the artefact
   * @param trials the threads
   * @return the moments
   * @throws IllegalArgumentException if a rule is broken
   */
  public static SampledTaskMoments of(
      TradeoffEnvironment world, int samples, int tasks, Streams streams, Trials trials) {
    TaskMoments.requireSamples(samples);
    if (tasks < BLOCKS || tasks % BLOCKS != 0) {
      throw new IllegalArgumentException(
          "the tasks must be a positive multiple of %d, got %d".formatted(BLOCKS, tasks));
    }
    // Put together without a format, whose digits would depend on the locale.
    String cell =
        "p = "
            + world.dimension()
            + ", beta = "
            + Double.toHexString(world.scale())
            + ", N = "
            + samples;
    return new SampledTaskMoments(
        world,
        samples,
        trials.run(
            BLOCKS,
            b -> TaskVectors.mean(world, samples, tasks / BLOCKS, streams.stream(cell, b))));
  }

  /** {@return the moments over all tasks, the mean of those of the blocks} */
  public TaskMoments all() {
    return without(-1);
  }

  /**
   * A number computed from the moments, with the interval of the jackknife over blocks: s² = (n -
   * 1)/n Σ<sub>b</sub> (f<sub>-b</sub> - mean)² with f<sub>-b</sub> computed from all blocks but b.
   *
   * @param number f; may be non-linear in the moments
   * @return f of all tasks with its 95 % interval
   */
  public Estimate estimate(ToDoubleFunction<TaskMoments> number) {
    double[] values = new double[BLOCKS];
    for (int b = 0; b < BLOCKS; b++) {
      values[b] = number.applyAsDouble(without(b));
    }
    double mean = Arrays.stream(values).sum() / BLOCKS;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Estimate.studentT(
        number.applyAsDouble(all()), Math.sqrt(squares * (BLOCKS - 1) / BLOCKS), BLOCKS - 1);
  }

  private TaskMoments without(int omitted) {
    int size = TaskMoments.SIZE;
    double[][] products = new double[size][size];
    double[][] sumProducts = new double[size][size];
    double share = 1.0 / (omitted < 0 ? BLOCKS : BLOCKS - 1);
    for (int b = 0; b < BLOCKS; b++) {
      if (b != omitted) {
        blocks.get(b).addTo(products, sumProducts, share);
      }
    }
    return new TaskMoments(world, samples, products, sumProducts);
  }
}
