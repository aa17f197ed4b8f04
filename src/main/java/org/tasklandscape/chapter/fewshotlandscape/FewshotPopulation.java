package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  /**
   * A landscape.
   *
   * @param landscape its name
   * @param channel whether there is a constant input channel
   * @param measure "accuracy" or "loss"
   * @param gain MAML's accuracy minus NAL's, or NAL's loss minus MAML's
   */
  public record Row(String landscape, boolean channel, String measure, OverSeeds gain) {}

  /** {@return the study of the committed results} */
  public static FewshotPopulation defaults() {
    return new FewshotPopulation(SecondRun.committed());
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (StepResults results : trained().all()) {
        boolean channel = results.name().equals(SecondRun.THIRD_CONDITION);
        for (String landscape : LANDSCAPES) {
          OverSeeds gain = results.gain(landscape, 1, measure);
          rows.add(new Row(landscape, channel, word(measure), gain));
        }
      }
    }
    return Rows.of(Row.class, rows);
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
    draw(plot, rows, measure, false, "no biases", Palette.MAML);
    draw(plot, rows, measure, true, "constant channel", Palette.OTHER);
    return plot;
  }

  private static void draw(
      Plot plot, Rows<Row> rows, Measure measure, boolean channel, String label, Ink ink) {
    List<OverSeeds> gains =
        rows.stream()
            .filter(row -> row.channel() == channel && row.measure().equals(word(measure)))
            .map(Row::gain)
            .toList();
    if (gains.isEmpty()) {
      return;
    }
    double[] x = new double[gains.size()];
    Arrays.setAll(x, i -> i + (channel ? 0.13 : -0.13));
    new SeedPoints(plot, channel ? 0.07 : -0.07).draw(label, x, gains, ink);
  }
}
