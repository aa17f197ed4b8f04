package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.experiment.NetworkGain;
import org.tasklandscape.experiment.NetworkResults.Cell;
import org.tasklandscape.experiment.NetworkResults.Stage;
import org.tasklandscape.experiment.ProbeMeasure;
import org.tasklandscape.experiment.ProbeResults;
import org.tasklandscape.experiment.ProbeResults.Case;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
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
 * @param results of the announced run
 */
public record PredictedGain(ProbeResults results) implements FigureStudy<PredictedGain.Row> {

  /**
   * A landscape; geometric means over draws.
   *
   * @param network its activation
   * @param landscape its name
   * @param draws how many
   * @param realised G of MAML's networks over NAL's
   * @param predicted G_line on fresh tasks
   * @param firstOrder the gain on the same fresh tasks after ten moves of FO-MAML
   * @param nalAtRest on how many draws the kept network of NAL is at rest
   * @param mamlAtRest the same of MAML
   */
  public record Row(
      String network,
      String landscape,
      int draws,
      @Ends Estimate realised,
      @Ends Estimate predicted,
      @Ends Estimate firstOrder,
      int nalAtRest,
      int mamlAtRest) {}

  /** {@return the study of the committed results} */
  public static PredictedGain defaults() {
    return new PredictedGain(ProbeResults.committed());
  }

  @Override
  public Rows<Row> run() {
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
              cell.network(),
              cell.landscape(),
              cases.size(),
              gain.found(),
              mean(cases, one -> one.of(ProbeMeasure.CENTRE_AND_LINE)),
              mean(cases, one -> one.of(ProbeMeasure.FIRST_ORDER)),
              gain.nal().atRest(),
              gain.maml().atRest()));
    }
    return Rows.of(Row.class, rows);
  }

  private static Estimate mean(List<Case> cases, ToDoubleFunction<Case> of) {
    return GeometricMean.of(cases.stream().mapToDouble(of).toArray());
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure =
        ProbeWords.of(this, results).with("draws", rows.list().get(0).draws()).figure();
    for (String network : results.plan().plan().networks()) {
      figure.panel(panel(rows.where(row -> row.network().equals(network)), network));
    }
    return figure.panelSize(860, 760).build();
  }

  private static Plot panel(Rows<Row> rows, String network) {
    Plot plot =
        Plot.titled(network)
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
      plot.line(
          "",
          new double[] {predicted.apply(row).lower(), predicted.apply(row).upper()},
          new double[] {y, y},
          ink.with(Dash.SOLID));
    }
    plot.estimates(
        name,
        rows.values(row -> predicted.apply(row).value()),
        rows.stream().map(Row::realised).toList(),
        ink);
  }
}
