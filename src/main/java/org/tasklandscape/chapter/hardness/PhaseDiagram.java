package org.tasklandscape.chapter.hardness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.CellGrid;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * G over (ρ_H/ρ_E, α) for every pair (n_in, m) of sample sizes in training and in testing, with α
 * the same in both: where MAML gains, where it loses, and which α gains most.
 *
 * <p>Source: theory 1.7, T2, B1. Where n_in = m, G ≥ 1 and G = 1 on the crossing line ρ_E + ρ_H =
 * 2/(α(1 + (d + 1)/m)).
 *
 * @param world the clusters; ρ_H is varied
 * @param samples the sample sizes, of which n_in and m are taken in turn
 * @param ratios the values of ρ_H/ρ_E
 * @param innerSteps the values of α
 */
public record PhaseDiagram(TwoClusters world, List<Double> samples, Range ratios, Range innerSteps)
    implements FigureStudy<PhaseDiagram.Cell> {
  private static final double SHOWN = 5;
  private static final double LEAST_GAIN = 1.05;
  private static final int HALVINGS = 60;
  private static final double[] LEVELS = {0.7, 0.9, 1, 1.1, 1.5, 3};

  /**
   * One cell of a map.
   *
   * @param innerSamples n_in
   * @param samples m
   * @param ratio ρ_H/ρ_E
   * @param innerStep α
   * @param gain G
   * @param riskMaml E_m(w_MAML)
   */
  public record Cell(
      double innerSamples,
      double samples,
      double ratio,
      double innerStep,
      double gain,
      double riskMaml) {}

  /** Checks that there is a sample size. */
  public PhaseDiagram {
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("must have at least one sample size, got none");
    }
  }

  /**
   * {@return the study of the favourable landscape with 1000 and 20 samples, ρ_H/ρ_E from 0.001 to
   * 1, α ρ_E from 0 to 2}
   */
  public static PhaseDiagram defaults() {
    return new PhaseDiagram(
        Landscapes.favourable(),
        List.of(Landscapes.step().samples(), 20.0),
        Range.logarithmic(0.001, 1, 37),
        Range.linear(0, 2 / Landscapes.favourable().easy().curvature(), 51));
  }

  @Override
  public Rows<Cell> run() {
    List<Cell> cells = new ArrayList<>();
    for (double train : samples) {
      for (double test : samples) {
        for (double ratio : ratios.values()) {
          for (double innerStep : innerSteps.values()) {
            cells.add(cell(train, test, ratio, innerStep));
          }
        }
      }
    }
    return Rows.of(Cell.class, cells);
  }

  private Cell cell(double train, double test, double ratio, double innerStep) {
    double curvature = ratio * world.easy().curvature();
    ClusterComparison solved =
        world
            .withHard(TwoClusters.hard(curvature, world.hard().spread()))
            .compare(Adaptation.step(innerStep, train), Adaptation.step(innerStep, test));
    return new Cell(train, test, ratio, innerStep, solved.gain(), solved.excessRiskMaml());
  }

  @Override
  public Figure figure(Rows<Cell> rows) {
    FigureBuilder figure =
        Words.of(this)
            .with("shown", SHOWN)
            .with("leastGain", LEAST_GAIN)
            .with("world", Stated.of(world, "ρ_H"))
            .varying("world.hard.curvature")
            .figure()
            .columns(samples.size())
            .panelSize(820, 640);
    for (double train : samples) {
      for (double test : samples) {
        Rows<Cell> cells = rows.where(c -> c.innerSamples == train && c.samples == test);
        figure.panel(panel(cells, train, test));
      }
    }
    return figure.build();
  }

  private Plot panel(Rows<Cell> rows, double train, double test) {
    CellGrid<Cell> cells = CellGrid.of(rows, Cell::ratio, Cell::innerStep);
    double[] ratio = cells.x();
    double[] innerStep = cells.y();
    double[][] gain = cells.values(Cell::gain);
    HeatMap map =
        HeatMap.of(ratio, innerStep, gain, "gain G")
            .logColours()
            .diverging(1)
            .between(1 / SHOWN, SHOWN)
            .smooth()
            .contours(train == test ? withoutOne() : LEVELS);
    return Plot.titled("n_in = %s, m = %s".formatted(Numbers.plain(train), Numbers.plain(test)))
        .axes("ρ_H/ρ_E", "step size α")
        .logX()
        .legendBelow()
        .heatMap(map)
        .line("no lead", ratio, crossing(train, ratio), Palette.BOUND.with(Dash.DASHED))
        .scatter("greatest gain", ratio, worthwhile(train, test, ratio, rows), Palette.OTHER)
        .line("least risk of MAML", ratio, safest(train, test, ratio, rows), Palette.MAML);
  }

  /** Where n_in = m the gain touches 1 without falling below it: rounding must not be traced. */
  private static double[] withoutOne() {
    return Arrays.stream(LEVELS).filter(level -> level != 1).toArray();
  }

  /** The α of greatest gain at each ratio; NaN where that is hardly one, or at the edge. */
  private double[] worthwhile(double train, double test, double[] ratio, Rows<Cell> rows) {
    return Arrays.stream(ratio)
        .map(
            x -> {
              ToDoubleFunction<Double> gain = a -> cell(train, test, x, a).gain;
              double best = best(gain, rows.where(row -> row.ratio == x), Cell::gain);
              boolean inside = best < (1 - 1e-6) * innerSteps.high();
              return inside && gain.applyAsDouble(best) >= LEAST_GAIN ? best : Double.NaN;
            })
        .toArray();
  }

  /** The α of MAML's least risk at each ratio. */
  private double[] safest(double train, double test, double[] ratio, Rows<Cell> rows) {
    return Arrays.stream(ratio)
        .map(
            x ->
                best(
                    a -> -cell(train, test, x, a).riskMaml,
                    rows.where(row -> row.ratio == x),
                    row -> -row.riskMaml))
        .toArray();
  }

  /** The greatest value over α: thirds of the two cells around the best one of the grid. */
  private double best(
      ToDoubleFunction<Double> value, Rows<Cell> column, ToDoubleFunction<Cell> onGrid) {
    Cell best = column.stream().max(Comparator.comparingDouble(onGrid)).orElseThrow();
    double width = (innerSteps.high() - innerSteps.low()) / (innerSteps.points() - 1);
    double low = Math.max(innerSteps.low(), best.innerStep - width);
    double high = Math.min(innerSteps.high(), best.innerStep + width);
    for (int i = 0; i < HALVINGS; i++) {
      double third = (high - low) / 3;
      if (value.applyAsDouble(low + third) < value.applyAsDouble(high - third)) {
        low += third;
      } else {
        high -= third;
      }
    }
    return (low + high) / 2;
  }

  /** α = 2/((ρ_E + ρ_H)(1 + (d + 1)/n_in)), where λ_MAML = λ_NAL. */
  private double[] crossing(double train, double[] ratio) {
    double scale = GainTheorems.crossing(Adaptation.step(1, train), world.dimension());
    return Arrays.stream(ratio).map(x -> scale / (world.easy().curvature() * (1 + x))).toArray();
  }
}
