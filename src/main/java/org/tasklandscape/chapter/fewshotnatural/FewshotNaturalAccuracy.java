package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.experiment.AlphabetRanking;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.SeedPoints;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * Accuracy on new characters by kind of alphabet and method, before adaptation and after 1 and 10
 * steps, half of the training tasks hard (theory 6).
 *
 * @param results of the trained networks
 * @param ranking of the alphabets, whose accuracies without learning are drawn beside
 */
public record FewshotNaturalAccuracy(FewShotResults results, AlphabetRanking ranking)
    implements FigureStudy<FewshotNaturalAccuracy.Row> {

  /**
   * Networks of a landscape in an examination.
   *
   * @param landscape its name
   * @param kind of the test tasks
   * @param method the name of how they were trained
   * @param steps of adaptation
   * @param accuracy on the test tasks
   * @param nearestNeighbour the accuracy without learning
   */
  public record Row(
      String landscape,
      String kind,
      String method,
      int steps,
      OverSeeds accuracy,
      double nearestNeighbour) {}

  /** {@return the study of the committed results} */
  public static FewshotNaturalAccuracy defaults() {
    return new FewshotNaturalAccuracy(
        FewShotResults.committed(FewShotDesign.natural()), AlphabetRanking.committed());
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    FewShotDesign design = results.design();
    for (String landscape : design.landscapes()) {
      for (String kind : design.tests()) {
        for (TrainingPlan.Method method : design.methods()) {
          TrainedAlike networks = new TrainedAlike(landscape, design.half(), method);
          for (int steps : Examination.STEPS) {
            rows.add(
                new Row(
                    landscape,
                    kind,
                    ConstantName.of(method),
                    steps,
                    OwnSize.accuracy(results, networks, kind, steps),
                    ranking.accuracy(kind)));
          }
        }
      }
    }
    return Rows.of(Row.class, rows);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FewShotDesign design = results.design();
    FigureBuilder figure =
        NaturalWords.of(this, results)
            .with("testing", NaturalWords.testing(results))
            .figure()
            .columns(design.tests().size())
            .panelSize(640, 470);
    for (String landscape : design.landscapes()) {
      for (String kind : design.tests()) {
        figure.panel(
            panel(
                "%s; test: %s".formatted(NaturalWords.title(landscape), NaturalWords.title(kind)),
                rows.where(r -> r.landscape().equals(landscape) && r.kind().equals(kind))));
      }
    }
    return figure.build();
  }

  private Plot panel(String title, Rows<Row> rows) {
    Plot plot =
        Plot.titled(title)
            .axes("adaptation", "accuracy")
            .xNames("none", "1 step", "10 steps")
            .yRange(0, 1)
            .horizontal(1.0 / results.design().shape().classes(), "", Palette.NEUTRAL)
            .horizontal(rows.list().get(0).nearestNeighbour(), "", Palette.LIMIT);
    for (TrainingPlan.Method method : results.design().methods()) {
      Rows<Row> curve = rows.where(row -> row.method().equals(ConstantName.of(method)));
      boolean nal = method == TrainingPlan.Method.NAL;
      double aside = nal ? -0.05 : 0.05;
      double[] x = new double[curve.size()];
      Arrays.setAll(x, i -> i + aside);
      double[] y = curve.values(row -> row.accuracy().estimate().value());
      Ink ink = nal ? Palette.NAL : Palette.MAML;
      plot.line(NaturalWords.method(method), x, y, ink);
      List<OverSeeds> accuracies = curve.stream().map(Row::accuracy).toList();
      new SeedPoints(plot, 2 * aside).draw("", x, accuracies, ink);
    }
    return plot.legendBelow();
  }
}
