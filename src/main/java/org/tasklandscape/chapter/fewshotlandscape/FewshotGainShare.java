package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.SeedPoints;
import org.tasklandscape.experiment.TestMode;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Prefixed;
import org.tasklandscape.study.Rows;

/**
 * The gain, MAML's accuracy minus NAL's, and the accuracies of both after one step at the chosen
 * size against the share of hard tasks in training, in the packed landscape (theory 6).
 *
 * @param results of the trained networks
 */
public record FewshotGainShare(FewShotResults results)
    implements FigureStudy<FewshotGainShare.Row> {
  private static final int STEPS = 1;

  /**
   * A share of hard tasks in training.
   *
   * @param share from 0 to 1
   * @param gain MAML's accuracy minus NAL's
   * @param maml MAML's accuracy
   * @param nal NAL's
   */
  public record Row(
      double share, @Prefixed Kinds gain, @Prefixed Kinds maml, @Prefixed Kinds nal) {}

  /**
   * A number by kind of test task.
   *
   * @param hard on hard tasks
   * @param easy on easy ones
   * @param mean the mean of both
   */
  public record Kinds(OverSeeds hard, OverSeeds easy, OverSeeds mean) {
    private static Kinds of(OverSeeds hard, OverSeeds easy) {
      return new Kinds(hard, easy, hard.meanWith(easy));
    }

    private Kinds minus(Kinds other) {
      return of(hard.minus(other.hard), easy.minus(other.easy));
    }
  }

  /** {@return the study of the committed results} */
  public static FewshotGainShare defaults() {
    return new FewshotGainShare(FewShotResults.committed(FewShotDesign.landscape()));
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (int hardTasks = 0; hardTasks <= TrainingPlan.TASKS; hardTasks++) {
      Kinds maml = accuracies(hardTasks, TrainingPlan.Method.MAML);
      Kinds nal = accuracies(hardTasks, TrainingPlan.Method.NAL);
      double share = (double) hardTasks / TrainingPlan.TASKS;
      rows.add(new Row(share, maml.minus(nal), maml, nal));
    }
    return Rows.of(Row.class, rows);
  }

  private Kinds accuracies(int hardTasks, TrainingPlan.Method method) {
    var networks = new TrainedAlike(HardLabels.PACKED, hardTasks, method);
    return Kinds.of(
        results.accuracy(networks, TestMode.chosen(true, STEPS)),
        results.accuracy(networks, TestMode.chosen(false, STEPS)));
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    Plot gain = panel("gain of MAML", "accuracy, MAML - NAL");
    gain.horizontal(0, "", Palette.NEUTRAL);
    draw(gain, rows, Row::gain);
    Plot maml = panel("MAML", "accuracy").yRange(0, 1);
    draw(maml, rows, Row::maml);
    Plot nal = panel("NAL", "accuracy").yRange(0, 1);
    draw(nal, rows, Row::nal);
    return LandscapeWords.of(this, results)
        .with("testing", LandscapeWords.testing(results))
        .figure()
        .panel(gain)
        .panel(maml)
        .panel(nal)
        .panelSize(640, 520)
        .build();
  }

  private static Plot panel(String title, String y) {
    return Plot.titled(title).axes("share of hard tasks in training", y).xRange(-0.06, 1.06);
  }

  private static void draw(Plot plot, Rows<Row> rows, Function<Row, Kinds> numbers) {
    draw(plot, "hard", rows, row -> numbers.apply(row).hard(), Palette.HARD, -0.025);
    draw(plot, "easy", rows, row -> numbers.apply(row).easy(), Palette.EASY, 0);
    draw(plot, "mean", rows, row -> numbers.apply(row).mean(), Palette.NEUTRAL, 0.025);
  }

  private static void draw(
      Plot plot,
      String kind,
      Rows<Row> rows,
      Function<Row, OverSeeds> number,
      Ink ink,
      double aside) {
    double[] x = Arrays.stream(rows.values(Row::share)).map(share -> share + aside).toArray();
    plot.line(kind, x, rows.values(row -> number.apply(row).estimate().value()), ink);
    new SeedPoints(plot, 0.02).draw("", x, rows.stream().map(number).toList(), ink);
  }
}
