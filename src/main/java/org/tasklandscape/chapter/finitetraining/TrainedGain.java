package org.tasklandscape.chapter.finitetraining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;
import org.tasklandscape.training.QuadraticRisk;
import org.tasklandscape.training.TrainingCell;
import org.tasklandscape.training.TrainingPlan;

/**
 * The gain of trained solutions against the number T of training tasks in the four {@link
 * Landscapes}: predicted to first order in 1/T, measured, and the gain for T = ∞.
 *
 * @param test the adaptation after which both are judged; its α is that of training too
 * @param innerSamples n<sub>in</sub> = n<sub>out</sub> of each curve
 * @param line the T of the lines
 * @param tasks the T of the points
 * @param repetitions training sets of each point
 * @param draws scores drawn for the prediction of MAML
 * @param seed the seed of the simulation
 */
public record TrainedGain(
    Adaptation test,
    List<Integer> innerSamples,
    Range line,
    List<Integer> tasks,
    int repetitions,
    int draws,
    long seed)
    implements FigureStudy<TrainedGain.Point> {

  /**
   * The gain of one landscape at one T.
   *
   * @param landscape its name
   * @param samples n
   * @param tasks T
   * @param population the gain for T = ∞
   * @param gain predicted, with the interval of MAML's constant
   * @param simulated measured on trained solutions, unknown where none were trained
   */
  public record Point(
      String landscape,
      int samples,
      double tasks,
      double population,
      @Ends Estimate gain,
      Estimate simulated) {}

  /** Copies the lists. */
  public TrainedGain {
    innerSamples = List.copyOf(innerSamples);
    tasks = List.copyOf(tasks);
  }

  /** {@return the study of as many inner samples as in testing, and few} */
  public static TrainedGain defaults() {
    return new TrainedGain(
        Landscapes.step(),
        List.of((int) Landscapes.step().samples(), 20),
        Range.logarithmic(3, 1000, 31),
        List.of(3, 10, 30, 100, 300),
        80,
        6_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    Streams streams = new Streams(seed, name());
    Landscapes.four()
        .forEach(
            (landscape, world) -> {
              for (int inner : innerSamples) {
                TrainingPlan plan = TrainingPlan.of(test.innerStep(), inner, inner);
                String name = landscape + ", n = " + plan.samples();
                TrainingCell cell = new TrainingCell(world, plan, streams, name, draws);
                points.addAll(curve(landscape, plan.samples(), cell));
              }
            });
    return Rows.of(Point.class, points);
  }

  private List<Point> curve(String landscape, int samples, TrainingCell cell) {
    QuadraticRisk risk = cell.risk(test);
    double population = cell.population(risk);
    List<Point> points = new ArrayList<>();
    for (double count : counts()) {
      boolean isPoint = count == Math.rint(count) && tasks.contains((int) count);
      Estimate simulated =
          isPoint ? cell.train((int) count, repetitions).gain(risk) : Estimate.unknown();
      Estimate predicted = cell.predicted(risk, count);
      points.add(new Point(landscape, samples, count, population, predicted, simulated));
    }
    return points;
  }

  private double[] counts() {
    DoubleStream points = tasks.stream().mapToDouble(Integer::intValue);
    return DoubleStream.concat(Arrays.stream(line.values()), points).sorted().distinct().toArray();
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure = LandscapePanels.of(Words.of(this), innerSamples);
    rows.by(Point::landscape).forEach((landscape, own) -> figure.panel(plot(own, landscape)));
    return figure.build();
  }

  private Plot plot(Rows<Point> rows, String landscape) {
    double end = line.high();
    Plot plot =
        Plot.titled(landscape)
            .axes("training tasks T", "gain of the trained solutions")
            .logX()
            .logY()
            .xRange(0.75 * line.low(), 2.2 * end)
            .legendBelow()
            .horizontal(1, "", Palette.NEUTRAL);
    Curves<Point> curves =
        new Curves<>(plot, Point::tasks, p -> p.gain().value(), Point::simulated);
    for (int i = 0; i < innerSamples.size(); i++) {
      Ink ink = Palette.ordered(i, innerSamples.size());
      int samples = 2 * innerSamples.get(i);
      Rows<Point> curve = rows.where(p -> p.samples() == samples);
      curves.draw("n = " + samples, curve, ink);
      double limit = curve.list().get(0).population();
      plot.line("", new double[] {1.3 * end, 2.1 * end}, new double[] {limit, limit}, ink);
    }
    return plot;
  }
}
