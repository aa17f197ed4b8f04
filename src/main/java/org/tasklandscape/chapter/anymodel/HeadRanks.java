package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.DrawBootstrap;
import org.tasklandscape.experiment.HeadMeasure;
import org.tasklandscape.experiment.HeadResults;
import org.tasklandscape.experiment.HeadResults.Case;
import org.tasklandscape.experiment.PredictionAgreement;
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
 * Spearman's correlation of each measure at NAL's convolutional networks with the gain in accuracy
 * that MAML realised, over landscapes and seeds (theory 9.5).
 *
 * @param runs the probed networks
 * @param resamples of the bootstrap over seeds
 * @param seed of the resamples
 */
public record HeadRanks(HeadRuns runs, int resamples, long seed)
    implements FigureStudy<HeadRanks.Row> {

  /**
   * A measure.
   *
   * @param run its configuration
   * @param measure its name
   * @param spearman its correlation
   * @param order the share of pairs of landscapes of a seed in the right order
   */
  public record Row(String run, String measure, @Ends Estimate spearman, @Ends Estimate order) {}

  /** {@return the study of the committed results, 4000 resamples} */
  public static HeadRanks defaults() {
    return new HeadRanks(HeadRuns.committed(), 4000, 150950);
  }

  @Override
  public Rows<Row> run() {
    var bootstrap = new DrawBootstrap(resamples, new Streams(seed, name()));
    List<Row> rows = new ArrayList<>();
    for (HeadResults results : runs.all()) {
      List<List<Case>> draws = results.draws();
      for (HeadMeasure measure : HeadMeasure.values()) {
        rows.add(
            new Row(
                results.name(),
                measure.toString(),
                bootstrap.of(
                    results.name(),
                    draws,
                    some -> new PredictionAgreement<>(some).spearman(measure)),
                bootstrap.of(
                    results.name(),
                    draws,
                    some -> new PredictionAgreement<>(some).order(measure))));
      }
    }
    return Rows.of(Row.class, rows);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure = runs.words(this).figure().columns(2).panelSize(760, 480);
    for (HeadResults results : runs.all()) {
      figure.panel(panel(rows.where(row -> row.run().equals(results.name())), results.name()));
    }
    return figure.build();
  }

  private static Plot panel(Rows<Row> rows, String title) {
    return new RankPanel(title, -1, HeadRanks::ink)
        .of(rows.stream().map(Row::measure).toList(), rows.stream().map(Row::spearman).toList());
  }

  private static Ink ink(String measure) {
    if (measure.equals(HeadMeasure.FIRST_ORDER.toString())) {
      return Palette.OTHER;
    }
    return measure.equals(HeadMeasure.HEAD.toString()) ? Palette.MAML : Palette.NEUTRAL;
  }
}
