package org.tasklandscape.chapter.fewshotlandscape;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.SeedPoints;
import org.tasklandscape.experiment.StepResults;
import org.tasklandscape.experiment.StepResults.Measure;
import org.tasklandscape.fewshot.LabelPermutations;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * The gain against R², the squared distance of the hard tasks' mean labelling from the easy ones',
 * and against their spread (theory 6): one permutation has no spread, derangements have R² + spread
 * = 10. Beside it the gain against R²/spread, which is T3's R²/(d r_H), as the optima lie in units
 * of the last layer: the linear gain is at most 1 + R²/(d r_H).
 *
 * @param results of the trained networks
 */
public record FewshotDose(StepResults results) implements FigureStudy<FewshotDose.Row> {
  private static final double SUM = 10;

  /**
   * A landscape.
   *
   * @param landscape its name
   * @param permutations J, how many label the hard tasks
   * @param squaredDistance R²
   * @param spread of the permutations
   * @param ratio R²/spread, infinite without spread
   * @param gain of the population in accuracy
   */
  public record Row(
      String landscape,
      int permutations,
      double squaredDistance,
      double spread,
      double ratio,
      OverSeeds gain) {}

  /** {@return the study of the committed results} */
  public static FewshotDose defaults() {
    return new FewshotDose(StepResults.committed(SecondRun.DOSE_RESPONSE));
  }

  /** The name of a landscape in tables. */
  static String name(LabelPermutations labels) {
    return ConstantName.of(labels);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = Arrays.stream(LabelPermutations.values()).map(this::row).toList();
    return Rows.of(Row.class, rows);
  }

  private Row row(LabelPermutations labels) {
    String landscape = name(labels);
    double distance = labels.squaredDistance();
    double spread = labels.spread();
    return new Row(
        landscape,
        labels.maps().size(),
        distance,
        spread,
        spread == 0 ? Double.POSITIVE_INFINITY : distance / spread,
        results.gain(landscape, 1, Measure.ACCURACY));
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    Plot distance =
        panel("one permutation, no spread", "squared distance R²").xRange(-0.6, SUM + 0.6);
    draw(distance, rows.where(row -> row.spread() == 0), Row::squaredDistance, Palette.HARD);
    Plot spread =
        panel("J permutations, R² = 10 - spread", "spread of the hard labels").xRange(-0.3, 4.05);
    draw(
        spread,
        rows.where(row -> row.squaredDistance() + row.spread() > SUM - 1e-9),
        Row::spread,
        Palette.MAML);
    Plot ratio = panel("the same J, as T3 counts", "R²/(d r_H), d r_H the spread").xRange(1.4, 4.3);
    draw(ratio, rows.where(row -> row.spread() > 0), Row::ratio, Palette.MAML);
    return StepWords.of(this, results)
        .figure()
        .panel(distance)
        .panel(spread)
        .panel(ratio)
        .columns(2)
        .panelSize(760, 560)
        .build();
  }

  private static Plot panel(String title, String x) {
    return Plot.titled(title).axes(x, "gain in accuracy").horizontal(0, "", Palette.NEUTRAL);
  }

  private static void draw(Plot plot, Rows<Row> some, ToDoubleFunction<Row> x, Ink ink) {
    List<Row> sorted = some.stream().sorted(Comparator.comparingDouble(x)).toList();
    double[] across = sorted.stream().mapToDouble(x).toArray();
    double[] means = sorted.stream().mapToDouble(row -> row.gain().estimate().value()).toArray();
    plot.line("", across, means, ink);
    double aside = (across[across.length - 1] - across[0]) / 60;
    new SeedPoints(plot, aside).draw("", across, sorted.stream().map(Row::gain).toList(), ink);
  }
}
