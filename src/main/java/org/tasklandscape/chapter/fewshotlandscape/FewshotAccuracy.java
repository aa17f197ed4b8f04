package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.SeedPoints;
import org.tasklandscape.experiment.TestMode;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * Accuracy by landscape, kind of task and method, before adaptation and after 1 and 10 steps at the
 * size chosen for each network, half of the training tasks hard (theory 6).
 *
 * @param results of the trained networks
 */
public record FewshotAccuracy(FewShotResults results) implements FigureStudy<FewshotAccuracy.Row> {
  private static final List<HardLabels> LANDSCAPES =
      List.of(HardLabels.PACKED, HardLabels.DIVERSE, HardLabels.NEAR);

  /**
   * Networks of a landscape in an examination.
   *
   * @param landscape its name
   * @param kind of the test tasks, "hard" or "easy"
   * @param method how they were trained
   * @param steps of adaptation
   * @param accuracy on the test tasks
   * @param size the step size chosen
   */
  public record Row(
      String landscape,
      String kind,
      TrainingPlan.Method method,
      int steps,
      OverSeeds accuracy,
      OverSeeds size) {}

  /** {@return the study of the committed results} */
  public static FewshotAccuracy defaults() {
    return new FewshotAccuracy(FewShotResults.committed(FewShotDesign.landscape()));
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    int half = results.design().half();
    for (HardLabels landscape : LANDSCAPES) {
      for (boolean hard : new boolean[] {true, false}) {
        for (TrainingPlan.Method method : results.design().methods()) {
          TrainedAlike networks = new TrainedAlike(landscape, half, method);
          for (int steps : Examination.STEPS) {
            rows.add(row(networks, TestMode.chosen(hard, steps)));
          }
        }
      }
    }
    return Rows.of(Row.class, rows);
  }

  private Row row(TrainedAlike networks, TestMode mode) {
    return new Row(
        networks.landscape(),
        mode.kind(),
        networks.method(),
        mode.steps(),
        results.accuracy(networks, mode),
        results.size(networks, mode));
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure =
        LandscapeWords.of(this, results)
            .with("testing", LandscapeWords.testing(results))
            .figure()
            .columns(LANDSCAPES.size())
            .panelSize(640, 470);
    for (String kind : List.of("hard", "easy")) {
      for (HardLabels labels : LANDSCAPES) {
        String landscape = ConstantName.of(labels);
        Rows<Row> own = rows.where(r -> r.landscape().equals(landscape) && r.kind().equals(kind));
        figure.panel(panel("%s, %s tasks".formatted(landscape, kind), own));
      }
    }
    return figure.build();
  }

  private Plot panel(String title, Rows<Row> rows) {
    double chance = 1.0 / results.design().shape().classes();
    Plot plot =
        Plot.titled(title)
            .axes("adaptation", "accuracy")
            .xNames("none", "1 step", "10 steps")
            .xRange(-0.3, 2.25)
            .yRange(0, 1)
            .horizontal(chance, "chance", Palette.NEUTRAL.with(Dash.DOTTED));
    rows.by(Row::method)
        .forEach(
            (method, curve) -> {
              boolean maml = method == TrainingPlan.Method.MAML;
              double aside = maml ? 0.04 : -0.04;
              double[] x = new double[curve.size()];
              Arrays.setAll(x, i -> i + aside);
              Ink ink = maml ? Palette.MAML : Palette.NAL;
              List<OverSeeds> accuracies = curve.stream().map(Row::accuracy).toList();
              plot.line(
                  method.toString(), x, curve.values(r -> r.accuracy().estimate().value()), ink);
              new SeedPoints(plot, 2 * aside).draw("", x, accuracies, ink);
            });
    return plot;
  }
}
