package org.tasklandscape.chapter.testsamples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
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
import org.tasklandscape.study.CellName;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

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
public record NonGaussian(
    TwoClusters world,
    int degreesOfFreedom,
    int heavyTail,
    List<Integer> dimensions,
    int fewSamples,
    Range samples,
    List<Double> simulated,
    int draws,
    long seed)
    implements FigureStudy<NonGaussian.Point> {
  private static final String NUMBER = "number";
  private static final String GAIN = "gain";
  private static final int TRUSTED = 16;

  /**
   * A point of a curve.
   *
   * @param quantity the number in place of d + 1, or the gain
   * @param law of the inputs
   * @param dimension d
   * @param samples m
   * @param scaled m over the number
   * @param exact the quantity in closed form
   * @param simulated its simulation, unknown where nothing was simulated
   */
  public record Point(
      String quantity,
      String law,
      int dimension,
      double samples,
      double scaled,
      double exact,
      @Ends Estimate simulated) {
    /** {@return whether this is a gain, not a number in place of d + 1} */
    public boolean gain() {
      return quantity.equals(GAIN);
    }
  }

  /**
   * Checks the tail of the simulated laws and copies the lists.
   *
   * @throws IllegalArgumentException if the standard errors of a simulation could not be trusted
   */
  public NonGaussian {
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
  public static NonGaussian defaults() {
    return new NonGaussian(
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
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (InputLaw law : drawn()) {
      for (int d : dimensions) {
        points.add(point(NUMBER, law, d, fewSamples, law.gramSpread(d), number(law, d)));
      }
      points.addAll(gains(law, simulated));
    }
    for (int d : dimensions) {
      double number = heavy().gramSpread(d);
      points.add(point(NUMBER, heavy(), d, fewSamples, number, Estimate.unknown()));
    }
    points.addAll(gains(heavy(), List.of()));
    return Rows.of(Point.class, points);
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
            .run(law + ", d = " + d, draws, point)
            .excessRisk(0);
    double factor = 2.0 * fewSamples;
    return Estimate.of(factor * risk.value(), factor * risk.standardError());
  }

  private List<Point> gains(InputLaw law, List<Double> drawn) {
    List<Point> points = new ArrayList<>();
    for (double m : samples(drawn)) {
      Adaptation step = Adaptation.step(1 / world.easy().curvature(), m);
      ClusterComparison solved = world.compare(step, step, law);
      Estimate seen = drawn.contains(m) ? gain(law, step, solved) : Estimate.unknown();
      points.add(point(GAIN, law, world.dimension(), m, solved.gain(), seen));
    }
    return points;
  }

  private double[] samples(List<Double> drawn) {
    DoubleStream lines = Arrays.stream(samples.values()).map(Math::rint);
    return DoubleStream.concat(lines, drawn.stream().mapToDouble(Double::doubleValue))
        .sorted()
        .distinct()
        .toArray();
  }

  private Estimate gain(InputLaw law, Adaptation step, ClusterComparison solved) {
    return simulation(world.environment(), step, law)
        .run(
            "%s, m = %s".formatted(law, CellName.decimal(step.samples())),
            draws,
            world.point(solved.weightNal()),
            world.point(solved.weightMaml()))
        .ratio(0, 1);
  }

  private RiskSimulation simulation(TaskEnvironment tasks, Adaptation step, InputLaw law) {
    return new RiskSimulation(tasks, step, new Streams(seed, name())).withInputs(law);
  }

  private static Point point(
      String quantity, InputLaw law, int d, double m, double exact, Estimate seen) {
    return new Point(quantity, law.toString(), d, m, m / law.gramSpread(d), exact, seen);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot number =
        Plot.titled("number in place of d + 1").axes("dimension d", "number").legendBelow();
    Plot raw = Plot.titled("gain").axes("m", "gain G").logX().logY().legendBelow();
    Plot scaled = Plot.titled("gain, collapsed").axes("m/number", "gain G").logX().logY();
    int laws = drawn().size() + 1;
    for (int i = 0; i < laws; i++) {
      Ink ink = Palette.ordered(i, laws);
      String law = (i < drawn().size() ? drawn().get(i) : heavy()).toString();
      Rows<Point> own = rows.where(p -> p.law().equals(law));
      draw(number, own.where(p -> !p.gain()), Point::dimension, law, ink);
      draw(raw, own.where(Point::gain), Point::samples, law, ink);
      draw(scaled, own.where(Point::gain), Point::scaled, law, ink);
    }
    return Words.of(this)
        .figure()
        .panelSize(760, 640)
        .panel(number)
        .panel(raw)
        .panel(scaled.legendBelow())
        .build();
  }

  /** The heavy-tailed law has no points, and none in the legend. */
  private void draw(Plot plot, Rows<Point> rows, ToDoubleFunction<Point> x, String law, Ink ink) {
    if (law.equals(heavy().toString())) {
      plot.line(law, rows.values(x), rows.values(Point::exact), ink);
    } else {
      new Curves<>(plot, x, Point::exact, Point::simulated).drawNamed(law, rows, ink);
    }
  }
}
