package org.tasklandscape.tradeoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/**
 * E L(ŵ) over training sets, for ŵ of joint training (2N samples of each of M tasks) and of MAML (N
 * inner and N outer samples): trained again in every trial, evaluated in closed form.
 *
 * <p>A trial costs O(M p³), whatever N is and nearly whatever the number of α is. Trials come in
 * blocks with a random stream each: the results are the same to the last bit on any number of
 * threads, for any set of cells and of α, and the first trials of a longer run are those of a
 * shorter one. Source: theory, section 5.
 *
 * @param world the environment
 * @param trials how often both methods are trained, at least 2
 * @param seed selects the random streams
 * @param threads the threads
 */
public record TradeoffSimulation(TradeoffEnvironment world, int trials, long seed, Trials threads) {
  /** Trials in a block: as many share a stream. */
  static final int BLOCK = 50;

  /** Losses a trial has at each α. */
  static final int TRACES = 3;

  /**
   * Checks the number of trials.
   *
   * @throws IllegalArgumentException if it is smaller than 2
   */
  public TradeoffSimulation {
    if (trials < 2) {
      throw new IllegalArgumentException("the trials must be >= 2, got " + trials);
    }
  }

  /** {@return how many blocks the trials make} */
  int blocks() {
    return (trials + BLOCK - 1) / BLOCK;
  }

  /**
   * Runs one cell, its trials spread over the threads.
   *
   * @param size M and N
   * @param steps the α, at least one, each finite and at least 0
   * @return the losses of both methods at each α
   * @throws IllegalArgumentException if a rule is broken
   */
  public TradeoffCell run(TrainingSize size, List<Double> steps) {
    check(steps);
    return cell(size, steps, threads.run(blocks(), b -> losses(size, steps, b, b + 1)));
  }

  /**
   * The losses of some blocks of trials, a pure function of what it is given.
   *
   * @param size M and N
   * @param steps the α
   * @param from the first block
   * @param to behind the last block
   * @return a row each, a column a trial: of joint training before the step, then for each α of
   *     joint training after it, of MAML before it and of MAML after it
   */
  double[][] losses(TrainingSize size, List<Double> steps, int from, int to) {
    int count = Math.min(to * BLOCK, trials) - from * BLOCK;
    double[][] losses = new double[1 + TRACES * steps.size()][count];
    List<ExpectedLoss> after =
        steps.stream().map(step -> world.after(step, size.samples())).toList();
    Streams streams = new Streams(seed, "tradeoff");
    for (int b = from; b < to; b++) {
      TrainingSums sums = TrainingSums.of(world, size.samples(), streams.stream(cell(size), b));
      int first = (b - from) * BLOCK;
      for (int t = first; t < Math.min(first + BLOCK, count); t++) {
        sums.draw(size.tasks());
        trial(sums, steps, after, losses, t);
      }
    }
    return losses;
  }

  private void trial(
      TrainingSums sums, List<Double> steps, List<ExpectedLoss> after, double[][] losses, int t) {
    ExpectedLoss before = world.before();
    double[] w = new double[world.dimension()];
    sums.solveDrs(w);
    losses[0][t] = before.at(w);
    for (int k = 0; k < steps.size(); k++) {
      losses[1 + TRACES * k][t] = after.get(k).at(w);
    }
    for (int k = 0; k < steps.size(); k++) {
      sums.solveMaml(steps.get(k), w);
      losses[2 + TRACES * k][t] = before.at(w);
      losses[3 + TRACES * k][t] = after.get(k).at(w);
    }
  }

  /**
   * A cell from the losses of its trials.
   *
   * @param size M and N
   * @param steps the α
   * @param parts the {@link #losses} of all blocks, in their order
   * @return the losses of both methods at each α
   */
  TradeoffCell cell(TrainingSize size, List<Double> steps, List<double[][]> parts) {
    boolean hasVariance = hasVariance(size);
    double[] drs = row(parts, 0);
    LossSummary before = LossSummary.of(drs, hasVariance);
    return new TradeoffCell(
        size,
        trials,
        threads.run(
            steps.size(),
            k -> point(steps.get(k), before, drs, parts, 1 + TRACES * k, hasVariance)));
  }

