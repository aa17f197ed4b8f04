package org.tasklandscape.chapter.testsamples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.GainSweep;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * G where MAML is trained with one adaptation and both methods are tested with another: in the
 * number of samples, in the step size, or in the number of steps.
 *
 * <p>Training with several steps uses the population gradient, whose closed form exists; testing
 * them on a sample set is simulated. Source: theory 1.3, 1.6, B2.
 *
 * @param world the clusters
 * @param step the adaptation from which training or testing departs
 * @param innerSamples n_in of each curve
 * @param testSamples the range of m, before rounding
 * @param innerSteps α of training of each curve
 * @param testSteps the range of α of testing
 * @param smallStep α where the number of steps varies
 * @param counts steps in training of each curve
 * @param testCounts steps in testing, from 1 to this number
 * @param every every how many points of the ranges one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record Mismatch(
    TwoClusters world,
    Adaptation step,
    List<Double> innerSamples,
    Range testSamples,
    List<Double> innerSteps,
    Range testSteps,
    double smallStep,
    List<Double> counts,
    int testCounts,
    int every,
    int draws,
    long seed)
    implements FigureStudy<Mismatch.Point> {
  private static final String SAMPLES = "samples";
  private static final String STEP = "step size";
  private static final String POPULATION = "steps, population";
  private static final String SAMPLED = "steps, sampled";

  /**
   * A point of a curve.
   *
   * @param mismatch in what training and testing differ
   * @param training that of training
   * @param testing that of testing
   * @param at the gain there
   */
  public record Point(String mismatch, double training, double testing, GainSweep.Gain at) {
    /** {@return G in closed form} */
    public double gain() {
      return at.gain();
    }

    /** {@return G simulated} */
    public Estimate simulated() {
      return at.simulated();
    }

    /** {@return whether testing meets a sample set after several steps} */
    public boolean sampled() {
      return mismatch.equals(SAMPLED);
    }
  }

  /** Copies the lists. */
  public Mismatch {
    innerSamples = List.copyOf(innerSamples);
    innerSteps = List.copyOf(innerSteps);
    counts = List.copyOf(counts);
  }

  /**
   * {@return the study around the step of the favourable landscape, and half that step where their
   * number varies}
   */
  public static Mismatch defaults() {
    return new Mismatch(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(20.0, 100.0, 1000.0, Adaptation.INFINITE),
        Range.logarithmic(5, 10_000, 34),
        List.of(0.25, 0.5, 1.0, 1.5),
        Range.linear(0, 2, 41),
        Landscapes.step().innerStep() / 2,
        List.of(1.0, 3.0, 10.0),
        10,
        8,
        10_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    TaskEnvironment tasks = world.environment();
    double alpha = step.innerStep();
    double m = step.samples();
    double[] samples = Arrays.stream(testSamples.values()).map(Math::rint).distinct().toArray();
    double[] steps = IntStream.rangeClosed(1, testCounts).asDoubleStream().toArray();
    List<Point> points = new ArrayList<>();
    points.addAll(
        sweep(
            SAMPLES,
            every,
            innerSamples,
            samples,
            (n, x) -> setting(tasks, Adaptation.step(alpha, n), Adaptation.step(alpha, x))));
    points.addAll(
        sweep(
            STEP,
            every,
            innerSteps,
            testSteps.values(),
            (a, x) -> setting(tasks, Adaptation.step(a, m), Adaptation.step(x, m))));
    points.addAll(
        sweep(
            POPULATION,
            testCounts,
            counts,
            steps,
            (k, x) -> setting(tasks, population(k), population(x))));
    points.addAll(
        sweep(
            SAMPLED,
            1,
            counts,
            steps,
            (k, x) -> setting(tasks, population(k), new Adaptation(smallStep, m, (int) x))));
    return Rows.of(Point.class, points);
  }

  private Adaptation population(double count) {
    return Adaptation.population(smallStep, (int) count);
  }

  private static GainSweep.Setting setting(
      TaskEnvironment tasks, Adaptation train, Adaptation test) {
    return new GainSweep.Setting(tasks, train, test);
  }

  /** The cells of the four sweeps are kept apart by the name of the artefact's part. */
  private List<Point> sweep(
      String part, int each, List<Double> curves, double[] xs, GainSweep.Settings settings) {
    Streams streams = new Streams(seed, name() + ", " + part);
    return new GainSweep(streams, draws, each)
        .run(
            Point.class,
            GainSweep.Axis.of("training", curves),
            new GainSweep.Axis("testing", xs),
            settings,
            (training, testing, gain) -> new Point(part, training, testing, gain))
        .list();
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    return Words.of(this)
        .figure()
        .panelSize(760, 640)
        .panel(panel(rows, SAMPLES, "n_in = ", innerSamples, "test samples m").logX())
        .panel(panel(rows, STEP, "training α = ", innerSteps, "test step size α"))
        .panel(counts(rows))
        .build();
  }

  private static Plot panel(
      Rows<Point> rows, String part, String label, List<Double> trainings, String xAxis) {
    Plot plot = plot(part, xAxis);
    Curves<Point> curves = curves(plot);
    for (int i = 0; i < trainings.size(); i++) {
      String name = label + Numbers.plain(trainings.get(i));
      Ink ink = Palette.ordered(i, trainings.size());
      curves.drawNamed(name, curve(rows, part, trainings.get(i)), ink);
    }
    return plot;
  }

  /** Lines: the population gradient. Points: steps on one sample set. */
  private Plot counts(Rows<Point> rows) {
    Plot plot = plot("number of steps", "test steps k");
    for (int i = 0; i < counts.size(); i++) {
      double count = counts.get(i);
      Ink ink = Palette.ordered(i, counts.size());
      String name = "training k = " + Numbers.plain(count);
      Rows<Point> population = curve(rows, POPULATION, count);
      plot.line(name, population.values(Point::testing), population.values(Point::gain), ink);
      curves(plot).points(name, curve(rows, SAMPLED, count), ink);
    }
    return plot;
  }

  private static Plot plot(String title, String xAxis) {
    return Plot.titled(title)
        .axes(xAxis, "gain G")
        .logY()
        .horizontal(1, "", Palette.NEUTRAL)
        .legendBelow();
  }

  private static Curves<Point> curves(Plot plot) {
    return new Curves<>(plot, Point::testing, Point::gain, Point::simulated);
  }

  private static Rows<Point> curve(Rows<Point> rows, String part, double training) {
    return rows.where(p -> p.mismatch().equals(part) && p.training() == training);
  }
}
