package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
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
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

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
public record RepresentationAngleStudy(
    RepresentationTraining training, List<Integer> tasks, int fitFrom, Adaptation step, long seed)
    implements LegacyStudy {
  /**
   * Checks the rules of the parameters and copies the list.
   *
   * @throws IllegalArgumentException if fewer than two T remain for the fit
   */
  public RepresentationAngleStudy {
    tasks = List.copyOf(tasks);
    int first = fitFrom;
    if (tasks.stream().filter(t -> t >= first).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "a slope needs at least 2 numbers of tasks >= %d, got %s".formatted(fitFrom, tasks));
    }
  }

  /** {@return the study of 25 to 1600 tasks, the slope from 200 on} */
  public static RepresentationAngleStudy defaults() {
    RepresentationTraining training = RepresentationTraining.defaults();
    return new RepresentationAngleStudy(
        training,
        List.of(25, 50, 100, 200, 400, 800, 1600),
        200,
        training.between(),
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "representation-angle";
  }

  /** What one training set gives: for each method sine, ‖sin Θ‖²_F and gain. */
  private record Learned(double[] sine, double[] squared, double[] gain) {}

  @Override
  public Table run() {
    List<List<Learned>> cells = new ArrayList<>();
    for (int t : tasks) {
      cells.add(Trials.onAllCores().run(training.sets(), set -> learn(t, set)));
    }
    Table table = Table.create(name(), StringColumn.create("method"));
    table.addColumns(DoubleColumn.create("tasks"), DoubleColumn.create("predicted"));
    EstimateColumns.create(table, "sine", "squared", "gain", "slope");
    for (RepresentationMethod method : RepresentationMethod.values()) {
      int m = method.ordinal();
      Estimate slope = slope(cells, m);
      for (int i = 0; i < tasks.size(); i++) {
        List<Learned> sets = cells.get(i);
        table.stringColumn("method").append(method.toString());
        table.doubleColumn("tasks").append(tasks.get(i));
        EstimateColumns.append(
            table, "sine", over(sets.stream().mapToDouble(x -> x.sine()[m]).toArray()));
        EstimateColumns.append(
            table, "squared", over(sets.stream().mapToDouble(x -> x.squared()[m]).toArray()));
        table.doubleColumn("predicted").append(constant(method) / tasks.get(i));
        EstimateColumns.append(
            table, "gain", over(sets.stream().mapToDouble(x -> x.gain()[m]).toArray()));
        EstimateColumns.append(table, "slope", slope);
      }
    }
    return table;
  }

  private Learned learn(int count, int set) {
    Streams streams = new Streams(seed, name());
    TrainingTasks data = training.draw(streams, "T = " + count, count, set);
    Subspace truth = training.world(streams).subspace();
    RepresentationMethod[] methods = RepresentationMethod.values();
    double[] sine = new double[methods.length];
    double[] squared = new double[methods.length];
    double[] gain = new double[methods.length];
    for (RepresentationMethod method : methods) {
      Subspace learned = method.learn(data, truth.features());
      sine[method.ordinal()] = truth.largestSine(learned);
      squared[method.ordinal()] = truth.squaredError(learned);
      gain[method.ordinal()] = FeatureSpace.of(truth, learned).gain(training.clusters(), step);
    }
    return new Learned(sine, squared, gain);
  }

  /** The slope in every training set, then its mean over the sets. */
  private Estimate slope(List<List<Learned>> cells, int method) {
    int[] fitted = IntStream.range(0, cells.size()).filter(i -> tasks.get(i) >= fitFrom).toArray();
    double[] x = Arrays.stream(fitted).mapToDouble(tasks::get).toArray();
    double[] slopes = new double[training.sets()];
    Arrays.setAll(
        slopes,
        set ->
            PowerLaw.slope(
                x,
                Arrays.stream(fitted)
                    .mapToDouble(i -> cells.get(i).get(set).sine()[method])
                    .toArray()));
    return over(slopes);
  }

  private double constant(RepresentationMethod method) {
    AngleTheory theory =
        new AngleTheory(training.clusters(), training.ambient(), training.samples());
    return method == RepresentationMethod.MOMENT ? theory.moment() : theory.alternating();
  }

  private static Estimate over(double[] values) {
    return RepresentationTraining.overSets(values);
  }

  @Override
  public Figure figure(Table table) {
    Plot angle = Plot.titled("largest angle").axes("training tasks T", "sine of the angle");
    Plot error = Plot.titled("all angles").axes("training tasks T", "sum of squared sines");
    Plot gain = Plot.titled("gain").axes("training tasks T", "gain G in the learned features");
    int k = training.clusters().dimension();
    gain.logX()
        .horizontal(
            FeatureSpace.complete(k, k).gain(training.clusters(), step),
            "true features",
            Palette.LIMIT)
        .horizontal(
            FeatureSpace.complete(training.ambient(), k).gain(training.clusters(), step),
            "ambient space",
            Palette.NEUTRAL);
    for (RepresentationMethod method : RepresentationMethod.values()) {
      Table own = table.where(table.stringColumn("method").isEqualTo(method.toString()));
      Ink ink = ink(method);
      double[] x = LegacySweep.values(own, "tasks");
      String text = method.toString();
      angle
          .logX()
          .logY()
          .points(text, x, LegacySweep.values(own, "sine"), EstimateColumns.half(own, "sine"), ink);
      error.logX().logY().line("", x, LegacySweep.values(own, "predicted"), ink);
      error.points(
          text, x, LegacySweep.values(own, "squared"), EstimateColumns.half(own, "squared"), ink);
      gain.line("", x, LegacySweep.values(own, "gain"), ink);
      gain.points(text, x, LegacySweep.values(own, "gain"), EstimateColumns.half(own, "gain"), ink);
    }
    return Figure.named(name())
        .caption(
            ("Learning k = %d features from T tasks, by both methods on the same data. (a) Sine of"
                    + " the largest principal angle between B̂ and B. (b) ‖sin Θ‖²_F, the sum of all"
                    + " squared sines; lines: predicted c/T. (c) Gain after one step in the learned"
                    + " features, in closed form given B̂, m = %s; grey: with the true features and"
                    + " in the ambient space. Points: means over %d training sets with 95 %%"
                    + " intervals. Slope in (a) from T = %d on: %s. %s; %s in training and testing."
                    + " The parameters are the companion's own choice.")
                .formatted(
                    k,
                    Captions.number(step.samples()),
                    training.sets(),
                    fitFrom,
                    slopes(table),
                    RepresentationWords.of(training),
                    Captions.of(step)))
        .alt(
            "The angles of both methods fall with the number of tasks along their predicted lines,"
                + " those of alternating minimisation far sooner; its gain reaches that of the true"
                + " features.")
        .parameters(Parameters.of(this))
        .panel(angle)
        .panel(error)
        .panel(gain)
        .build();
  }

  private String slopes(Table table) {
    return Arrays.stream(RepresentationMethod.values())
        .map(method -> method + " " + text(estimate(table, method, fitFrom, "slope")))
        .collect(Collectors.joining(", "));
  }

  private static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.2f [%.2f, %.2f]", estimate.value(), estimate.lower(), estimate.upper());
  }

  /**
   * One measured quantity, over the training sets.
   *
   * @param table what {@link #run()} gave
   * @param method the method
   * @param count T
   * @param quantity "sine", "squared", "gain" or "slope", which is the same for every T
   * @return the estimate, with Student's interval
   */
  public Estimate estimate(Table table, RepresentationMethod method, int count, String quantity) {
    Table row =
        table.where(
            table
                .stringColumn("method")
                .isEqualTo(method.toString())
                .and(table.doubleColumn("tasks").isEqualTo(count)));
    double value = row.doubleColumn(quantity).getDouble(0);
    double half = row.doubleColumn(quantity + "Upper").getDouble(0) - value;
    int freedom = training.sets() - 1;
    return Estimate.studentT(value, half / Estimate.studentT(0, 1, freedom).upper(), freedom);
  }

  private static Ink ink(RepresentationMethod method) {
    return method == RepresentationMethod.MOMENT ? Palette.OTHER : Palette.ANOTHER;
  }
}