  private static double[] row(List<double[][]> parts, int row) {
    return parts.stream().flatMapToDouble(part -> Arrays.stream(part[row])).toArray();
  }

  private static TradeoffPoint point(
      double step,
      LossSummary before,
      double[] drs,
      List<double[][]> parts,
      int row,
      boolean hasVariance) {
    double[] drsAfter = row(parts, row);
    double[] maml = row(parts, row + 1);
    double[] mamlAfter = row(parts, row + 2);
    return new TradeoffPoint(
        step,
        before,
        LossSummary.of(drsAfter, hasVariance),
        LossSummary.of(maml, hasVariance),
        LossSummary.of(mamlAfter, hasVariance),
        share(drs, maml),
        share(drsAfter, mamlAfter));
  }

  private static Estimate share(double[] drs, double[] maml) {
    long worse = IntStream.range(0, drs.length).filter(t -> drs[t] > maml[t]).count();
    return Estimate.share(worse, drs.length);
  }

  /**
   * Runs many cells: side by side, the largest first, or one after the other where they are too few
   * to keep all threads busy.
   *
   * @param sizes M and N of each
   * @param steps as above
   * @param finished is told of each cell as soon as it is done, on any thread, in any order
   * @return the cells, in the order of their sizes
   * @throws IllegalArgumentException if a rule is broken
   */
  public List<TradeoffCell> run(
      List<TrainingSize> sizes, List<Double> steps, Consumer<TradeoffCell> finished) {
    check(steps);
    boolean sideBySide = sizes.size() >= 4 * threads.threads();
    Trials outer = sideBySide ? threads : new Trials(1);
    Trials inner = sideBySide ? new Trials(1) : threads;
    TradeoffSimulation one = new TradeoffSimulation(world, trials, seed, inner);
    List<Integer> order = new ArrayList<>(IntStream.range(0, sizes.size()).boxed().toList());
    if (sideBySide) {
      order.sort(Comparator.comparing(i -> -sizes.get(i).tasks()));
    }
    List<TradeoffCell> cells =
        outer.run(
            sizes.size(),
            k -> {
              TradeoffCell cell = one.run(sizes.get(order.get(k)), steps);
              finished.accept(cell);
              return cell;
            });
    TradeoffCell[] results = new TradeoffCell[cells.size()];
    for (int k = 0; k < results.length; k++) {
      results[order.get(k)] = cells.get(k);
    }
    return List.of(results);
  }

  /** Put together without a format, whose digits would depend on the locale. */
  private String cell(TrainingSize size) {
    return "dimension = "
        + world.dimension()
        + ", scale = "
        + Double.toHexString(world.scale())
        + ", tasks = "
        + size.tasks()
        + ", samples = "
        + size.samples();
  }

  /**
   * Checks what {@link #run} would refuse, before any time is spent.
   *
   * @param steps the α
   * @throws IllegalArgumentException if there is none, or one is negative or not finite
   */
  public static void check(List<Double> steps) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("must have at least one step, got none");
    }
    steps.forEach(TradeoffEnvironment::requireStep);
  }

  /**
   * Whether the losses' tails leave them a variance.
   *
   * <p>A loss is large where all tasks leave one direction v without curvature. MAML's curvature
   * vanishes where P<sub>i</sub>v = 0 in all of them, Mp conditions for p - 1 freedoms of v: the
   * loss exceeds t with a probability of order t<sup>-(Mp - p + 1)/2</sup>, and has a variance if
   * p(M - 1) &gt; 3. Of MN outer samples in all, the smallest nonzero singular value gives in the
   * same way |MN - p| &gt; 3. At p = 1 both say M ≥ 5.
   */
  private boolean hasVariance(TrainingSize size) {
    long p = world.dimension();
    return p * (size.tasks() - 1L) > 3 && Math.abs((long) size.tasks() * size.samples() - p) > 3;
  }
}
