package org.tasklandscape.chapter.problemandsolutions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.InverseGain;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * 1/(G - 1), stacked by what holds the gain down, along five parameters of the landscape. Source:
 * theory 1.9.
 *
 * @param world from which one parameter departs at a time
 * @param step in training and at test
 * @param decades over which each parameter is varied about its value in the world, on either side
 * @param points of each curve, at least 2
 */
public record WhatHoldsTheGainDown(TwoClusters world, Adaptation step, double decades, int points)
    implements FigureStudy<WhatHoldsTheGainDown.Point> {
  private static final double LEAST_SHOWN = 5e-3;
  private static final double MOST_SHOWN = 1e2;

  /**
   * A point of a panel.
   *
   * @param varied which parameter
   * @param value of it
   * @param hardness the first part of 1/(G - 1)
   * @param easySpread the second
   * @param hardSpread the third
   * @param gain G
   */
  public record Point(
      String varied,
      double value,
      double hardness,
      double easySpread,
      double hardSpread,
      double gain) {
    private double two() {
      return hardness + easySpread;
    }

    private double three() {
      return two() + hardSpread;
    }
  }

  /** One parameter: its symbol, its value in the world, and the parts at another. */
  private record Axis(String symbol, double value, DoubleFunction<InverseGain> at) {}

  /** Checks that there is no noise and that curves have points. */
  public WhatHoldsTheGainDown {
    if (world.noiseVariance() != 0) {
      throw new IllegalArgumentException(
          "the picture is without noise, got σ² = " + world.noiseVariance());
    }
    if (points < 2 || !(decades > 0)) {
      throw new IllegalArgumentException(
          "must have points >= 2 and decades > 0, got %d and %s".formatted(points, decades));
    }
  }

  /** {@return the study about the favourable landscape} */
  public static WhatHoldsTheGainDown defaults() {
    return new WhatHoldsTheGainDown(Landscapes.favourable(), Landscapes.step(), 1.5, 91);
  }

  private List<Axis> axes() {
    double rhoH = world.hard().curvature();
    double spreadH = world.hard().spread();
    double spreadE = world.easy().spread();
    return List.of(
        new Axis("ρ_H", rhoH, x -> at(world.withHard(TwoClusters.hard(x, spreadH)))),
        new Axis("R", world.distance(), x -> at(world.withDistance(x))),
        new Axis("r_H", spreadH, x -> at(world.withHard(TwoClusters.hard(rhoH, x)))),
        new Axis("r_E", spreadE, x -> at(withEasySpread(x))),
        new Axis(
            "m",
            step.samples(),
            x -> InverseGain.of(world, Adaptation.step(step.innerStep(), Math.rint(x)))));
  }

  private InverseGain at(TwoClusters varied) {
    return InverseGain.of(varied, step);
  }

  private TwoClusters withEasySpread(double spread) {
    return new TwoClusters(
        world.dimension(),
        world.hardProbability(),
        TwoClusters.easy(world.easy().curvature(), spread),
        world.hard(),
        world.distance(),
        world.noiseVariance());
  }

  @Override
  public Rows<Point> run() {
    List<Point> rows = new ArrayList<>();
    for (Axis axis : axes()) {
      for (int i = 0; i < points; i++) {
        double factor = StrictMath.pow(10, decades * (2.0 * i / (points - 1) - 1));
        double value = axis.value * factor;
        InverseGain parts = axis.at.apply(value);
        rows.add(
            new Point(
                axis.symbol,
                axis.symbol.equals("m") ? Math.rint(value) : value,
                parts.hardness(),
                parts.easySpread(),
                parts.hardSpread(),
                parts.gain()));
      }
    }
    return Rows.of(Point.class, rows);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure = Words.of(this).figure();
    axes().forEach(axis -> figure.panel(panel(axis, rows)));
    return figure.build();
  }

  private static Plot panel(Axis axis, Rows<Point> all) {
    Rows<Point> rows = all.where(p -> p.varied.equals(axis.symbol));
    double[] x = rows.values(Point::value);
    return Plot.titled("along " + axis.symbol)
        .axes(axis.symbol, "1/(G - 1)")
        .logX()
        .logY()
        .yRange(LEAST_SHOWN, MOST_SHOWN)
        .vertical(axis.value, "", Palette.NEUTRAL.with(Dash.DOTTED))
        .line("hardness", x, rows.values(Point::hardness), Palette.NEUTRAL)
        .line("+ easy spread", x, rows.values(Point::two), Palette.EASY)
        .line("+ hard spread", x, rows.values(Point::three), Palette.HARD)
        .line("G = 1.5", ends(x), new double[] {2, 2}, Palette.LIMIT)
        .legendBelow();
  }

  private static double[] ends(double[] x) {
    return new double[] {
      Arrays.stream(x).min().orElseThrow(), Arrays.stream(x).max().orElseThrow()
    };
  }
}
