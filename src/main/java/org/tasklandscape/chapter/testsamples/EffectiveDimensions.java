package org.tasklandscape.chapter.testsamples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.EffectiveDimension;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.SpectralClusters;
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
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * What the effective dimension d<sub>eff</sub> = tr(Σ²)/‖Σ‖² explains: gains for flat spectra of
 * several ranks inside one larger space, which agree at equal m/(d<sub>eff</sub> + 1); gains for
 * decaying spectra, which do not; and the two parts of Q, of which the second does.
 *
 * <p>Off its rank a flat spectrum has a vanishing curvature, because E[Q] would else be singular;
 * {@link Point#limit} is the gain in as many dimensions as the rank. Source: theory T5.
 *
 * @param world isotropic clusters whose curvatures, R, d r<sub>E</sub> and d r<sub>H</sub> are kept
 * @param dimension of the space
 * @param ranks of the flat spectra
 * @param vanishing the curvature off the rank, as a share of that on it
 * @param exponents γ of the decaying spectra j<sup>-γ</sup>
 * @param ratios the range of m/(d<sub>eff</sub> + 1), before m is rounded
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record EffectiveDimensions(
    TwoClusters world,
    int dimension,
    List<Integer> ranks,
    double vanishing,
    List<Double> exponents,
    Range ratios,
    int every,
    int draws,
    long seed)
    implements FigureStudy<EffectiveDimensions.Point> {
  private static final String FLAT = "flat";
  private static final String DECAYING = "decaying";

  /**
   * A point of a curve.
   *
   * @param spectrum flat or decaying
   * @param shape its rank or its exponent γ
   * @param effectiveDimension d<sub>eff</sub>
   * @param samples m
   * @param ratio m/(d<sub>eff</sub> + 1)
   * @param gain G in closed form
   * @param limit for a flat spectrum, G in as many dimensions as its rank
   * @param firstPart tr (I - Σ/‖Σ‖)²Σ / tr Σ
   * @param secondPart the rest of tr Q / tr Σ
   * @param simulated G simulated, unknown where nothing was
   */
  public record Point(
      String spectrum,
      double shape,
      double effectiveDimension,
      double samples,
      double ratio,
      double gain,
      double limit,
      double firstPart,
      double secondPart,
      @Ends Estimate simulated) {
    /** {@return whether the spectrum is flat} */
    public boolean flat() {
      return spectrum.equals(FLAT);
    }
  }

  /**
   * Checks the rules of the parameters and copies the lists.
   *
   * @throws IllegalArgumentException if a rank does not fit into the space
   */
  public EffectiveDimensions {
    ranks = List.copyOf(ranks);
    exponents = List.copyOf(exponents);
    for (int rank : ranks) {
      if (rank < 1 || rank > dimension) {
        throw new IllegalArgumentException(
            "a rank must be in 1 .. %d, got %d".formatted(dimension, rank));
      }
    }
  }

  /** {@return the study of the favourable landscape's hardness and geography in 32 dimensions} */
  public static EffectiveDimensions defaults() {
    return new EffectiveDimensions(
        Landscapes.favourable(),
        32,
        List.of(3, 7, 15, 31),
        1e-11,
        List.of(0.03, 0.1, 0.3, 1.0),
        Range.logarithmic(0.5, 1000, 19),
        6,
        20_000,
        Landscapes.SEED);
  }

  /** {@return the name that the quantity has, too, in the mathematics} */
  @Override
  public String name() {
    return "effective-dimension";
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (int rank : ranks) {
      points.addAll(curve(FLAT, rank, SpectralClusters.flat(dimension, rank, vanishing)));
    }
    for (double exponent : exponents) {
      points.addAll(curve(DECAYING, exponent, SpectralClusters.decaying(dimension, exponent)));
    }
    return Rows.of(Point.class, points);
  }

  private List<Point> curve(String family, double shape, SpectralClusters clusters) {
    TaskEnvironment environment = clusters.environment(world);
    INDArray sigma = environment.clusters().get(0).centre().covariance();
    EffectiveDimension effective = clusters.effectiveDimension(world);
    double firstPart = trace(effective.step(Adaptation.INFINITE).hessian(sigma)) / trace(sigma);
    List<Point> points = new ArrayList<>();
    double[] wanted = ratios.values();
    for (int i = 0; i < wanted.length; i++) {
      double m = Math.max(1, Math.rint(wanted[i] * (effective.value() + 1)));
      Adaptation step = effective.step(m);
      Comparison solved = Comparison.of(environment, step, step);
      String cell = "%s %s, m = %s".formatted(family, CellName.decimal(shape), CellName.decimal(m));
      points.add(
          new Point(
              family,
              shape,
              effective.value(),
              m,
              m / (effective.value() + 1),
              solved.gain(),
              family.equals(FLAT) ? limit((int) shape, step) : Double.NaN,
              firstPart,
              trace(effective.fluctuation(m)) / trace(sigma),
              i % every > 0 ? Estimate.unknown() : simulate(cell, environment, step, solved)));
    }
    return points;
  }

  private Estimate simulate(
      String cell, TaskEnvironment environment, Adaptation step, Comparison solved) {
    return new RiskSimulation(environment, step, new Streams(seed, name()))
        .run(cell, draws, solved.nalArray(), solved.mamlArray())
        .ratio(0, 1);
  }

  /** The gain where nothing is off the rank. */
  private double limit(int rank, Adaptation step) {
    return Landscapes.inDimension(world, rank).compare(step, step).gain();
  }

  private static double trace(INDArray matrix) {
    double sum = 0;
    for (int j = 0; j < matrix.rows(); j++) {
      sum += matrix.getDouble(j, j);
    }
    return sum;
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    int d = world.dimension();
    return Words.of(this)
        .with("world", Stated.of(world, "d", "r_E", "r_H"))
        .with("easySpread", d * world.easy().spread())
        .with("hardSpread", d * world.hard().spread())
        .figure()
        .panelSize(760, 640)
        .panel(flat(rows))
        .panel(decaying(rows))
        .panel(parts(rows))
        .build();
  }

  private Plot flat(Rows<Point> rows) {
    Plot plot = gains("flat spectra");
    for (int i = 0; i < ranks.size(); i++) {
      int rank = ranks.get(i);
      curves(plot).drawNamed("rank " + rank, flat(rows, rank), Palette.ordered(i, ranks.size()));
    }
    return plot.legendBelow();
  }

  private Plot decaying(Rows<Point> rows) {
    Plot plot = gains("decaying spectra");
    Rows<Point> flat = flat(rows, ranks.get(ranks.size() - 1));
    Ink dashed = Palette.NEUTRAL.with(Dash.DASHED);
    plot.line("flat", flat.values(Point::ratio), flat.values(Point::gain), dashed);
    for (int i = 0; i < exponents.size(); i++) {
      curves(plot).drawNamed(label(i), decaying(rows, i), ink(i));
    }
    return plot.legendBelow();
  }

  private Plot parts(Rows<Point> rows) {
    Plot plot =
        Plot.titled("the two parts of Q")
            .axes("m/d_eff", "trace, as a share of tr Σ")
            .logX()
            .logY();
    for (int i = 0; i < exponents.size(); i++) {
      Rows<Point> curve = decaying(rows, i);
      double[] x = curve.values(p -> p.samples() / p.effectiveDimension());
      plot.line(label(i), x, curve.values(Point::secondPart), ink(i));
      plot.line("", x, curve.values(Point::firstPart), ink(i));
      if (i == exponents.size() - 1) {
        double[] inverse = Arrays.stream(x).map(value -> 1 / value).toArray();
        plot.line("d_eff/m", x, inverse, Palette.LIMIT);
      }
    }
    return plot.legendBelow();
  }

  private static Plot gains(String title) {
    return Plot.titled(title).axes("m/(d_eff + 1)", "gain G").logX().logY().yRange(0.9, 50);
  }

  private static Curves<Point> curves(Plot plot) {
    return new Curves<>(plot, Point::ratio, Point::gain, Point::simulated);
  }

  private static Rows<Point> flat(Rows<Point> rows, int rank) {
    return rows.where(p -> p.flat() && p.shape() == rank);
  }

  private Rows<Point> decaying(Rows<Point> rows, int i) {
    return rows.where(p -> !p.flat() && p.shape() == exponents.get(i));
  }

  private String label(int i) {
    return "γ = " + Numbers.plain(exponents.get(i));
  }

  private Ink ink(int i) {
    return Palette.ordered(i, exponents.size());
  }
}
