package org.tasklandscape.chapter.testsamples;

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
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.EffectiveDimension;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.CellName;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

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
public record GainTestSamples(
    List<Integer> dimensions, Range ratios, List<Double> simulated, int draws, long seed)
    implements FigureStudy<GainTestSamples.Point> {
  private static final String FAVOURABLE = "favourable";
  private static final String SPREAD = "hard optima spread";

  /**
   * A point of a curve.
   *
   * @param landscape favourable, or hard optima spread
   * @param point its name
   * @param dimension d
   * @param ratio c = m/(d + 1)
   * @param samples m
   * @param gain G in closed form
   * @param simulated G simulated, unknown where nothing was
   */
  public record Point(
      String landscape,
      String point,
      int dimension,
      double ratio,
      double samples,
      double gain,
      Estimate simulated) {
    /** {@return whether the landscape is the favourable one} */
    public boolean favourable() {
      return landscape.equals(FAVOURABLE);
    }
  }

  /** Checks that every m is a whole number of at least 1. */
  public GainTestSamples {
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

  /** {@return the favourable landscape and the one with spread hard optima, in other dimensions} */
  public static GainTestSamples defaults() {
    List<Double> simulated = List.of(0.25, 1.0, 4.0, 20.0, 100.0, 1000.0);
    Range ratios = Range.logarithmic(0.25, 1000, 49);
    return new GainTestSamples(List.of(3, 11, 31, 99), ratios, simulated, 10_000, Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (int d : dimensions) {
      for (double ratio : quarters()) {
        points.add(point(FAVOURABLE, Landscapes.inDimension(Landscapes.favourable(), d), ratio));
        points.add(point(SPREAD, Landscapes.inDimension(Landscapes.spread(), d), ratio));
      }
    }
    return Rows.of(Point.class, points);
  }

  private double[] quarters() {
    DoubleStream wanted = simulated.stream().mapToDouble(Double::doubleValue);
    return DoubleStream.concat(wanted, Arrays.stream(ratios.values()))
        .map(x -> Math.max(1, Math.rint(4 * x)) / 4)
        .distinct()
        .sorted()
        .toArray();
  }

  private Point point(String landscape, TwoClusters world, double ratio) {
    int d = world.dimension();
    double m = ratio * (d + 1);
    Adaptation step = Adaptation.step(1 / world.easy().curvature(), m);
    ClusterComparison solved = world.compare(step, step);
    String cell = landscape + ", d = " + d + ", m/(d + 1) = " + CellName.plain(ratio);
    Estimate seen =
        simulated.contains(ratio) ? simulate(cell, world, step, solved) : Estimate.unknown();
    return new Point(landscape, cell, d, ratio, m, solved.gain(), seen);
  }

  private Estimate simulate(
      String cell, TwoClusters world, Adaptation step, ClusterComparison solved) {
    return new RiskSimulation(world.environment(), step, new Streams(seed, name()))
        .run(cell, draws, world.point(solved.weightNal()), world.point(solved.weightMaml()))
        .ratio(0, 1);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    TwoClusters first = Landscapes.inDimension(Landscapes.favourable(), dimensions.get(0));
    double scale = EffectiveDimension.sampleScale(first) / (dimensions.get(0) + 1);
    Plot raw = Plot.titled("raw").axes("test samples m", "gain G").logX().logY().yRange(0.9, 50);
    Plot collapsed =
        Plot.titled("collapsed")
            .axes("m/(d + 1)", "gain G")
            .logX()
            .logY()
            .yRange(0.9, 50)
            .vertical(scale, "(p_E/p_H) ρ_E/ρ_H", Palette.LIMIT);
    Curves<Point> bySamples = new Curves<>(raw, Point::samples, Point::gain, Point::simulated);
    Curves<Point> byRatio = new Curves<>(collapsed, Point::ratio, Point::gain, Point::simulated);
    for (int i = 0; i < dimensions.size(); i++) {
      int d = dimensions.get(i);
      Ink ink = Palette.ordered(i, dimensions.size());
      for (String landscape : List.of(FAVOURABLE, SPREAD)) {
        Rows<Point> curve = rows.where(p -> p.dimension() == d && p.landscape().equals(landscape));
        String label = landscape.equals(FAVOURABLE) ? "d = " + d : "";
        bySamples.drawNamed(label, curve, ink);
        byRatio.drawNamed(label, curve, ink);
      }
    }
    return words()
        .panelSize(860, 620)
        .panel(raw.legendBelow())
        .panel(collapsed.label(60, 1.12, SPREAD, Palette.NEUTRAL).legendBelow())
        .build();
  }

  private FigureBuilder words() {
    TwoClusters world = Landscapes.favourable();
    int d = world.dimension();
    return Words.of(this)
        .with("world", Stated.of(world, "d", "r_E", "r_H"))
        .with("easySpread", d * world.easy().spread())
        .with("hardSpread", d * world.hard().spread())
        .with("wideSpread", d * Landscapes.spread().hard().spread())
        .figure();
  }
}
