package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.BestStep;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

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
public record GeographyPhaseStudy(
    TwoClusters world,
    List<Double> innerSamples,
    Range geographies,
    Range ratios,
    double largestStep)
    implements LegacyStudy {
  /** In the column of inner samples: as many as test samples. */
  private static final double MATCHED = 0;

  private static final String TEST = "test";
  private static final String TRAINING = "training";
  private static final int CELLS = 40;
  private static final double SHOWN = 5;
  private static final double[] LEVELS = {0.5, 0.7, 0.9, 1, 1.1, 1.5, 3, 10};

  /** Copies the list. */
  public GeographyPhaseStudy {
    innerSamples = List.copyOf(innerSamples);
  }

  /**
   * {@return the study of the favourable landscape: R²/(d r_H) from 0.1 to 1000, m from 1 to about
   * 1000 (d + 1)}
   */
  public static GeographyPhaseStudy defaults() {
    TwoClusters world = Landscapes.favourable();
    return new GeographyPhaseStudy(
        world,
        List.of(Landscapes.step().samples(), 20.0),
        Range.logarithmic(0.1, 1000, 25),
        Range.logarithmic(0.1, 1000, 33),
        2 / world.easy().curvature());
  }

  @Override
  public String name() {
    return "phase-diagram-geography";
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), StringColumn.create("tunedIn"));
    NumberColumns.create(
        table,
        List.of("innerSamples", "geography", "ratio", "samples", "innerStep", "gain", "riskMaml"));
    append(table, MATCHED, TEST);
    for (double inner : innerSamples) {
      append(table, inner, TEST);
      append(table, inner, TRAINING);
    }
    return table;
  }

  private void append(Table table, double kind, String tuned) {
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
        table.stringColumn("tunedIn").append(tuned);
        NumberColumns.append(
            table, kind, geography, ratio, m, alpha, at.gain(), at.excessRiskMaml());
      }
    }
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
  public Figure figure(Table table) {
    var figure =
        Figure.named(name())
            .caption(caption())
            .alt(
                "Heat maps over geography and test samples. With matched training the gain rises"
                    + " towards the corner of packed far hard optima and many samples, and the best"
                    + " step falls with fewer samples. With fixed inner samples there is a region"
                    + " where the gain is below 1.")
            .parameters(FixedParameters.of(this, "world.hard.spread"))
            .columns(2)
            .panelSize(700, 510)
            .panel(gain(table, MATCHED, TEST, "gain, n_in = m"))
            .panel(step(table));
    for (double inner : innerSamples) {
      String title = "gain, n_in = " + Captions.number(inner);
      figure.panel(gain(table, inner, TRAINING, title + ", α tuned in training"));
      figure.panel(gain(table, inner, TEST, title + ", α tuned for the test"));
    }
    return figure.build();
  }

  private Plot gain(Table table, double kind, String tuned, String title) {
    Table rows = rows(table, kind, tuned);
    boolean matched = kind == MATCHED;
    Plot plot =
        plot(title)
            .heatMap(
                map(rows, "gain", "gain G")
                    .logColours()
                    .diverging(1)
                    .between(1 / SHOWN, SHOWN)
                    .contours(matched ? withoutOne() : LEVELS));
    double fixed = kind / (world.dimension() + 1);
    return matched ? plot : plot.horizontal(fixed, "m = n_in", Palette.NEUTRAL.with(Dash.DASHED));
  }

  private Plot step(Table table) {
    Table rows = rows(table, MATCHED, TEST);
    return plot("best α, n_in = m")
        .heatMap(map(rows, "innerStep", "best step size α").contours(0.2, 0.5, 0.8, 0.95, 1));
  }

  private static Table rows(Table table, double kind, String tuned) {
    return table.where(
        table
            .doubleColumn("innerSamples")
            .isEqualTo(kind)
            .and(table.stringColumn("tunedIn").isEqualTo(tuned)));
  }

  private static Plot plot(String title) {
    return Plot.titled(title).axes("R²/(d r_H)", "m/(d + 1)").logX().logY();
  }

  /** n_in = m: the gain is never below 1, and rounding must not be traced. */
  private static double[] withoutOne() {
    return Arrays.stream(LEVELS).filter(level -> level > 1).toArray();
  }

  private static HeatMap map(Table rows, String column, String label) {
    LegacyGrid cells = LegacyGrid.of(rows, "geography", "ratio");
    return HeatMap.of(cells.x(), cells.y(), cells.values(column), label).smooth();
  }

  private String caption() {
    return ("Gain over R²/(d r_H), with r_H varied, and m/(d + 1), at the step size α of MAML's least"
            + " excess risk at each point (the same α in training and testing, at most %s). (a) As"
            + " many inner samples n_in in training as test samples m, and (b) the α chosen there."
            + " Below: MAML trained with n_in = %s whatever m is; left, α has the least risk after"
            + " adaptation to n_in samples, right, to m; dashed: m = n_in. Blue: MAML is better;"
            + " orange: NAL is better; contours: G, drawn at 1 where n_in is fixed; colours end at"
            + " %s and 1/%s. Closed forms; %s: the companion's own choice.")
        .formatted(
            Captions.number(largestStep),
            FixedParameters.list(innerSamples),
            Captions.number(SHOWN),
            Captions.number(SHOWN),
            FixedParameters.of(world, "r_H"));
  }
}
