package org.tasklandscape.chapter.modellingtradeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * Joint training (DRS) and MAML by stochastic gradient descent under one budget B of gradients on N
 * samples: two an iteration for DRS, three for MAML, each method with the constant step that is
 * best for its own objective. Their excess after adaptation on the exact mean path, the budget B*
 * at which these cross, and simulated runs around it. Source: theory 5.1.
 *
 * @param scale β
 * @param dimensions p of each environment
 * @param samples N of each
 * @param innerStep α
 * @param start every coordinate of w at the start
 * @param factors the budgets that are simulated, over B*
 * @param runs of each method at each budget
 * @param seed the seed of the simulation
 */
public record TradeoffOptimisation(
    double scale,
    List<Integer> dimensions,
    List<Integer> samples,
    double innerStep,
    double start,
    List<Double> factors,
    int runs,
    long seed)
    implements FigureStudy<TradeoffOptimisation.Point> {
  /**
   * An environment and its samples.
   *
   * @param dimension p
   * @param samples N
   */
  record World(int dimension, int samples) {
    @Override
    public String toString() {
      return "p = " + dimension + ", N = " + samples;
    }
  }

  /**
   * Both methods at one budget.
   *
   * @param dimension p
   * @param samples N
   * @param budget B
   * @param factor B/B*
   * @param drs predicted excess of joint training
   * @param maml predicted excess of MAML
   * @param modelling of joint training: what no budget removes
   * @param drsSimulated mean over runs, unknown where none were made
   * @param mamlSimulated mean over runs
   * @param ratio of these means
   * @param share of runs in which joint training loses more
   */
  public record Point(
      int dimension,
      int samples,
      int budget,
      double factor,
      double drs,
      double maml,
      double modelling,
      Estimate drsSimulated,
      Estimate mamlSimulated,
      Estimate ratio,
      Estimate share) {
    /** {@return whether there were runs} */
    public boolean simulated() {
      return !Double.isNaN(share.value());
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException unless every p has its N
   */
  public TradeoffOptimisation {
    dimensions = List.copyOf(dimensions);
    samples = List.copyOf(samples);
    if (dimensions.size() != samples.size()) {
      throw new IllegalArgumentException(
          "every p must have its N, got %s and %s".formatted(dimensions, samples));
    }
    factors = List.copyOf(factors);
  }

  /** {@return the study as announced} */
  public static TradeoffOptimisation defaults() {
    return new TradeoffOptimisation(
        2,
        List.of(1, 3),
        List.of(10, 50),
        0.5,
        0,
        List.of(0.25, 0.5, 1.0, 2.0, 4.0),
        4096,
        201012916L);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    worlds().forEach(world -> points.addAll(new DescentRace(this, world).points()));
    return Rows.of(Point.class, points);
  }

  private List<World> worlds() {
    return IntStream.range(0, samples.size())
        .mapToObj(i -> new World(dimensions.get(i), samples.get(i)))
        .toList();
  }

  private String setting() {
    return worlds().stream().map(World::toString).collect(Collectors.joining(" and "));
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        Words.of(this).with("setting", setting()).figure().columns(2).panelSize(850, 560);
    for (World world : worlds()) {
      Rows<Point> own = rows.where(p -> p.dimension() == world.dimension());
      figure.panel(excess(own, world)).panel(share(own, world));
    }
    return figure.build();
  }

  private static Plot excess(Rows<Point> rows, World world) {
    Rows<Point> seen = rows.where(Point::simulated);
    double[] at = seen.values(Point::budget);
    double[] budgets = rows.values(Point::budget);
    return Plot.titled(world.toString())
        .axes("budget B, gradients on N samples", "excess loss after the step")
        .logX()
        .logY()
        .legendBelow()
        .line("joint training", budgets, rows.values(Point::drs), Palette.NAL)
        .line("MAML", budgets, rows.values(Point::maml), Palette.MAML)
        .line("modelling error", budgets, rows.values(Point::modelling), Palette.BOUND)
        .estimates("", at, seen.estimates(Point::drsSimulated), Palette.NAL)
        .estimates("", at, seen.estimates(Point::mamlSimulated), Palette.MAML);
  }

  private static Plot share(Rows<Point> rows, World world) {
    Rows<Point> seen = rows.where(Point::simulated);
    return Plot.titled(world.toString())
        .axes("budget over B*", "share of runs DRS loses more")
        .logX()
        .yRange(0, 1)
        .horizontal(0.5, "", Palette.NEUTRAL)
        .vertical(1, "", Palette.LIMIT)
        .line(
            "",
            seen.values(Point::factor),
            seen.values(p -> p.share().value()),
            Palette.MAML.with(Dash.DOTTED))
        .estimates("", seen.values(Point::factor), seen.estimates(Point::share), Palette.MAML);
  }
}
