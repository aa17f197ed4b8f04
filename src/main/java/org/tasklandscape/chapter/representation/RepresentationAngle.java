package org.tasklandscape.chapter.representation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.representation.AngleTheory;
import org.tasklandscape.representation.FeatureSpace;
import org.tasklandscape.representation.RepresentationMethod;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.representation.Subspace;
import org.tasklandscape.representation.TrainingTasks;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.PowerLaw;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * How far a learned B̂ is from B after T training tasks, for both methods on the same data: the
 * sine of the largest principal angle with its slope in T, ‖sin Θ‖²<sub>F</sub> with its predicted
 * c/T, and the gain in the features that B̂ gives.
 *
 * @param training the environment and the training sets
 * @param tasks T, increasing
 * @param fitFrom the least T that the slope is fitted to
 * @param step the adaptation of training and testing
 * @param seed the seed of the simulation
 */
public record RepresentationAngle(
    RepresentationTraining training, List<Integer> tasks, int fitFrom, Adaptation step, long seed)
    implements FigureStudy<RepresentationAngle.Point> {
  /**
   * What one method learns from T tasks, on average over the training sets.
   *
   * @param method the method
   * @param tasks T
   * @param predicted c/T for ‖sin Θ‖²<sub>F</sub>
   * @param sine of the largest angle
   * @param squared ‖sin Θ‖²<sub>F</sub>
   * @param gain in the learned features
   * @param slope of log sine over log T, the same for every T
   */
  public record Point(
      RepresentationMethod method,
      int tasks,
      double predicted,
      @Ends Estimate sine,
      @Ends Estimate squared,
      @Ends Estimate gain,
      @Ends Estimate slope) {}

  /**
   * Checks the rules of the parameters and copies the list.
   *
   * @throws IllegalArgumentException if fewer than two T remain for the fit
   */
  public RepresentationAngle {
    tasks = List.copyOf(tasks);
    int first = fitFrom;
    if (tasks.stream().filter(t -> t >= first).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "a slope needs at least 2 numbers of tasks >= %d, got %s".formatted(fitFrom, tasks));
    }
  }

  /** {@return the study of 25 to 1600 tasks, the slope from 200 on} */
  public static RepresentationAngle defaults() {
    RepresentationTraining training = RepresentationTraining.defaults();
    return new RepresentationAngle(
        training,
        List.of(25, 50, 100, 200, 400, 800, 1600),
        200,
        training.between(),
        Landscapes.SEED);
  }

  /** What one method learns from one training set. */
  private record Learned(double sine, double squared, double gain) {}

  @Override
  public Rows<Point> run() {
    RepresentationMethod[] methods = RepresentationMethod.values();
    List<List<List<Learned>>> cells = new ArrayList<>();
    for (int t : tasks) {
      cells.add(Trials.onAllCores().run(training.sets(), set -> learn(t, set)));
    }
    List<Point> points = new ArrayList<>();
    for (int m = 0; m < methods.length; m++) {
      int method = m;
      List<List<Learned>> own =
          cells.stream()
              .map(sets -> sets.stream().map(learned -> learned.get(method)).toList())
              .toList();
      Estimate slope = slope(own);
      for (int i = 0; i < tasks.size(); i++) {
        points.add(
            new Point(
                methods[m],
                tasks.get(i),
                constant(methods[m]) / tasks.get(i),
                over(own.get(i), Learned::sine),
                over(own.get(i), Learned::squared),
                over(own.get(i), Learned::gain),
                slope));
      }
    }
    return Rows.of(Point.class, points);
  }

  /** Every method on the same data. */
  private List<Learned> learn(int count, int set) {
    Streams streams = new Streams(seed, name());
    TrainingTasks data = training.draw(streams, "T = " + count, count, set);
    Subspace truth = training.world(streams).subspace();
    List<Learned> results = new ArrayList<>();
    for (RepresentationMethod method : RepresentationMethod.values()) {
      Subspace learned = method.learn(data, truth.features());
      double gain = FeatureSpace.of(truth, learned).gain(training.clusters(), step);
      results.add(new Learned(truth.largestSine(learned), truth.squaredError(learned), gain));
    }
    return results;
  }

  /** The slope in every training set, then its mean over the sets. */
  private Estimate slope(List<List<Learned>> cells) {
    int[] fitted = IntStream.range(0, cells.size()).filter(i -> tasks.get(i) >= fitFrom).toArray();
    double[] x = Arrays.stream(fitted).mapToDouble(tasks::get).toArray();
    double[] slopes = new double[training.sets()];
    Arrays.setAll(
        slopes,
        set ->
            PowerLaw.slope(
                x, Arrays.stream(fitted).mapToDouble(i -> cells.get(i).get(set).sine()).toArray()));
    return RepresentationTraining.overSets(slopes);
  }

  private double constant(RepresentationMethod method) {
    AngleTheory theory =
        new AngleTheory(training.clusters(), training.ambient(), training.samples());
    return method == RepresentationMethod.MOMENT ? theory.moment() : theory.alternating();
  }

  private static Estimate over(List<Learned> sets, ToDoubleFunction<Learned> number) {
    return RepresentationTraining.overSets(sets.stream().mapToDouble(number).toArray());
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    int k = training.clusters().dimension();
    Plot angle =
        Plot.titled("largest angle").axes("training tasks T", "sine of the angle").logX().logY();
    Plot error =
        Plot.titled("all angles").axes("training tasks T", "sum of squared sines").logX().logY();
    Plot gain =
        Plot.titled("gain")
            .axes("training tasks T", "gain G in the learned features")
            .logX()
            .horizontal(gain(k), "true features", Palette.LIMIT)
            .horizontal(gain(training.ambient()), "ambient space", Palette.NEUTRAL);
    draw(rows, RepresentationMethod.MOMENT, Palette.OTHER, angle, error, gain);
    draw(rows, RepresentationMethod.ALTERNATING, Palette.ANOTHER, angle, error, gain);
    return Words.of(this)
        .with("slopes", slopes(rows))
        .with("clusters", Stated.of(training.clusters(), "d"))
        .figure()
        .panel(angle)
        .panel(error)
        .panel(gain)
        .build();
  }

  private double gain(int features) {
    TwoClusters world = training.clusters();
    return FeatureSpace.complete(features, world.dimension()).gain(world, step);
  }

  private static void draw(
      Rows<Point> rows, RepresentationMethod method, Ink ink, Plot angle, Plot error, Plot gain) {
    Rows<Point> own = rows.where(p -> p.method() == method);
    String name = method.toString();
    double[] x = own.values(Point::tasks);
    angle.estimates(name, x, own.estimates(Point::sine), ink);
    error.line("", x, own.values(Point::predicted), ink);
    error.estimates(name, x, own.estimates(Point::squared), ink);
    gain.line("", x, own.values(p -> p.gain().value()), ink);
    gain.estimates(name, x, own.estimates(Point::gain), ink);
  }

  private String slopes(Rows<Point> rows) {
    return rows.where(p -> p.tasks() == fitFrom).stream()
        .map(p -> p.method() + " " + text(p.slope()))
        .collect(Collectors.joining(", "));
  }

  private static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.2f [%.2f, %.2f]", estimate.value(), estimate.lower(), estimate.upper());
  }
}
