package org.tasklandscape.chapter.modellingtradeoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Headed;
import org.tasklandscape.tradeoff.LossSummary;
import org.tasklandscape.tradeoff.PublishedGrid;
import org.tasklandscape.tradeoff.TaskMoments;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPoint;
import org.tasklandscape.tradeoff.TradeoffPrediction;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TrainingSize;

/**
 * Joint training (DRS) against MAML at every (M, N, α): expected losses of both estimates before
 * and after one step, and the share of trials in which DRS has the larger one, beside what theory
 * predicts. Several figures show this one run.
 *
 * @param world the environment
 * @param tasks the values of M
 * @param samples the values of N
 * @param steps the values of α
 * @param trials trainings in each cell
 * @param seed the seed of the simulation
 */
public record TradeoffGrid(
    TradeoffEnvironment world,
    List<Integer> tasks,
    List<Integer> samples,
    List<Double> steps,
    int trials,
    long seed) {
  private static final List<Double> PAGE = List.of(0.1, 0.3, 0.5, 0.6, 0.8, 1.0);

  /**
   * Both methods at one (M, N, α).
   *
   * @param tasks M
   * @param samples N
   * @param step α
   * @param before the step
   * @param after the step
   */
  public record Cell(int tasks, int samples, double step, Losses before, Losses after) {}

  /**
   * Both methods before or after the step.
   *
   * @param drs loss of joint training
   * @param maml loss of MAML
   * @param floor the least possible loss
   * @param share of trials in which joint training has the larger loss
   * @param predictedShare what theory says of it
   * @param crossover the M from which on one mean is predicted below the other
   */
  public record Losses(
      Loss drs, Loss maml, double floor, Estimate share, double predictedShare, double crossover) {
    /** {@return what joint training loses above the least possible loss, over what MAML does} */
    public double excessRatio() {
      return (drs.mean.value() - floor) / (maml.mean.value() - floor);
    }
  }

  /**
   * The expected loss of one method over all trials.
   *
   * @param mean with its interval
   * @param median half of the trials lie below
   */
  public record Loss(@Headed({"", "Lower", "Upper"}) Estimate mean, double median) {
    /**
     * The loss above another.
     *
     * @param floor the other
     * @return the difference
     */
    public Loss above(double floor) {
      return new Loss(
          new Estimate(
              mean.value() - floor,
              mean.standardError(),
              mean.lower() - floor,
              mean.upper() - floor),
          median - floor);
    }

    private static Loss of(LossSummary summary) {
      return new Loss(summary.mean(), summary.median());
    }
  }

  /** Copies the lists. */
  public TradeoffGrid {
    tasks = List.copyOf(tasks);
    samples = List.copyOf(samples);
    steps = List.copyOf(steps);
  }

  /** {@return the published grid: p = 1, β = 2, 144 cells, 21 step sizes, 1000 trials} */
  public static TradeoffGrid published() {
    return new TradeoffGrid(
        TradeoffEnvironment.published(),
        PublishedGrid.TASKS,
        PublishedGrid.SAMPLES,
        PublishedGrid.STEPS,
        PublishedGrid.TRIALS,
        Landscapes.SEED);
  }

  /** {@return the α of the figures that fit on a page: six, or all if there are no more} */
  public List<Double> shown() {
    return steps.size() <= PAGE.size() ? steps : PAGE.stream().filter(steps::contains).toList();
  }

  /** {@return what every cell gave, for each of its α} */
  public List<Cell> run() {
    var simulation = new TradeoffSimulation(world, trials, seed, Trials.onAllCores());
    Map<Integer, TaskMoments> moments = new LinkedHashMap<>();
    samples.forEach(n -> moments.put(n, TaskMoments.of(world, n)));
    List<TrainingSize> sizes =
        tasks.stream().flatMap(m -> samples.stream().map(n -> new TrainingSize(m, n))).toList();
    return simulation.run(sizes, steps, done -> {}).stream()
        .flatMap(
            cell ->
                cell.points().stream()
                    .map(point -> cell(cell.size(), point, moments.get(cell.size().samples()))))
        .toList();
  }

  private Cell cell(TrainingSize size, TradeoffPoint point, TaskMoments moments) {
    var predicted = TradeoffPrediction.of(moments, point.step());
    Losses before =
        new Losses(
            Loss.of(point.drsBefore()),
            Loss.of(point.mamlBefore()),
            world.before().floor(),
            point.shareBefore(),
            predicted.shareBefore(size.tasks()),
            predicted.crossoverBefore());
    Losses after =
        new Losses(
            Loss.of(point.drsAfter()),
            Loss.of(point.mamlAfter()),
            world.after(point.step(), size.samples()).floor(),
            point.shareAfter(),
            predicted.shareAfter(size.tasks()),
            predicted.crossoverAfter());
    return new Cell(size.tasks(), size.samples(), point.step(), before, after);
  }
}
