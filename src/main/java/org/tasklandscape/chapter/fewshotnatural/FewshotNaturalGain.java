package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.SeedPoints;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;

/**
 * The gain of FO-MAML over NAL in accuracy on new characters, by kind of alphabet, against the
 * share of hard training tasks and the number of alphabets these are from (theory 6).
 *
 * @param results of the trained networks
 */
public record FewshotNaturalGain(FewShotResults results)
    implements FigureStudy<FewshotNaturalGain.Row> {
  private static final List<Integer> STEPS = List.of(1, 10);
  private static final List<Ink> INKS = List.of(Palette.OTHER, Palette.ANOTHER);

  /**
   * A share of hard tasks in training.
   *
   * @param landscape where they are from
   * @param kind of the test tasks
   * @param steps of adaptation
   * @param share from 0 to 1
   * @param gain FO-MAML's accuracy minus NAL's
   */
  public record Row(String landscape, String kind, int steps, double share, OverSeeds gain) {}

  /** {@return the study of the committed results} */
  public static FewshotNaturalGain defaults() {
    return new FewshotNaturalGain(FewShotResults.committed(FewShotDesign.natural()));
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    FewShotDesign design = results.design();
    for (String landscape : design.landscapes()) {
      for (String kind : design.tests()) {
        for (int steps : STEPS) {
          for (int hardTasks : List.of(0, design.half(), TrainingPlan.TASKS)) {
            double share = (double) hardTasks / TrainingPlan.TASKS;
            OverSeeds gain = OwnSize.gain(results, landscape, hardTasks, kind, steps);
            rows.add(new Row(landscape, kind, steps, share, gain));
          }
        }
      }
    }
    return Rows.of(Row.class, rows);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    double[] range = range(rows);
    List<String> kinds = results.design().tests();
    FigureBuilder figure =
        NaturalWords.of(this, results)
            .with("testing", NaturalWords.testing(results))
            .figure()
            .columns(kinds.size())
            .panelSize(640, 470);
    for (int steps : STEPS) {
      for (String kind : kinds) {
        String after = Stated.steps(steps);
        String title = "test: %s, %s".formatted(NaturalWords.title(kind), after);
        Rows<Row> own = rows.where(row -> row.kind().equals(kind) && row.steps() == steps);
        figure.panel(panel(title, own).yRange(range[0], range[1]));
      }
    }
    return figure.build();
  }

  /** One for all panels, so that they compare. */
  private static double[] range(Rows<Row> rows) {
    double low = 0;
    double high = 0;
    for (Row row : rows) {
      low = Math.min(low, row.gain().estimate().lower());
      high = Math.max(high, row.gain().estimate().upper());
    }
    double margin = 0.05 * (high - low);
    return new double[] {low - margin, high + margin};
  }

  private Plot panel(String title, Rows<Row> rows) {
    Plot plot =
        Plot.titled(title)
            .axes("share of hard tasks in training", "accuracy, FO-MAML - NAL")
            .xRange(-0.08, 1.08)
            .horizontal(0, "", Palette.NEUTRAL)
            .legendBelow();
    List<String> landscapes = results.design().landscapes();
    for (int l = 0; l < landscapes.size(); l++) {
      String landscape = landscapes.get(l);
      Rows<Row> curve = rows.where(row -> row.landscape().equals(landscape));
      double aside = l == 0 ? -0.015 : 0.015;
      double[] x = Arrays.stream(curve.values(Row::share)).map(share -> share + aside).toArray();
      double[] y = curve.values(row -> row.gain().estimate().value());
      plot.line(NaturalWords.title(landscape), x, y, INKS.get(l));
      List<OverSeeds> gains = curve.stream().map(Row::gain).toList();
      new SeedPoints(plot, 2 * aside).draw("", x, gains, INKS.get(l));
    }
    return plot;
  }
}
