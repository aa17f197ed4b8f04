package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.EffectiveDimension;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * G against m for several dimensions d, with R, d r<sub>E</sub> and d r<sub>H</sub> held: at α =
 * 1/ρ<sub>E</sub> it depends on m and d through m/(d + 1) alone.
 *
 * <p>m = c (d + 1) for the same c in every dimension; c are quarters, so d + 1 is a multiple of
 * four. Source: theory T5.
 *
 * @param dimensions d of each curve
 * @param ratios the range of c, rounded to quarters
 * @param simulated the c at which the gain is simulated too
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record TestSamplesStudy(
    List<Integer> dimensions, Range ratios, List<Double> simulated, int draws, long seed)
    implements Study {
  private static final String FAVOURABLE = "favourable";
  private static final String SPREAD = "hard optima spread";

  /**
   * Checks the rules of the parameters and copies the lists.
   *
   * @throws IllegalArgumentException if m would not be a whole number of at least 1
   */
  public TestSamplesStudy {
    dimensions = List.copyOf(dimensions);
    simulated = List.copyOf(simulated);
    for (int dimension : dimensions) {
      if (dimension < 3 || (dimension + 1) % 4 != 0) {
        throw new IllegalArgumentException("d + 1 must be a multiple of 4, got d = " + dimension);
      }
    }
    for (double ratio : simulated) {
      if (!(ratio >= 0.25 && 4 * ratio == Math.rint(4 * ratio))) {
        throw new IllegalArgumentException(
            "m/(d + 1) must be a positive multiple of 1/4, got " + ratio);
      }
    }
  }

  /**
   * {@return the study of the favourable landscape and the one with spread hard optima, carried
   * over to other dimensions}
   */
  public static TestSamplesStudy defaults() {
    return new TestSamplesStudy(
        List.of(3, 11, 31, 99),
        Range.logarithmic(0.25, 1000, 49),
        List.of(0.25, 1.0, 4.0, 20.0, 100.0, 1000.0),
        10_000,
        Landscapes.SEED);
  }

  /**
   * A simulated gain in the favourable landscape.
   *
   * @param table what {@link #run()} gave
   * @param dimension d
   * @param ratio m/(d + 1), one of the simulated ones
   * @return the estimate
   * @throws IllegalArgumentException if there is no such point
   */
  public static Estimate favourableGain(Table table, int dimension, double ratio) {
    return Simulated.in(table, "point", point(FAVOURABLE, dimension, ratio));
  }

  /**
   * A simulated gain where the hard optima are spread.
   *
   * @param table what {@link #run()} gave
   * @param dimension d
   * @param ratio m/(d + 1), one of the simulated ones
   * @return the estimate
   * @throws IllegalArgumentException if there is no such point
   */
  public static Estimate spreadGain(Table table, int dimension, double ratio) {
    return Simulated.in(table, "point", point(SPREAD, dimension, ratio));
  }

  private static String point(String landscape, int dimension, double ratio) {
    return "%s, d = %d, m/(d + 1) = %s".formatted(landscape, dimension, Captions.number(ratio));
  }

  @Override
  public String name() {
    return "gain-test-samples";
  }

  @Override
  public Table run() {
    Table table =
        Table.create(name(), StringColumn.create("landscape"), StringColumn.create("point"));
    NumberColumns.create(table, List.of("dimension", "ratio", "samples", "gain"));
    EstimateColumns.createWithError(table, "simulated");
    for (int dimension : dimensions) {
      for (double ratio : quarters()) {
        append(
            table, FAVOURABLE, Landscapes.inDimension(Landscapes.favourable(), dimension), ratio);
        append(table, SPREAD, Landscapes.inDimension(Landscapes.spread(), dimension), ratio);
      }
    }
    return table;
  }

  private double[] quarters() {
    DoubleStream wanted = simulated.stream().mapToDouble(Double::doubleValue);
    return DoubleStream.concat(wanted, Arrays.stream(ratios.values()))
        .map(x -> Math.max(1, Math.rint(4 * x)) / 4)
        .distinct()
        .sorted()
        .toArray();
  }

  private void append(Table table, String landscape, TwoClusters world, double ratio) {
    int d = world.dimension();
    double m = ratio * (d + 1);
    Adaptation step = Adaptation.step(1 / world.easy().curvature(), m);
    ClusterComparison solved = world.compare(step, step);
    String point = point(landscape, d, ratio);
    Estimate estimate =
        simulated.contains(ratio) ? simulate(point, world, step, solved) : Estimate.unknown();
    table.stringColumn("landscape").append(landscape);
    table.stringColumn("point").append(point);
    NumberColumns.append(
        table,
        d,
        ratio,
        m,
        solved.gain(),
        estimate.value(),
        estimate.standardError(),
        estimate.lower(),
        estimate.upper());
  }

  private Estimate simulate(
      String cell, TwoClusters world, Adaptation step, ClusterComparison solved) {
    return new RiskSimulation(world.environment(), step, new Streams(seed, name()))
        .run(cell, draws, world.point(solved.weightNal()), world.point(solved.weightMaml()))
        .ratio(0, 1);
  }

  @Override
  public Figure figure(Table table) {
    double scale = EffectiveDimension.sampleScale(world(0)) / (dimensions.get(0) + 1);
    Plot raw = Plot.titled("raw").axes("test samples m", "gain G").logX().logY().yRange(0.9, 50);
    Plot collapsed =
        Plot.titled("collapsed")
            .axes("m/(d + 1)", "gain G")
            .logX()
            .logY()
            .yRange(0.9, 50)
            .vertical(scale, "(p_E/p_H) ρ_E/ρ_H", Palette.LIMIT);
    for (int i = 0; i < dimensions.size(); i++) {
      Table rows =
          table.where(table.doubleColumn("dimension").isEqualTo((double) dimensions.get(i)));
      Ink ink = Palette.ordered(i, dimensions.size());
      for (String landscape : List.of(FAVOURABLE, SPREAD)) {
        Table curve = rows.where(rows.stringColumn("landscape").isEqualTo(landscape));
        String label = landscape.equals(FAVOURABLE) ? "d = " + dimensions.get(i) : "";
        GainSweep.drawNamed(raw, curve, "samples", label, ink);
        GainSweep.drawNamed(collapsed, curve, "ratio", label, ink);
      }
    }
    return Figure.named(name())
        .caption(caption())
        .alt(
            "Left: gain curves of four dimensions, shifted against each other along the axis of"
                + " test samples. Right: against m/(d + 1) they are one curve, which stays at 1 up"
                + " to about ten and then rises; with spread hard optima the curve stays near 1.")
        .parameters(Parameters.of(this))
        .panelSize(860, 620)
        .panel(raw.legendBelow())
        .panel(collapsed.label(60, 1.12, SPREAD, Palette.NEUTRAL).legendBelow())
        .build();
  }

  private TwoClusters world(int index) {
    return Landscapes.inDimension(Landscapes.favourable(), dimensions.get(index));
  }

  private String caption() {
    TwoClusters world = Landscapes.favourable();
    int d = world.dimension();
    return ("Gain against the test samples m (the inner samples of training are as many) in the"
            + " dimensions d = %s, at α = 1/ρ_E. Rising curves: %s, d r_E = %s, d r_H = %s. Flat"
            + " curves: the same with d r_H = %s (hard optima spread). (a) Against m; (b) against"
            + " m/(d + 1), where the curves of all dimensions are one. Dashed vertical line: m ="
            + " (d + 1)(p_E/p_H) ρ_E/ρ_H, far above which b outweighs a. %s The parameters are the"
            + " companion's own choice.")
        .formatted(
            dimensions.stream().map(String::valueOf).collect(Collectors.joining(", ")),
            FixedParameters.of(world, "d", "r_E", "r_H"),
            Captions.number(d * world.easy().spread()),
            Captions.number(d * world.hard().spread()),
            Captions.number(d * Landscapes.spread().hard().spread()),
            GainSweep.pointsText(draws));
  }
}
