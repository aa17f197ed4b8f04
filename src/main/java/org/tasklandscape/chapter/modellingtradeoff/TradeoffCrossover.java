package org.tasklandscape.chapter.modellingtradeoff;

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
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;
import org.tasklandscape.tradeoff.TaskMoments;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPoint;
import org.tasklandscape.tradeoff.TradeoffPrediction;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TrainingSize;

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
public record TradeoffCrossover(
    TradeoffEnvironment world,
    List<Integer> samples,
    Range steps,
    int every,
    List<Integer> tasks,
    int trials,
    long seed)
    implements FigureStudy<TradeoffCrossover.Point> {

  /**
   * The crossing at one N and α.
   *
   * @param samples N
   * @param step α
   * @param crossover M*
   * @param drsBest the last simulated M at which joint training's mean is surely the smaller, NaN
   *     where there is none
   * @param mamlBest the first one beyond it at which MAML's is, NaN where there is none
   */
  public record Point(int samples, double step, double crossover, double drsBest, double mamlBest) {
    private Estimate between() {
      return new Estimate((drsBest + mamlBest) / 2, Double.NaN, drsBest, mamlBest);
    }
  }

  /** Two simulated M, as in a {@link Point}. */
  private record Bracket(double drsBest, double mamlBest) {
    static final Bracket NONE = new Bracket(Double.NaN, Double.NaN);

    /** After a look at one more, larger M. */
    Bracket and(int tasks, Estimate drs, Estimate maml) {
      if (drs.upper() < maml.lower()) {
        return new Bracket(tasks, Double.NaN);
      }
      boolean first = maml.upper() < drs.lower() && Double.isNaN(mamlBest);
      return first ? new Bracket(drsBest, tasks) : this;
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException unless every is at least 1
   */
  public TradeoffCrossover {
    samples = List.copyOf(samples);
    tasks = List.copyOf(tasks);
    if (every < 1) {
      throw new IllegalArgumentException(
          "must simulate every n-th point, n >= 1, got n = " + every);
    }
  }

  /** {@return the study of the published environment and its range of α} */
  public static TradeoffCrossover defaults() {
    return new TradeoffCrossover(
        TradeoffEnvironment.published(),
        List.of(5, 10, 25, 100, 400),
        Range.linear(0, 1, 201),
        20,
        List.of(5, 7, 10, 14, 20, 28, 40, 57, 80, 113, 160, 226, 320),
        1_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    double[] values = steps.values();
    for (int i = 0; i < samples.size(); i++) {
      int n = samples.get(i);
      TaskMoments moments = TaskMoments.of(world, n);
      // Each curve is simulated at α of its own, so that no bar hides another.
      Map<Double, Bracket> measured = measured(n, values, i * every / samples.size());
      for (double step : values) {
        double crossover = TradeoffPrediction.of(moments, step).crossoverAfter();
        Bracket seen = measured.getOrDefault(step, Bracket.NONE);
        points.add(new Point(n, step, crossover, seen.drsBest(), seen.mamlBest()));
      }
    }
    return Rows.of(Point.class, points);
  }

  /** For each simulated α the M between which the means cross. */
  private Map<Double, Bracket> measured(int n, double[] values, int first) {
    var simulation = new TradeoffSimulation(world, trials, seed, Trials.onAllCores());
    Map<Double, Bracket> measured = new LinkedHashMap<>();
    for (int i = first; i < values.length; i += every) {
      measured.put(values[i], Bracket.NONE);
    }
    List<Double> simulated = List.copyOf(measured.keySet());
    for (int m : tasks) {
      for (TradeoffPoint point : simulation.run(new TrainingSize(m, n), simulated).points()) {
        measured.computeIfPresent(
            point.step(),
            (step, seen) -> seen.and(m, point.drsAfter().mean(), point.mamlAfter().mean()));
      }
    }
    return measured;
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    int greatest = tasks.get(tasks.size() - 1);
    Plot plot =
        Plot.untitled()
            .axes("step size α", "crossover M*, after the step")
            .logY()
            .yRange(1, 10.0 * greatest);
    Curves<Point> curves = new Curves<>(plot, Point::step, Point::crossover, Point::between);
    for (int i = 0; i < samples.size(); i++) {
      int n = samples.get(i);
      Ink ink = Palette.ordered(i, samples.size());
      curves.draw("N = " + n, rows.where(p -> p.samples() == n), ink);
    }
    return Words.of(this).figure().panelSize(1000, 640).panel(plot).build();
  }
}
