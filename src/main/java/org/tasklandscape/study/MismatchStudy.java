package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

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
public record MismatchStudy(
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
    implements LegacyStudy {
  private static final String SAMPLES = "samples";
  private static final String STEP = "step size";
  private static final String POPULATION = "steps, population";
  private static final String SAMPLED = "steps, sampled";

  /** Copies the lists. */
  public MismatchStudy {
    innerSamples = List.copyOf(innerSamples);
    innerSteps = List.copyOf(innerSteps);
    counts = List.copyOf(counts);
  }

  /**
   * {@return the study around the step of the favourable landscape, and half that step where their
   * number varies}
   */
  public static MismatchStudy defaults() {
    return new MismatchStudy(
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
  public String name() {
    return "mismatch";
  }

  @Override
  public Table run() {
    TaskEnvironment tasks = world.environment();
    double alpha = step.innerStep();
    double m = step.samples();
    double[] samples = Arrays.stream(testSamples.values()).map(Math::rint).distinct().toArray();
    double[] steps = IntStream.rangeClosed(1, testCounts).asDoubleStream().toArray();
    Table table =
        sweep(
            SAMPLES,
            every,
            innerSamples,
            samples,
            (n, x) -> setting(tasks, Adaptation.step(alpha, n), Adaptation.step(alpha, x)));
    table.append(
        sweep(
            STEP,
            every,
            innerSteps,
            testSteps.values(),
            (a, x) -> setting(tasks, Adaptation.step(a, m), Adaptation.step(x, m))));
    table.append(
        sweep(
            POPULATION,
            testCounts,
            counts,
            steps,
            (k, x) -> setting(tasks, population(k), population(x))));
    return table.append(
        sweep(
            SAMPLED,
            1,
            counts,
            steps,
            (k, x) -> setting(tasks, population(k), new Adaptation(smallStep, m, (int) x))));
  }

  private Adaptation population(double count) {
    return Adaptation.population(smallStep, (int) count);
  }

  private static LegacySweep.Setting setting(
      TaskEnvironment tasks, Adaptation train, Adaptation test) {
    return new LegacySweep.Setting(tasks, train, test);
  }

  /** The cells of the four sweeps are kept apart by the name of the artefact's part. */
  private Table sweep(
      String part, int each, List<Double> curves, double[] xs, LegacySweep.Settings settings) {
    Streams streams = new Streams(seed, name() + ", " + part);
    Table rows =
        new LegacySweep(streams, draws, each).run("training", curves, "testing", xs, settings);
    StringColumn column = StringColumn.create("mismatch");
    rows.forEach(row -> column.append(part));
    return rows.insertColumn(0, column).setName(name());
  }

  @Override
  public Figure figure(Table table) {
    return Figure.named(name())
        .caption(caption())
        .alt(
            "Three panels of gain curves. MAML trained on many samples and tested on few, or with a"
                + " small step and tested with a large one, falls below a gain of 1; fewer test"
                + " steps than in training cost the gain.")
        .parameters(Parameters.of(this))
        .columns(3)
        .panelSize(760, 640)
        .panel(panel(table, SAMPLES, "n_in = ", innerSamples, "test samples m").logX())
        .panel(panel(table, STEP, "training α = ", innerSteps, "test step size α"))
        .panel(counts(table))
        .build();
  }

  private static Plot panel(
      Table table, String part, String label, List<Double> curves, String xAxis) {
    Plot plot =
        Plot.titled(part)
            .axes(xAxis, "gain G")
            .logY()
            .horizontal(1, "", Palette.NEUTRAL)
            .legendBelow();
    for (int i = 0; i < curves.size(); i++) {
      Table curve = LegacySweep.curve(part(table, part), "training", curves.get(i));
      String name = label + Captions.number(curves.get(i));
      LegacySweep.drawNamed(plot, curve, "testing", name, Palette.ordered(i, curves.size()));
    }
    return plot;
  }

  /** Lines: the population gradient. Points: steps on one sample set. */
  private Plot counts(Table table) {
    Plot plot =
        Plot.titled("number of steps")
            .axes("test steps k", "gain G")
            .logY()
            .horizontal(1, "", Palette.NEUTRAL)
            .legendBelow();
    for (int i = 0; i < counts.size(); i++) {
      double count = counts.get(i);
      var ink = Palette.ordered(i, counts.size());
      String name = "training k = " + Captions.number(count);
      Table population = LegacySweep.curve(part(table, POPULATION), "training", count);
      double[] k = LegacySweep.values(population, "testing");
      plot.line(name, k, LegacySweep.values(population, "gain"), ink);
      Table sampled = LegacySweep.curve(part(table, SAMPLED), "training", count);
      LegacySweep.drawPoints(plot, sampled, "testing", name, ink);
    }
    return plot;
  }

  private static Table part(Table table, String part) {
    return table.where(table.stringColumn("mismatch").isEqualTo(part));
  }

  private String caption() {
    return ("Gain where MAML's training adapts otherwise than the test. (a) One step of α = %s,"
            + " trained with n_in samples, tested with m. (b) %s samples in both, the step sizes"
            + " apart. (c) k steps of α = %s, trained on the population gradient; lines: tested on"
            + " it too, in closed form; points: tested on one set of %s samples, by simulation of %d"
            + " tasks. (a, b) %s Where training and testing agree the gain is at least 1. %s; %s:"
            + " the companion's own choice.")
        .formatted(
            Captions.number(step.innerStep()),
            Captions.number(step.samples()),
            Captions.number(smallStep),
            Captions.number(step.samples()),
            draws,
            LegacySweep.pointsText(draws),
            Captions.of(world),
            "n_in = " + FixedParameters.list(innerSamples));
  }
}
