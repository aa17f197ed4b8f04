package org.tasklandscape.chapter.finitetraining;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
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
import org.tasklandscape.training.TrainedSolutions;
import org.tasklandscape.training.TrainingCell;
import org.tasklandscape.training.TrainingPlan;

/**
 * √(E ‖ŵ - w‖²) of NAL and MAML against the number n of samples of each training task, at fixed T:
 * predicted by the limit law, measured, and the floor at n = ∞, where only the tasks are random.
 *
 * @param world the clusters
 * @param innerStep α
 * @param innerSamples the values of n<sub>in</sub> = n<sub>out</sub>
 * @param tasks T
 * @param repetitions training sets of each point
 * @param draws scores drawn for the prediction of MAML
 * @param seed the seed of the simulation
 */
public record FiniteTrainingSamples(
    TwoClusters world,
    double innerStep,
    List<Integer> innerSamples,
    int tasks,
    int repetitions,
    int draws,
    long seed)
    implements FigureStudy<FiniteTrainingSamples.Point> {

  /**
   * The error of one method at one n.
   *
   * @param method NAL or MAML
   * @param samples n, infinite at the floor
   * @param innerSamples n<sub>in</sub>
   * @param predicted by the limit law
   * @param simulated measured on trained solutions, unknown at the floor
   */
  public record Point(
      Method method, double samples, double innerSamples, Estimate predicted, Estimate simulated) {
    /** {@return whether this is the error for infinitely many samples} */
    public boolean floor() {
      return Double.isInfinite(samples);
    }
  }

  /** Copies the list. */
  public FiniteTrainingSamples {
    innerSamples = List.copyOf(innerSamples);
  }

  /** {@return the study of the favourable landscape with noisy labels} */
  public static FiniteTrainingSamples defaults() {
    return new FiniteTrainingSamples(
        Landscapes.favourable().withNoiseVariance(1),
        Landscapes.step().innerStep(),
        List.of(10, 20, 50, 100, 200, 500, 1000, 3000, 10_000, 100_000),
        200,
        100,
        6_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    Streams streams = new Streams(seed, name());
    for (int inner : innerSamples) {
      TrainingPlan plan = TrainingPlan.of(innerStep, inner, inner);
      String name = "n = " + plan.samples();
      TrainingCell cell = new TrainingCell(world, plan, streams, name, draws);
      TrainedSolutions trained =
          new FiniteTraining(world.environment(), plan, streams).run(name, tasks, repetitions);
      for (Method method : Method.values()) {
        LimitLaw law = cell.law(method);
        Estimate error = trained.error(method, law.target());
        points.add(new Point(method, plan.samples(), inner, law.error(tasks), error));
      }
    }
    points.add(floor(Method.NAL, Adaptation.none()));
    points.add(floor(Method.MAML, Adaptation.step(innerStep, Adaptation.INFINITE)));
    return Rows.of(Point.class, points);
  }

  private Point floor(Method method, Adaptation train) {
    Estimate error = ClosedLimits.tasksAlone(world.environment(), train).error(tasks);
    return new Point(method, Adaptation.INFINITE, Adaptation.INFINITE, error, Estimate.unknown());
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot plot =
        Plot.untitled()
            .axes("samples n of each training task", "error of the trained solution")
            .logX()
            .logY();
    draw(plot, rows, Method.NAL, Palette.NAL);
    draw(plot, rows, Method.MAML, Palette.MAML);
    return Words.of(this).figure().panelSize(1000, 640).panel(plot).build();
  }

  private static void draw(Plot plot, Rows<Point> rows, Method method, Ink ink) {
    Rows<Point> own = rows.where(p -> p.method() == method);
    new Curves<>(plot, Point::samples, p -> p.predicted().value(), Point::simulated)
        .draw(method.name(), own.where(p -> !p.floor()), ink);
    double floor = own.only(Point::floor).predicted().value();
    plot.horizontal(floor, "floor of " + method, Palette.LIMIT);
  }
}
