package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.DrawBootstrap;
import org.tasklandscape.experiment.PredictionAgreement;
import org.tasklandscape.experiment.ProbeMeasure;
import org.tasklandscape.experiment.ProbeResults;
import org.tasklandscape.experiment.ProbeResults.Case;
import org.tasklandscape.figure.Figure;
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
 * @param first results of the first announced run
 * @param atRest results of the run judged at rest
 * @param resamples of the bootstrap over draws
 * @param seed of the resamples
 */
public record MeasureRanks(ProbeResults first, ProbeResults atRest, int resamples, long seed)
    implements FigureStudy<MeasureRanks.Row> {

  /**
   * A measure of a network.
   *
   * @param run which of both
   * @param network its activation
   * @param measure its name
   * @param spearman its correlation
   * @param order the share of pairs of landscapes of a draw in the right order
   */
  public record Row(
      String run, String network, String measure, @Ends Estimate spearman, @Ends Estimate order) {}

  /** {@return the study of the committed results, 4000 resamples} */
  public static MeasureRanks defaults() {
    return new MeasureRanks(ProbeResults.first(), ProbeResults.atRest(), 4000, 150901);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(rows(ProbeWords.FIRST, first));
    rows.addAll(rows(ProbeWords.AT_REST, atRest));
    return Rows.of(Row.class, rows);
  }

  private List<Row> rows(String run, ProbeResults results) {
    var bootstrap = new DrawBootstrap(resamples, new Streams(seed, name()));
    List<Row> rows = new ArrayList<>();
    for (String network : results.plan().plan().networks()) {
      List<List<Case>> draws = results.draws(network);
      String name = run + ", " + network;
      for (ProbeMeasure measure : ProbeMeasure.values()) {
        rows.add(
            new Row(
                run,
                network,
                measure.toString(),
                bootstrap.of(
                    name, draws, some -> new PredictionAgreement<>(some).spearman(measure)),
                bootstrap.of(name, draws, some -> new PredictionAgreement<>(some).order(measure))));
      }
    }
    return rows;
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    return ProbeWords.panels(
            ProbeWords.of(this, first, atRest).figure(),
            first,
            (run, network) ->
                panel(
                    rows.where(row -> row.run().equals(run) && row.network().equals(network)),
                    network + ", " + run))
        .panelSize(800, 600)
        .build();
  }

  private static Plot panel(Rows<Row> rows, String title) {
    return new RankPanel(title, -0.8, MeasureRanks::ink)
        .of(rows.stream().map(Row::measure).toList(), rows.stream().map(Row::spearman).toList());
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
