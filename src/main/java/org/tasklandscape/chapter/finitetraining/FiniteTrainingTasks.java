package org.tasklandscape.chapter.finitetraining;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.PowerLaw;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;
import org.tasklandscape.training.LimitLaw;
import org.tasklandscape.training.Method;
import org.tasklandscape.training.TrainedSolutions;
import org.tasklandscape.training.TrainingCell;
import org.tasklandscape.training.TrainingPlan;

/**
 * √(E ‖ŵ - w‖²) of NAL and MAML against the number T of training tasks: predicted as
 * √(tr(A<sup>-1</sup>BA<sup>-1</sup>)/T), and measured.
 *
 * @param world the clusters
 * @param innerStep α
 * @param innerSamples n<sub>in</sub> = n<sub>out</sub> of each panel
 * @param tasks the values of T
 * @param slopeFrom the least T from which the measured slope is taken
 * @param repetitions training sets of each point
 * @param draws scores drawn for the prediction of MAML
 * @param seed the seed of the simulation
 */
public record FiniteTrainingTasks(
    TwoClusters world,
    double innerStep,
    List<Integer> innerSamples,
    List<Integer> tasks,
    int slopeFrom,
    int repetitions,
    int draws,
    long seed)
    implements FigureStudy<FiniteTrainingTasks.Point> {

  /**
   * The error of one method at one T.
   *
   * @param method NAL or MAML
   * @param samples n
   * @param tasks T
   * @param predicted by the limit law
   * @param simulated measured on trained solutions
   */
  public record Point(
      Method method, int samples, int tasks, Estimate predicted, Estimate simulated) {}

  /**
   * The measured exponent of T.
   *
   * @param method NAL or MAML
   * @param samples n
   * @param slope with its interval; -½ by theory
   */
  public record Slope(
      Method method, @Heading("n") int samples, @Heading("exponent of T") @Ends Estimate slope) {}

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if fewer than two T are at least {@code slopeFrom}
   */
  public FiniteTrainingTasks {
    innerSamples = List.copyOf(innerSamples);
    tasks = List.copyOf(tasks);
    int least = slopeFrom;
    if (tasks.stream().filter(t -> t >= least).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "a slope needs two numbers of tasks >= slopeFrom = %d, got %s"
              .formatted(slopeFrom, tasks));
    }
  }

  /** {@return the study of the favourable landscape with noisy labels, many samples and few} */
  public static FiniteTrainingTasks defaults() {
    return new FiniteTrainingTasks(
        Landscapes.favourable().withNoiseVariance(1),
        Landscapes.step().innerStep(),
        List.of(1000, 30),
        List.of(3, 10, 30, 100, 300, 1000),
        100,
        100,
        10_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    Streams streams = new Streams(seed, name());
    for (int inner : innerSamples) {
      TrainingPlan plan = TrainingPlan.of(innerStep, inner, inner);
      TrainingCell cell = new TrainingCell(world, plan, streams, "n = " + plan.samples(), draws);
      for (int count : tasks) {
        TrainedSolutions trained = cell.train(count, repetitions);
        for (Method method : Method.values()) {
          LimitLaw law = cell.law(method);
          Estimate error = trained.error(method, law.target());
          points.add(new Point(method, plan.samples(), count, law.error(count), error));
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  private static Rows<Point> curve(Rows<Point> rows, Method method, int inner) {
    return rows.where(p -> p.method() == method && p.samples() == 2 * inner);
  }

  /**
   * The measured slope of log error over log T, from {@code slopeFrom} tasks on; -½ by theory.
   *
   * @param rows what {@link #run()} gave
   * @param method NAL or MAML
   * @param inner n<sub>in</sub> of the panel
   * @return the exponent with its 95 % interval
   */
  public Estimate slope(Rows<Point> rows, Method method, int inner) {
    Rows<Point> large = curve(rows, method, inner).where(p -> p.tasks() >= slopeFrom);
    return PowerLaw.exponent(large.values(Point::tasks), large.estimates(Point::simulated));
  }

  /**
   * The measured slopes of all methods and panels.
   *
   * @param rows what {@link #run()} gave
   * @return one row for each
   */
  public Rows<Slope> slopes(Rows<Point> rows) {
    List<Slope> slopes = new ArrayList<>();
    for (int inner : innerSamples) {
      for (Method method : Method.values()) {
        slopes.add(new Slope(method, 2 * inner, slope(rows, method, inner)));
      }
    }
    return Rows.of(Slope.class, slopes);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure = Words.of(this).figure().panelSize(800, 600);
    for (int inner : innerSamples) {
      Plot plot =
          Plot.titled("n = " + 2 * inner + " samples a task")
              .axes("training tasks T", "error of the trained solution")
              .logX()
              .logY();
      Curves<Point> curves =
          new Curves<>(plot, Point::tasks, p -> p.predicted().value(), Point::simulated);
      curves.draw("NAL", curve(rows, Method.NAL, inner), Palette.NAL);
      curves.draw("MAML", curve(rows, Method.MAML, inner), Palette.MAML);
      figure.panel(plot);
    }
    return figure.build();
  }
}
