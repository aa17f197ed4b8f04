package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.DrawBootstrap;
import org.tasklandscape.experiment.ProbeMeasure;
import org.tasklandscape.experiment.ProbeResults;
import org.tasklandscape.experiment.ProbeResults.Agreement;
import org.tasklandscape.experiment.ProbeResults.Case;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * Spearman's correlation of each measure at NAL's network with the gain that MAML realised, over
 * all landscapes and draws (theory 9.4).
 *
 * @param results of the announced run
 * @param resamples of the bootstrap over draws
 * @param seed of the resamples
 */
public record MeasureRanks(ProbeResults results, int resamples, long seed)
    implements FigureStudy<MeasureRanks.Row> {

  /**
   * A measure of a network.
   *
   * @param network its activation
   * @param measure its name
   * @param spearman its correlation
   * @param order the share of pairs of landscapes of a draw in the right order
   */
  public record Row(
      String network, String measure, @Ends Estimate spearman, @Ends Estimate order) {}

  /** {@return the study of the committed results, 4000 resamples} */
  public static MeasureRanks defaults() {
    return new MeasureRanks(ProbeResults.committed(), 4000, 150901);
  }

  @Override
  public Rows<Row> run() {
    var bootstrap = new DrawBootstrap(resamples, new Streams(seed, name()));
    List<Row> rows = new ArrayList<>();
    for (String network : results.plan().plan().networks()) {
      List<List<Case>> draws = results.draws(network);
      for (ProbeMeasure measure : ProbeMeasure.values()) {
        rows.add(
            new Row(
                network,
                measure.toString(),
                bootstrap.of(network, draws, some -> new Agreement(some).spearman(measure)),
                bootstrap.of(network, draws, some -> new Agreement(some).order(measure, false))));
      }
    }
    return Rows.of(Row.class, rows);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure =
        ProbeWords.of(this, results)
            .with("draws", results.draws(rows.list().get(0).network()).size())
            .figure();
    for (String network : results.plan().plan().networks()) {
      figure.panel(panel(rows.where(row -> row.network().equals(network)), network));
    }
    return figure.panelSize(800, 640).build();
  }

  private static Plot panel(Rows<Row> rows, String network) {
    int n = rows.size();
    String[] names = new String[n];
    for (int i = 0; i < n; i++) {
      names[n - 1 - i] = rows.list().get(i).measure();
    }
    Plot plot =
        Plot.titled(network)
            .axes("Spearman's correlation with the realised gain", "")
            .yNames(names)
            .xRange(-0.8, 1)
            .vertical(0, "", Palette.NEUTRAL)
            .vertical(0.8, "", Palette.BOUND);
    for (int i = 0; i < n; i++) {
      Estimate spearman = rows.list().get(i).spearman();
      double[] y = {n - 1.0 - i};
      Ink ink = ink(rows.list().get(i).measure());
      plot.line(
          "",
          new double[] {spearman.lower(), spearman.upper()},
          new double[] {y[0], y[0]},
          ink.with(Dash.SOLID));
      plot.points("", new double[] {spearman.value()}, y, new double[1], ink);
    }
    return plot;
  }

  private static Ink ink(String measure) {
    if (measure.equals(ProbeMeasure.FIRST_ORDER.toString())) {
      return Palette.OTHER;
    }
    return measure.startsWith(ProbeMeasure.CENTRE_AND_LINE.toString())
            || measure.equals(ProbeMeasure.GEOGRAPHY.toString())
        ? Palette.MAML
        : Palette.NEUTRAL;
  }
}
