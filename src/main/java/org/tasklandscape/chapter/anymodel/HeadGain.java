package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.HeadMeasure;
import org.tasklandscape.experiment.HeadResults;
import org.tasklandscape.experiment.HeadResults.Case;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * The gain in accuracy that the head predicts from NAL's last features beside the one that MAML
 * realised, landscape by landscape (theory 9.5, 9.6).
 *
 * @param runs the probed networks
 */
public record HeadGain(HeadRuns runs) implements FigureStudy<HeadGain.Row> {
  /** Landscapes that carry their names: the others are marked alone, for want of room. */
  private static final List<String> NAMED = List.of("packed", "diverse", "near", "fixed-3");

  /**
   * A landscape of a run.
   *
   * @param run its configuration
   * @param landscape its name
   * @param seeds how many
   * @param predicted mean over seeds, with Student's interval
   * @param realised the same of MAML's accuracy less NAL's
   */
  public record Row(
      String run, String landscape, int seeds, @Ends Estimate predicted, @Ends Estimate realised) {}

  /** {@return the study of the committed results} */
  public static HeadGain defaults() {
    return new HeadGain(HeadRuns.committed());
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (HeadResults results : runs.all()) {
      for (String landscape : results.landscapes()) {
        List<Case> cases = results.of(landscape);
        rows.add(
            new Row(
                results.name(),
                landscape,
                cases.size(),
                OverDraws.mean(
                    cases.stream().mapToDouble(one -> one.of(HeadMeasure.HEAD)).toArray()),
                OverDraws.mean(cases.stream().mapToDouble(Case::realised).toArray())));
      }
    }
    return Rows.of(Row.class, rows);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure = runs.words(this).figure().columns(2).panelSize(760, 620);
    for (HeadResults results : runs.all()) {
      figure.panel(
          panel(results, rows.where(row -> row.run().equals(results.name())), ink(results)));
    }
    return figure.build();
  }

  private static Ink ink(HeadResults results) {
    return results.name().equals(HeadRuns.CHANNEL) ? Palette.OTHER : Palette.MAML;
  }

  private static Plot panel(HeadResults results, Rows<Row> rows, Ink ink) {
    List<Case> all = results.draws().stream().flatMap(List::stream).toList();
    Plot plot =
        Plot.titled(results.name())
            .axes("gain predicted by the head", "gain realised by MAML")
            .horizontal(0, "", Palette.NEUTRAL)
            .vertical(0, "", Palette.NEUTRAL)
            .scatter(
                "",
                all.stream().mapToDouble(one -> one.of(HeadMeasure.HEAD)).toArray(),
                all.stream().mapToDouble(Case::realised).toArray(),
                Palette.NEUTRAL);
    for (Row row : rows) {
      Estimate predicted = row.predicted();
      double y = row.realised().value();
      plot.interval(predicted.lower(), predicted.upper(), y, ink);
      if (NAMED.contains(row.landscape())) {
        plot.label(predicted.value(), y, row.landscape(), ink);
      }
    }
    return plot.estimates(
        "",
        rows.values(row -> row.predicted().value()),
        rows.stream().map(Row::realised).toList(),
        ink);
  }
}
