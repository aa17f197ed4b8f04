package org.tasklandscape.chapter.testsamples;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.tasklandscape.regression.BestStep;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.CellGrid;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * G over (R²/(d r_H), m/(d + 1)) at the α of MAML's least excess risk, the same in training and
 * testing: for as many inner samples as test samples, and for fixed numbers n_in of them, where α
 * is tuned either in training, on n_in samples, or for the test, on m.
 *
 * <p>Source: theory 1.7, T3, T5, B1.
 *
 * @param world the clusters; r_H is varied
 * @param innerSamples the fixed n_in
 * @param geographies the values of R²/(d r_H)
 * @param ratios the values of m/(d + 1), before m is rounded
 * @param largestStep the largest α that is tried
 */
public record PhaseDiagramGeography(
    TwoClusters world,
    List<Double> innerSamples,
    Range geographies,
    Range ratios,
    double largestStep)
    implements FigureStudy<PhaseDiagramGeography.Cell> {
  /** As many inner samples as test samples. */
  private static final double MATCHED = 0;

  private static final String TEST = "test";
  private static final String TRAINING = "training";
  private static final int CELLS = 40;
  private static final double SHOWN = 5;
  private static final double[] LEVELS = {0.5, 0.7, 0.9, 1, 1.1, 1.5, 3, 10};

  /**
   * A cell of a map.
   *
   * @param tunedIn test or training
   * @param innerSamples n_in, 0 for as many as test samples
   * @param geography R²/(d r_H)
   * @param ratio m/(d + 1)
   * @param samples m
   * @param innerStep the best α
   * @param gain G
   * @param riskMaml MAML's excess risk
   */
  public record Cell(
      String tunedIn,
      double innerSamples,
      double geography,
      double ratio,
      double samples,
      double innerStep,
      double gain,
      double riskMaml) {
    /** {@return whether training has as many samples as the test} */
    public boolean matched() {
      return innerSamples == MATCHED;
    }

    /** {@return whether α was tuned for the test} */
    public boolean tunedForTest() {
      return tunedIn.equals(TEST);
    }
  }

  /** Copies the list. */
  public PhaseDiagramGeography {
    innerSamples = List.copyOf(innerSamples);
  }

  /**
   * {@return the study of the favourable landscape: R²/(d r_H) from 0.1 to 1000, m from 1 to about
   * 1000 (d + 1)}
   */
  public static PhaseDiagramGeography defaults() {
    TwoClusters world = Landscapes.favourable();
    return new PhaseDiagramGeography(
        world,
        List.of(Landscapes.step().samples(), 20.0),
        Range.logarithmic(0.1, 1000, 25),
        Range.logarithmic(0.1, 1000, 33),
        2 / world.easy().curvature());
  }

  @Override
  public Rows<Cell> run() {
    List<Cell> cells = new ArrayList<>(map(MATCHED, TEST));
    for (double inner : innerSamples) {
      cells.addAll(map(inner, TEST));
      cells.addAll(map(inner, TRAINING));
    }
    return Rows.of(Cell.class, cells);
  }

  private List<Cell> map(double kind, String tuned) {
    List<Cell> cells = new ArrayList<>();
    for (double geography : geographies.values()) {
      for (double m : testSamples()) {
        double inner = kind == MATCHED ? m : kind;
        double judged = tuned.equals(TEST) ? m : inner;
        double alpha =
            BestStep.of(
                    x -> compare(geography, inner, judged, x).excessRiskMaml(), largestStep, CELLS)
                .innerStep();
        ClusterComparison at = compare(geography, inner, m, alpha);
        double ratio = m / (world.dimension() + 1);
        cells.add(
            new Cell(tuned, kind, geography, ratio, m, alpha, at.gain(), at.excessRiskMaml()));
      }
    }
    return cells;
  }

  private double[] testSamples() {
    return Arrays.stream(ratios.values())
        .map(x -> Math.max(1, Math.rint(x * (world.dimension() + 1))))
        .distinct()
        .toArray();
  }

  private ClusterComparison compare(double geography, double inner, double m, double innerStep) {
    double spread = world.distance() * world.distance() / (world.dimension() * geography);
    return world
        .withHard(TwoClusters.hard(world.hard().curvature(), spread))
        .compare(Adaptation.step(innerStep, inner), Adaptation.step(innerStep, m));
  }

  @Override
  public Figure figure(Rows<Cell> rows) {
    Rows<Cell> matched = rows.where(Cell::matched);
    FigureBuilder figure =
        Words.of(this)
            .with("shown", SHOWN)
            .with("world", Stated.of(world, "r_H"))
            .varying("world.hard.spread")
            .figure()
            .columns(2)
            .panelSize(700, 510)
            .panel(gain(matched, "gain, n_in = m", withoutOne()))
            .panel(step(matched));
    for (double inner : innerSamples) {
      String title = "gain, n_in = " + Numbers.plain(inner);
      Rows<Cell> own = rows.where(c -> c.innerSamples() == inner);
      figure.panel(fixed(own.where(c -> !c.tunedForTest()), title + ", α tuned in training"));
      figure.panel(fixed(own.where(Cell::tunedForTest), title + ", α tuned for the test"));
    }
    return figure.build();
  }

  private Plot fixed(Rows<Cell> cells, String title) {
    double ratio = cells.list().get(0).innerSamples() / (world.dimension() + 1);
    return gain(cells, title, LEVELS)
        .horizontal(ratio, "m = n_in", Palette.NEUTRAL.with(Dash.DASHED));
  }

  private static Plot gain(Rows<Cell> cells, String title, double[] levels) {
    return plot(title)
        .heatMap(
            map(cells, Cell::gain, "gain G")
                .logColours()
                .diverging(1)
                .between(1 / SHOWN, SHOWN)
                .contours(levels));
  }

  private static Plot step(Rows<Cell> cells) {
    return plot("best α, n_in = m")
        .heatMap(map(cells, Cell::innerStep, "best step size α").contours(0.2, 0.5, 0.8, 0.95, 1));
  }

  private static Plot plot(String title) {
    return Plot.titled(title).axes("R²/(d r_H)", "m/(d + 1)").logX().logY();
  }

  /** n_in = m: the gain is never below 1, and rounding must not be traced. */
  private static double[] withoutOne() {
    return Arrays.stream(LEVELS).filter(level -> level > 1).toArray();
  }

  private static HeatMap map(Rows<Cell> rows, ToDoubleFunction<Cell> value, String label) {
    CellGrid<Cell> cells = CellGrid.of(rows, Cell::geography, Cell::ratio);
    return HeatMap.of(cells.x(), cells.y(), cells.values(value), label).smooth();
  }
}
