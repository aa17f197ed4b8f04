package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tasklandscape.experiment.SeedPoints;
import org.tasklandscape.experiment.StepResults;
import org.tasklandscape.experiment.StepResults.Measure;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * The gain of the population, the mean over easy and hard tasks at each network's own step, by
 * landscape, without biases and with a constant input channel (theory 6, 9.6).
 *
 * @param second tables of networks without biases, of networks that see a constant channel, or both
 */
public record FewshotPopulation(SecondRun second) implements FigureStudy<FewshotPopulation.Row> {
  private static final List<String> LANDSCAPES = List.of("packed", "diverse", "near");
  private static final String WITHOUT = "gain";
  private static final String WITH = "gainWithChannel";
  private static final double ASIDE = 0.13;

  /**
   * A landscape.
   *
   * @param landscape its name
   * @param measure "accuracy" or "loss"
   * @param gain by run, as each has its own seeds: MAML's accuracy minus NAL's, or NAL's loss minus
   *     MAML's
   */
  public record Row(String landscape, String measure, Map<String, OverSeeds> gain) {}

  /** {@return the study of the committed results} */
  public static FewshotPopulation defaults() {
    return new FewshotPopulation(SecondRun.committed());
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (String landscape : LANDSCAPES) {
        Map<String, OverSeeds> gain = new LinkedHashMap<>();
        for (StepResults results : trained().all()) {
          gain.put(column(results.name()), results.gain(landscape, 1, measure));
        }
        rows.add(new Row(landscape, word(measure), gain));
      }
    }
    return Rows.of(Row.class, rows);
  }

  private static String column(String configuration) {
    return configuration.equals(SecondRun.CONFIRMATION) ? WITHOUT : WITH;
  }

  /** The two runs of these landscapes, as far as they are there. */
  private SecondRun trained() {
    return SecondRun.of(
        Stream.of(SecondRun.CONFIRMATION, SecondRun.THIRD_CONDITION)
            .filter(second::has)
            .map(second::of)
            .toArray(StepResults[]::new));
  }

  private static String word(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure = StepWords.of(this, trained()).figure().panelSize(760, 560);
    figure.panel(panel(rows, Measure.ACCURACY, "accuracy, MAML - NAL"));
    figure.panel(panel(rows, Measure.LOSS, "cross-entropy, NAL - MAML"));
    return figure.build();
  }

  private static Plot panel(Rows<Row> rows, Measure measure, String y) {
    Plot plot =
        Plot.titled("gain in " + (measure == Measure.LOSS ? "cross-entropy" : "accuracy"))
            .axes("landscape", y)
            .xNames(LANDSCAPES.toArray(String[]::new))
            .horizontal(0, "", Palette.NEUTRAL);
    draw(plot, "no biases", gains(rows, measure, WITHOUT), -ASIDE, Palette.MAML);
    draw(plot, "constant channel", gains(rows, measure, WITH), ASIDE, Palette.OTHER);
    return plot;
  }

  /** The gains of a run by landscape, none without its tables. */
  private static List<OverSeeds> gains(Rows<Row> rows, Measure measure, String run) {
    return rows.stream()
        .filter(row -> row.measure().equals(word(measure)) && row.gain().containsKey(run))
        .map(row -> row.gain().get(run))
        .toList();
  }

  private static void draw(Plot plot, String label, List<OverSeeds> gains, double aside, Ink ink) {
    if (gains.isEmpty()) {
      return;
    }
    double[] x = new double[gains.size()];
    Arrays.setAll(x, i -> i + aside);
    new SeedPoints(plot, aside / 2).draw(label, x, gains, ink);
  }
}
