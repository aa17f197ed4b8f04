package org.tasklandscape.chapter.modellingtradeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Headed;
import org.tasklandscape.study.Prefixed;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;
import org.tasklandscape.tradeoff.ExcessLoss;
import org.tasklandscape.tradeoff.LossSummary;
import org.tasklandscape.tradeoff.TaskMoments;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPoint;
import org.tasklandscape.tradeoff.TradeoffPrediction;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TrainingSize;

/**
 * Excess loss of joint training (DRS) and MAML against M, split into modelling error and
 * statistical error: modelling + (variance + ratioBias)/M, before and after the step. Source:
 * theory 5.1.
 *
 * @param world the environment
 * @param samples N of each column of panels
 * @param step α
 * @param tasks the values of M
 * @param trials trainings at each simulated point
 * @param seed the seed of the simulation
 */
public record TradeoffDecomposition(
    TradeoffEnvironment world,
    List<Integer> samples,
    double step,
    List<Integer> tasks,
    int trials,
    long seed)
    implements FigureStudy<TradeoffDecomposition.Point> {
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  /**
   * Both methods at one M, before or after the step.
   *
   * @param loss before or after the step
   * @param samples N
   * @param tasks M
   * @param crossover the M at which the predictions cross
   * @param drs joint training
   * @param maml MAML
   */
  public record Point(
      String loss,
      int samples,
      int tasks,
      double crossover,
      @Prefixed Parts drs,
      @Prefixed Parts maml) {
    /** {@return whether this is the loss after the step} */
    public boolean after() {
      return loss.equals(AFTER);
    }
  }

  /**
   * An excess loss.
   *
   * @param modelling its part without samples
   * @param variance times 1/M
   * @param ratioBias times 1/M
   * @param statistical (variance + ratioBias)/M
   * @param predicted modelling + statistical
   * @param simulated the mean over trainings, unknown where the losses have no variance
   */
  public record Parts(
      double modelling,
      double variance,
      double ratioBias,
      double statistical,
      double predicted,
      @Headed({"simulated", "lower", "upper"}) Estimate simulated) {
    private static Parts of(ExcessLoss loss, int tasks, LossSummary seen, double floor) {
      Estimate mean = seen.mean();
      // A mean whose error has no variance measures nothing.
      boolean measured = mean.lower() <= mean.upper();
      return new Parts(
          loss.modelling(),
          loss.variance(),
          loss.ratioBias(),
          loss.statistical(tasks),
          loss.at(tasks),
          measured ? above(mean, floor) : Estimate.unknown());
    }

    private static Estimate above(Estimate mean, double floor) {
      return new Estimate(
          mean.value() - floor, mean.standardError(), mean.lower() - floor, mean.upper() - floor);
    }
  }

  /** Copies the lists. */
  public TradeoffDecomposition {
    samples = List.copyOf(samples);
    tasks = List.copyOf(tasks);
  }

  /**
   * {@return the study of the published environment, few samples and many, half of the largest
   * published step}
   */
  public static TradeoffDecomposition defaults() {
    return new TradeoffDecomposition(
        TradeoffEnvironment.published(),
        List.of(10, 50),
        0.5,
        List.of(2, 3, 5, 7, 10, 14, 20, 30, 50, 70, 100, 140, 200, 300, 400),
        1_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    var simulation = new TradeoffSimulation(world, trials, seed, Trials.onAllCores());
    List<Point> points = new ArrayList<>();
    for (int n : samples) {
      var predicted = TradeoffPrediction.of(TaskMoments.of(world, n), step);
      for (int m : tasks) {
        TradeoffPoint seen = simulation.run(new TrainingSize(m, n), List.of(step)).points().get(0);
        double after = world.after(step, n).floor();
        points.add(
            new Point(
                AFTER,
                n,
                m,
                predicted.crossoverAfter(),
                Parts.of(predicted.drsAfter(), m, seen.drsAfter(), after),
                Parts.of(predicted.mamlAfter(), m, seen.mamlAfter(), after)));
        double before = world.before().floor();
        points.add(
            new Point(
                BEFORE,
                n,
                m,
                predicted.crossoverBefore(),
                Parts.of(predicted.drsBefore(), m, seen.drsBefore(), before),
                Parts.of(predicted.mamlBefore(), m, seen.mamlBefore(), before)));
      }
    }
    return Rows.of(Point.class, points);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure = Words.of(this).figure().columns(samples.size()).panelSize(760, 560);
    for (boolean after : new boolean[] {true, false}) {
      for (int n : samples) {
        String title = "%s the step, N = %d".formatted(after ? "After" : "Before", n);
        figure.panel(panel(title, rows.where(p -> p.after() == after && p.samples() == n)));
      }
    }
    return figure.build();
  }

  private Plot panel(String title, Rows<Point> rows) {
    Plot plot = Plot.titled(title).axes("tasks M", "excess loss").logX().logY().legendBelow();
    draw(plot, rows, Point::drs, "DRS", Palette.NAL.with(Dash.SOLID));
    draw(plot, rows, Point::maml, "MAML", Palette.MAML.with(Dash.SOLID));
    double crossover = rows.list().get(0).crossover();
    if (crossover > tasks.get(0) && crossover < tasks.get(tasks.size() - 1)) {
      plot.vertical(crossover, "M*", Palette.NEUTRAL);
    }
    return plot;
  }

  private static void draw(
      Plot plot, Rows<Point> rows, Function<Point, Parts> method, String label, Ink ink) {
    double[] tasks = rows.values(Point::tasks);
    double[] predicted = rows.values(p -> method.apply(p).predicted());
    double[] modelling = rows.values(p -> method.apply(p).modelling());
    double[] statistical = rows.values(p -> method.apply(p).statistical());
    plot.line(label, tasks, predicted, ink)
        .line(label + ", modelling", tasks, modelling, ink.with(Dash.DASHED))
        .line(label + ", statistical", tasks, statistical, ink.with(Dash.DOTTED))
        .estimates("", tasks, rows.estimates(p -> method.apply(p).simulated()), ink);
  }
}
