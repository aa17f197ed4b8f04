package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.tradeoff.TaskMoments;
import org.tasklandscape.tradeoff.TradeoffCell;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPoint;
import org.tasklandscape.tradeoff.TradeoffPrediction;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TrainingSize;
import tech.tablesaw.api.Table;

/**
 * M*(N, α), the number of tasks from which on MAML's mean loss after the step is predicted below
 * joint training's, against α; beside it the tasks between which the simulated means cross. Source:
 * theory 5.1.
 *
 * @param world the environment
 * @param samples N of each curve
 * @param steps the range of α
 * @param every every how many points of the range one is simulated
 * @param tasks the values of M that are simulated, increasing
 * @param trials trainings at each
 * @param seed the seed of the simulation
 */
public record TradeoffCrossoverStudy(
    TradeoffEnvironment world,
    List<Integer> samples,
    Range steps,
    int every,
    List<Integer> tasks,
    int trials,
    long seed)
    implements LegacyStudy {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException unless every is at least 1
   */
  public TradeoffCrossoverStudy {
    samples = List.copyOf(samples);
    tasks = List.copyOf(tasks);
    if (every < 1) {
      throw new IllegalArgumentException(
          "must simulate every n-th point, n >= 1, got n = " + every);
    }
  }

  /** {@return the study of the published environment and its range of α} */
  public static TradeoffCrossoverStudy defaults() {
    return new TradeoffCrossoverStudy(
        TradeoffEnvironment.published(),
        List.of(5, 10, 25, 100, 400),
        Range.linear(0, 1, 201),
        20,
        List.of(5, 7, 10, 14, 20, 28, 40, 57, 80, 113, 160, 226, 320),
        1_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "tradeoff-crossover";
  }

  @Override
  public Table run() {
    Table table = Table.create(name());
    NumberColumns.create(table, List.of("samples", "step", "crossover", "drsBest", "mamlBest"));
    double[] values = steps.values();
    for (int i = 0; i < samples.size(); i++) {
      int n = samples.get(i);
      TaskMoments moments = TaskMoments.of(world, n);
      // Each curve is simulated at α of its own, so that no bar hides another.
      Map<Double, int[]> measured = measured(n, values, i * every / samples.size());
      for (double step : values) {
        int[] between = measured.getOrDefault(step, new int[2]);
        NumberColumns.append(
            table,
            n,
            step,
            TradeoffPrediction.of(moments, step).crossoverAfter(),
            between[0] == 0 ? Double.NaN : between[0],
            between[1] == 0 ? Double.NaN : between[1]);
      }
    }
    return table;
  }

  /**
   * For each simulated α the last M at which DRS's mean is surely the smaller, and the first one
   * beyond it at which MAML's is; 0 where there is none.
   */
  private Map<Double, int[]> measured(int n, double[] values, int first) {
    var simulation = new TradeoffSimulation(world, trials, seed, Trials.onAllCores());
    List<Double> simulated = new ArrayList<>();
    Map<Double, int[]> measured = new LinkedHashMap<>();
    for (int i = first; i < values.length; i += every) {
      simulated.add(values[i]);
      measured.put(values[i], new int[2]);
    }
    for (int m : tasks) {
      TradeoffCell cell = simulation.run(new TrainingSize(m, n), simulated);
      for (TradeoffPoint point : cell.points()) {
        Estimate drs = point.drsAfter().mean();
        Estimate maml = point.mamlAfter().mean();
        int[] between = measured.get(point.step());
        if (drs.upper() < maml.lower()) {
          between[0] = m;
          between[1] = 0;
        } else if (maml.upper() < drs.lower() && between[1] == 0) {
          between[1] = m;
        }
      }
    }
    return measured;
  }

  @Override
  public Figure figure(Table table) {
    int greatest = tasks.get(tasks.size() - 1);
    Plot plot =
        Plot.untitled()
            .axes("step size α", "crossover M*, after the step")
            .logY()
            .yRange(1, 10.0 * greatest);
    for (int i = 0; i < samples.size(); i++) {
      Table curve = LegacySweep.curve(table, "samples", samples.get(i));
      draw(plot, curve, "N = " + samples.get(i), Palette.ordered(i, samples.size()));
    }
    return Figure.named(name())
        .caption(caption())
        .alt(
            "Five curves over the step size: the fewer the samples the higher. Each falls, then"
                + " rises to a peak, at larger steps for more samples, and falls again. Where"
                + " they are high the simulated intervals lie on them.")
        .parameters(Parameters.of(this))
        .panelSize(1000, 640)
        .panel(plot)
        .build();
  }

  private static void draw(Plot plot, Table curve, String label, Ink ink) {
    plot.line(
        label, LegacySweep.values(curve, "step"), LegacySweep.values(curve, "crossover"), ink);
    double[] middle = LegacySweep.values(curve, "drsBest");
    double[] half = LegacySweep.values(curve, "mamlBest");
    for (int i = 0; i < half.length; i++) {
      double low = middle[i];
      middle[i] = (low + half[i]) / 2;
      half[i] -= middle[i];
    }
    plot.points("", LegacySweep.values(curve, "step"), middle, half, ink);
  }

  private String caption() {
    return ("The number of tasks M* beyond which MAML's mean loss after the step is predicted below"
            + " joint training's, against the step size α, for N = %s inner and as many outer samples"
            + " a task. Lines: M* = (difference of the statistical constants)/(modelling error of"
            + " joint training); it is infinite where that error vanishes, as both methods then have"
            + " one solution, and below 1 where MAML is better for any number of tasks. Bars: from"
            + " the last simulated M at which joint training's mean is the smaller to the first one"
            + " at which MAML's is (95 %% intervals apart; %d trainings each at M = %s), where both"
            + " were found; where M* is small terms beyond 1/M move the crossing."
            + " Published environment, p = %d, β = %s, α = %s, seed %d; N and M are the"
            + " companion's own choice.")
        .formatted(
            String.join(", ", samples.stream().map(String::valueOf).toList()),
            trials,
            String.join(", ", tasks.stream().map(String::valueOf).toList()),
            world.dimension(),
            Captions.number(world.scale()),
            steps.text(),
            seed);
  }
}
