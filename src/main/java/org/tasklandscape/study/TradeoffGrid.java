package org.tasklandscape.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.tradeoff.ExpectedLoss;
import org.tasklandscape.tradeoff.LossSummary;
import org.tasklandscape.tradeoff.PublishedGrid;
import org.tasklandscape.tradeoff.TaskMoments;
import org.tasklandscape.tradeoff.TradeoffCell;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPoint;
import org.tasklandscape.tradeoff.TradeoffPrediction;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TrainingSize;
import tech.tablesaw.api.Table;

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

  /**
   * Runs every cell.
   *
   * @return one row for each (M, N, α); {@code …Before} and {@code …After} the step stand the mean
   *     losses with standard errors, medians, shares with intervals and their predictions, the
   *     least possible loss, and the M from which on one mean is predicted below the other
   */
  public Table run() {
    Table table = Table.create("tradeoff");
    TradeoffSimulation simulation =
        new TradeoffSimulation(world, trials, seed, Trials.onAllCores());
    Map<Integer, TaskMoments> moments = new LinkedHashMap<>();
    samples.forEach(n -> moments.put(n, TaskMoments.of(world, n)));
    List<TrainingSize> sizes =
        tasks.stream().flatMap(m -> samples.stream().map(n -> new TrainingSize(m, n))).toList();
    for (TradeoffCell cell : simulation.run(sizes, steps, done -> {})) {
      TaskMoments own = moments.get(cell.size().samples());
      cell.points().forEach(point -> NumberColumns.append(table, row(cell, point, own)));
    }
    return table;
  }

  private Map<String, Double> row(TradeoffCell cell, TradeoffPoint point, TaskMoments moments) {
    var predicted = TradeoffPrediction.of(moments, point.step());
    Map<String, Double> row = new LinkedHashMap<>();
    row.put("tasks", (double) cell.size().tasks());
    row.put("samples", (double) cell.size().samples());
    row.put("step", point.step());
    put(row, "drsBefore", point.drsBefore());
    put(row, "mamlBefore", point.mamlBefore());
    put(row, "drsAfter", point.drsAfter());
    put(row, "mamlAfter", point.mamlAfter());
    ExpectedLoss before = world.before();
    ExpectedLoss after = world.after(point.step(), cell.size().samples());
    row.put("floorBefore", before.floor());
    row.put("floorAfter", after.floor());
    row.put("shareBefore", point.shareBefore().value());
    row.put("shareBeforeLower", point.shareBefore().lower());
    row.put("shareBeforeUpper", point.shareBefore().upper());
    row.put("shareAfter", point.shareAfter().value());
    row.put("shareAfterLower", point.shareAfter().lower());
    row.put("shareAfterUpper", point.shareAfter().upper());
    row.put("predictedShareBefore", predicted.shareBefore(cell.size().tasks()));
    row.put("predictedShareAfter", predicted.shareAfter(cell.size().tasks()));
    row.put("crossoverBefore", predicted.crossoverBefore());
    row.put("crossoverAfter", predicted.crossoverAfter());
    return row;
  }

  private static void put(Map<String, Double> row, String name, LossSummary loss) {
    row.put(name, loss.mean().value());
    row.put(name + "Lower", loss.mean().lower());
    row.put(name + "Upper", loss.mean().upper());
    row.put(name + "Median", loss.median());
  }
}
