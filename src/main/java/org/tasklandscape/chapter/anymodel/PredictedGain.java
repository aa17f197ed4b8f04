package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tasklandscape.experiment.NetworkGain;
import org.tasklandscape.experiment.NetworkResults.Cell;
import org.tasklandscape.experiment.NetworkResults.Stage;
import org.tasklandscape.experiment.ProbeMeasure;
import org.tasklandscape.experiment.ProbeResults;
import org.tasklandscape.experiment.ProbeResults.Case;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * The gain that centre and line predict at NAL's network beside the gain that MAML realised, of
 * every landscape (theory 9.3, 9.4).
 *
 * @param first results of the first announced run
 * @param atRest results of the run judged at rest
 */
public record PredictedGain(ProbeResults first, ProbeResults atRest)
    implements FigureStudy<PredictedGain.Row> {

  /**
   * A landscape; geometric means over draws.
   *
   * @param run which of both
   * @param network its activation
   * @param landscape its name
   * @param draws how many
   * @param unmeasured on how many of them the line's excess risk is not positive; those are left
   *     out of its mean
   * @param realised G of MAML's networks over NAL's
   * @param predicted G_line on fresh tasks
   * @param firstOrder the gain on the same fresh tasks after ten moves of FO-MAML
   * @param nalAtRest on how many draws the kept network of NAL is at rest
   * @param mamlAtRest the same of MAML
   */
  public record Row(
      String run,
      String network,
      String landscape,
      int draws,
      int unmeasured,
      @Ends Estimate realised,
      @Ends Estimate predicted,
      @Ends Estimate firstOrder,
      int nalAtRest,
      int mamlAtRest) {}

  /** {@return the study of the committed results} */
  public static PredictedGain defaults() {
    return new PredictedGain(ProbeResults.first(), ProbeResults.atRest());
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(rows(ProbeWords.FIRST, first));
    rows.addAll(rows(ProbeWords.AT_REST, atRest));
    return Rows.of(Row.class, rows);
  }

  private static List<Row> rows(String run, ProbeResults results) {
    List<Row> rows = new ArrayList<>();
    for (Cell cell : results.networks().cells()) {
      List<Case> cases =
          results.cases().stream()
              .filter(
                  one ->
                      one.network().equals(cell.network())
                          && one.landscape().equals(cell.landscape()))
              .toList();
      NetworkGain gain = results.networks().gain(cell, Stage.REST);
      rows.add(
          new Row(
              run,
              cell.network(),
              cell.landscape(),
              cases.size(),
              (int)
                  cases.stream().filter(one -> !one.measured(ProbeMeasure.CENTRE_AND_LINE)).count(),
              gain.found(),
              mean(cases, ProbeMeasure.CENTRE_AND_LINE),
              mean(cases, ProbeMeasure.FIRST_ORDER),
              gain.nal().atRest(),
              gain.maml().atRest()));
    }
    return rows;
  }

  private static Estimate mean(List<Case> cases, ProbeMeasure measure) {
    return GeometricMean.of(
        cases.stream()
            .filter(one -> one.measured(measure))
            .mapToDouble(one -> one.of(measure))
            .toArray());
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
        .panelSize(860, 700)
        .build();
  }

  private static Plot panel(Rows<Row> rows, String title) {
    Plot plot =
        Plot.titled(title)
            .axes("gain predicted at NAL's network", "gain realised by MAML")
            .logX()
            .logY()
            .legendBelow();
    double most = rows.stream().mapToDouble(row -> row.realised().upper()).max().orElseThrow();
    plot.line("equal", new double[] {1, most}, new double[] {1, most}, Palette.NEUTRAL);
    draw(plot, "centre and line", rows, Row::predicted, Palette.MAML);
    draw(plot, "ten moves of FO-MAML", rows, Row::firstOrder, Palette.OTHER);
    return plot;
  }

  /** Both intervals of each landscape, as a cross. */
  private static void draw(
      Plot plot, String name, Rows<Row> rows, Function<Row, Estimate> predicted, Ink ink) {
    for (Row row : rows) {
      double y = row.realised().value();
      plot.interval(predicted.apply(row).lower(), predicted.apply(row).upper(), y, ink);
    }
    plot.estimates(
        name,
        rows.values(row -> predicted.apply(row).value()),
        rows.stream().map(Row::realised).toList(),
        ink);
  }
}
