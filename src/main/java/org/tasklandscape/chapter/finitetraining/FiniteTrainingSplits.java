package org.tasklandscape.chapter.finitetraining;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;
import org.tasklandscape.training.ClosedLimits;
import org.tasklandscape.training.FiniteTraining;
import org.tasklandscape.training.LimitLaw;
import org.tasklandscape.training.Method;
import org.tasklandscape.training.SimulatedLimit;
import org.tasklandscape.training.TrainingPlan;

/**
 * √(E ‖ŵ - w‖²) of MAML against the number τ of splits of the same samples: predicted by the limit
 * law, measured, and the floor where each task gives its expected equations.
 *
 * @param world the clusters
 * @param innerStep α
 * @param innerSamples n<sub>in</sub> = n<sub>out</sub> of each panel
 * @param splits the values of τ
 * @param tasks T
 * @param repetitions training sets of each point
 * @param draws scores drawn for each prediction
 * @param seed the seed of the simulation
 */
public record FiniteTrainingSplits(
    TwoClusters world,
    double innerStep,
    List<Integer> innerSamples,
    List<Integer> splits,
    int tasks,
    int repetitions,
    int draws,
    long seed)
    implements FigureStudy<FiniteTrainingSplits.Point> {
  private static final String FLOOR = "floor";

  /**
   * The error at one τ.
   *
   * @param method MAML, or the floor
   * @param samples n
   * @param splits τ
   * @param predicted by the limit law
   * @param simulated measured on trained solutions, unknown at the floor
   */
  public record Point(
      String method, int samples, int splits, Estimate predicted, Estimate simulated) {
    /** {@return whether each task gives its expected equations} */
    public boolean floor() {
      return method.equals(FLOOR);
    }
  }

  /** Copies the lists. */
  public FiniteTrainingSplits {
    innerSamples = List.copyOf(innerSamples);
    splits = List.copyOf(splits);
  }

  /** {@return the study of the favourable landscape with noisy labels} */
  public static FiniteTrainingSplits defaults() {
    return new FiniteTrainingSplits(
        Landscapes.favourable().withNoiseVariance(1),
        Landscapes.step().innerStep(),
        List.of(10, 100, 1000),
        List.of(1, 2, 4, 10),
        100,
        100,
        4_096,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    TaskEnvironment environment = world.environment();
    Streams streams = new Streams(seed, name());
    for (int inner : innerSamples) {
      TrainingPlan one = TrainingPlan.of(innerStep, inner, inner);
      int n = one.samples();
      Estimate floor =
          ClosedLimits.tasksAlone(environment, one.adaptation(Method.MAML)).error(tasks);
      for (int count : splits) {
        TrainingPlan plan = one.withSplits(count);
        String cell = "n = " + n + ", τ = " + count;
        LimitLaw law = new SimulatedLimit(environment, plan, streams).run(Method.MAML, cell, draws);
        Estimate error =
            new FiniteTraining(environment, plan, streams)
                .run(cell, tasks, repetitions)
                .error(Method.MAML, law.target());
        points.add(new Point(Method.MAML.name(), n, count, law.error(tasks), error));
        points.add(new Point(FLOOR, n, count, floor, Estimate.unknown()));
      }
    }
    return Rows.of(Point.class, points);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure = Words.of(this).figure();
    for (int inner : innerSamples) {
      Rows<Point> own = rows.where(p -> p.samples() == 2 * inner);
      Rows<Point> maml = own.where(p -> !p.floor());
      Rows<Point> floor = own.where(Point::floor);
      Plot plot =
          Plot.titled("n = " + 2 * inner + " samples a task")
              .axes("splits τ of the same samples", "error of MAML's solution")
              .logX()
              .legendBelow();
      new Curves<>(plot, Point::splits, p -> p.predicted().value(), Point::simulated)
          .draw("limit law", maml, Palette.MAML);
      plot.line(
          "tasks alone",
          floor.values(Point::splits),
          floor.values(p -> p.predicted().value()),
          Palette.LIMIT.with(Dash.DASHED));
      double top = maml.stream().mapToDouble(p -> p.simulated().upper()).max().orElseThrow();
      figure.panel(plot.yRange(0, 1.15 * top));
    }
    return figure.build();
  }
}
