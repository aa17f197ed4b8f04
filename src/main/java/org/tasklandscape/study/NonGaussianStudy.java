package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.InputLaw;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Inputs that are not Gaussian: the number t d + c that takes the place of d + 1, and the gain
 * against m and against m/(t d + c), where the curves of all laws are one.
 *
 * <p>An estimate of the risk needs eight moments of the inputs, a stable standard error sixteen: ν
 * &gt; 16 is simulated, and of the heavier tail only the closed form is shown. Source: theory B6.
 *
 * @param world the clusters
 * @param degreesOfFreedom ν of the simulated Student laws, above 16
 * @param heavyTail ν of the law whose closed form alone is shown, above 4
 * @param dimensions the d at which the number is simulated
 * @param fewSamples m of that simulation
 * @param samples the range of m of the gains, before rounding
 * @param simulated the m at which the gain is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record NonGaussianStudy(
    TwoClusters world,
    int degreesOfFreedom,
    int heavyTail,
    List<Integer> dimensions,
    int fewSamples,
    Range samples,
    List<Double> simulated,
    int draws,
    long seed)
    implements LegacyStudy {
  private static final String NUMBER = "number";
  private static final String GAIN = "gain";
  private static final int TRUSTED = 16;

  /**
   * Checks the tail of the simulated laws and copies the lists.
   *
   * @throws IllegalArgumentException if the standard errors of a simulation could not be trusted
   */
  public NonGaussianStudy {
    dimensions = List.copyOf(dimensions);
    simulated = List.copyOf(simulated);
    if (degreesOfFreedom <= TRUSTED) {
      throw new IllegalArgumentException(
          "a simulated Student law must have degrees of freedom > %d, got %d"
              .formatted(TRUSTED, degreesOfFreedom));
    }
  }

  /**
   * {@return the study of the favourable landscape carried over to two dimensions, where κ weighs
   * most}
   */
  public static NonGaussianStudy defaults() {
    return new NonGaussianStudy(
        Landscapes.inDimension(Landscapes.favourable(), 2),
        17,
        5,
        List.of(1, 2, 4, 7, 10),
        4,
        Range.logarithmic(1, 1000, 37),
        List.of(3.0, 10.0, 32.0, 100.0),
        40_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "non-gaussian";
  }

  /** The laws that are drawn too. */
  private List<InputLaw> drawn() {
    return List.of(
        InputLaw.rademacher(),
        InputLaw.gaussian(),
        InputLaw.student(degreesOfFreedom),
        InputLaw.ellipticalStudent(degreesOfFreedom));
  }

  private InputLaw heavy() {
    return InputLaw.student(heavyTail);
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), StringColumn.create("quantity"), StringColumn.create("law"));
    NumberColumns.create(
        table,
        List.of(
            "dimension",
            "samples",
            "scaled",
            "exact",
            "simulated",
            "simulatedLower",
            "simulatedUpper"));
    for (InputLaw law : drawn()) {
      for (int d : dimensions) {
        append(table, NUMBER, law, d, fewSamples, law.gramSpread(d), number(law, d));
      }
      gains(table, law, simulated);
    }
    for (int d : dimensions) {
      append(table, NUMBER, heavy(), d, fewSamples, heavy().gramSpread(d), unknown());
    }
    gains(table, heavy(), List.of());
    return table;
  }

  /** At αρ = 1 the risk of a point at distance 1 from the optimum is ρ(t d + c)/(2m). */
  private Estimate number(InputLaw law, int d) {
    double[] point = new double[d];
    Arrays.fill(point, 1 / Math.sqrt(d));
    TaskEnvironment task =
        TaskEnvironment.mixture(
            new double[] {1}, List.of(TaskCluster.isotropic("task", 1, new double[d], 0)));
    Estimate risk =
        simulation(task, Adaptation.step(1, fewSamples), law)
            .run("%s, d = %d".formatted(law, d), draws, point)
            .excessRisk(0);
    double factor = 2.0 * fewSamples;
    return Estimate.of(factor * risk.value(), factor * risk.standardError());
  }

  private void gains(Table table, InputLaw law, List<Double> points) {
    double[] lines = Arrays.stream(samples.values()).map(Math::rint).toArray();
    double[] all =
        DoubleStream.concat(Arrays.stream(lines), points.stream().mapToDouble(Double::doubleValue))
            .sorted()
            .distinct()
            .toArray();
    for (double m : all) {
      Adaptation step = Adaptation.step(1 / world.easy().curvature(), m);
      ClusterComparison solved = world.compare(step, step, law);
      Estimate seen = points.contains(m) ? gain(law, step, solved) : unknown();
      append(table, GAIN, law, world.dimension(), m, solved.gain(), seen);
    }
  }

  private Estimate gain(InputLaw law, Adaptation step, ClusterComparison solved) {
    return simulation(world.environment(), step, law)
        .run(
            "%s, m = %s".formatted(law, step.samples()),
            draws,
            world.point(solved.weightNal()),
            world.point(solved.weightMaml()))
        .ratio(0, 1);
  }

  private RiskSimulation simulation(TaskEnvironment tasks, Adaptation step, InputLaw law) {
    return new RiskSimulation(tasks, step, new Streams(seed, name())).withInputs(law);
  }

  private static Estimate unknown() {
    return Estimate.unknown();
  }

  private static void append(
      Table table, String quantity, InputLaw law, int d, double m, double exact, Estimate seen) {
    table.stringColumn("quantity").append(quantity);
    table.stringColumn("law").append(law.toString());
    NumberColumns.append(
        table, d, m, m / law.gramSpread(d), exact, seen.value(), seen.lower(), seen.upper());
  }

  @Override
  public Figure figure(Table table) {
    Plot number =
        Plot.titled("number in place of d + 1").axes("dimension d", "number").legendBelow();
    Plot raw = Plot.titled("gain").axes("m", "gain G").logX().logY().legendBelow();
    Plot scaled = Plot.titled("gain, collapsed").axes("m/number", "gain G").logX().logY();
    int laws = drawn().size() + 1;
    for (int i = 0; i < laws; i++) {
      Ink ink = Palette.ordered(i, laws);
      String law = (i < drawn().size() ? drawn().get(i) : heavy()).toString();
      Table own = table.where(table.stringColumn("law").isEqualTo(law));
      Table gain = own.where(own.stringColumn("quantity").isEqualTo(GAIN));
      Table numbers = own.where(own.stringColumn("quantity").isEqualTo(NUMBER));
      draw(number, numbers, "dimension", law, ink);
      draw(raw, gain, "samples", law, ink);
      draw(scaled, gain, "scaled", law, ink);
    }
    return Figure.named(name())
        .caption(caption())
        .alt(
            "Left: straight lines against the dimension, lowest for Rademacher, highest for the"
                + " heavy-tailed Student law. Middle: gains against m, sooner for lighter tails."
                + " Right: the same gains on one curve.")
        .parameters(Parameters.of(this))
        .columns(3)
        .panelSize(760, 640)
        .panel(number)
        .panel(raw)
        .panel(scaled.legendBelow())
        .build();
  }

  private static void draw(Plot plot, Table rows, String x, String law, Ink ink) {
    plot.line(law, LegacySweep.values(rows, x), LegacySweep.values(rows, "exact"), ink);
    if (rows.doubleColumn("simulated").countMissing() < rows.rowCount()) {
      LegacySweep.drawPoints(plot, rows, x, law, ink);
    }
  }

  private String caption() {
    return ("Inputs x = √ρ s with independent coordinates s of several laws, and with the elliptical"
            + " Student law. (a) The number that takes the place of d + 1 in q(ρ; m): d + 1 + κ, and"
            + " d + 1 + κ(d + 2)/3 for the elliptical law; points: from the risk at αρ = 1 on m = %d"
            + " samples. (b) Gain against m (training and test) at α = 1/ρ_E; (c) the same against m"
            + " over that number, where all laws are one. Lines: closed form. Points: simulation of"
            + " %d tasks each, inputs drawn one by one but for the Gaussian, with 95 %% intervals;"
            + " these need sixteen moments, so there are none for ν = %d. %s. The parameters are the companion's own"
            + " choice.")
        .formatted(fewSamples, draws, heavyTail, Captions.of(world));
  }
}
