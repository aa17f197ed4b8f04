package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.TestMode;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;

/**
 * How much more packed hard tasks gain than diverse and near ones, for every way of asking that the
 * tables allow: on which test tasks, after how many steps, at whose step size (theory 6).
 *
 * @param results of the trained networks
 */
public record FewshotMultiverse(FewShotResults results)
    implements FigureStudy<FewshotMultiverse.Row> {
  private static final List<HardLabels> OTHERS = List.of(HardLabels.DIVERSE, HardLabels.NEAR);

  /** Looks of an interval above 0, of one below and of one that holds it. */
  private static final Map<String, Ink> SIDES =
      Map.of("above 0", Palette.MAML, "below 0", Palette.NAL, "holds 0", Palette.NEUTRAL);

  /**
   * A way of asking.
   *
   * @param other what packed is compared with
   * @param tasks the test tasks: "hard", "easy" or "both"
   * @param steps of adaptation
   * @param size "chosen" for each network, or "given" for all
   * @param lead the gain on the packed landscape minus that on the other
   */
  public record Row(String other, String tasks, int steps, String size, OverSeeds lead) {
    private String asked() {
      return "%s, %s, %s".formatted(tasks, Stated.steps(steps), size);
    }

    private String side() {
      Estimate estimate = lead.estimate();
      return estimate.lower() > 0 ? "above 0" : estimate.upper() < 0 ? "below 0" : "holds 0";
    }
  }

  /** {@return the study of the committed results} */
  public static FewshotMultiverse defaults() {
    return new FewshotMultiverse(FewShotResults.committed(FewShotDesign.landscape()));
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (HardLabels other : OTHERS) {
      for (int steps : Examination.STEPS.stream().filter(count -> count > 0).toList()) {
        for (boolean chosen : new boolean[] {true, false}) {
          OverSeeds hard = lead(other, new TestMode(true, steps, chosen));
          OverSeeds easy = lead(other, new TestMode(false, steps, chosen));
          String size = chosen ? "chosen" : "given";
          rows.add(new Row(ConstantName.of(other), "hard", steps, size, hard));
          rows.add(new Row(ConstantName.of(other), "easy", steps, size, easy));
          rows.add(new Row(ConstantName.of(other), "both", steps, size, hard.meanWith(easy)));
        }
      }
    }
    return Rows.of(Row.class, rows);
  }

  private OverSeeds lead(HardLabels other, TestMode mode) {
    int half = results.design().half();
    return results.gain(HardLabels.PACKED, half, mode).minus(results.gain(other, half, mode));
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure =
        LandscapeWords.of(this, results)
            .with("testing", LandscapeWords.testing(results))
            .with("innerStep", results.design().examination().innerStep())
            .figure()
            .panelSize(820, 560);
    rows.by(Row::other).forEach((other, of) -> figure.panel(panel(other, of)));
    return figure.build();
  }

  private static Plot panel(String other, Rows<Row> rows) {
    List<Row> drawn = new ArrayList<>(rows.list());
    Collections.reverse(drawn);
    Plot plot =
        Plot.titled("packed - " + other)
            .axes("difference of the gains", "")
            .yNames(drawn.stream().map(Row::asked).toArray(String[]::new))
            .vertical(0, "", Palette.NEUTRAL)
            .legendBelow();
    for (int i = 0; i < drawn.size(); i++) {
      Row row = drawn.get(i);
      Estimate lead = row.lead().estimate();
      Ink ink = SIDES.get(row.side());
      plot.interval(lead.lower(), lead.upper(), i, ink);
      for (double seed : row.lead().values()) {
        plot.scatter("", new double[] {seed}, new double[] {i + 0.2}, ink.hollow());
      }
    }
    for (String side : List.of("above 0", "holds 0", "below 0")) {
      double[] x =
          drawn.stream()
              .filter(row -> row.side().equals(side))
              .mapToDouble(row -> row.lead().estimate().value())
              .toArray();
      double[] y =
          drawn.stream()
              .filter(row -> row.side().equals(side))
              .mapToDouble(drawn::indexOf)
              .toArray();
      if (x.length > 0) {
        plot.points("interval " + side, x, y, new double[x.length], SIDES.get(side));
      }
    }
    return plot;
  }
}
