package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * Loss and accuracy on the batches of training: NAL's without adaptation, MAML's after the inner
 * step, half of the tasks hard (theory 6).
 *
 * @param results of the trained networks
 */
public record FewshotLearningCurves(FewShotResults results)
    implements FigureStudy<FewshotLearningCurves.Point> {
  private static final List<HardLabels> LANDSCAPES =
      List.of(HardLabels.PACKED, HardLabels.DIVERSE, HardLabels.NEAR);

  /**
   * A point of a learning curve: means over a block of iterations and over seeds.
   *
   * @param landscape its name
   * @param method how the networks were trained
   * @param iteration the last of the block
   * @param loss of the batches
   * @param accuracy on them
   */
  public record Point(
      String landscape,
      TrainingPlan.Method method,
      int iteration,
      @Ends Estimate loss,
      @Ends Estimate accuracy) {}

  /** {@return the study of the committed results} */
  public static FewshotLearningCurves defaults() {
    return new FewshotLearningCurves(FewShotResults.committed(FewShotDesign.landscape()));
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    int half = results.design().half();
    for (HardLabels landscape : LANDSCAPES) {
      for (TrainingPlan.Method method : results.design().methods()) {
        TrainedAlike networks = new TrainedAlike(landscape, half, method);
        for (int iteration : results.iterations()) {
          points.add(
              new Point(
                  networks.landscape(),
                  method,
                  iteration,
                  results.loss(networks, iteration).estimate(),
                  results.batchAccuracy(networks, iteration).estimate()));
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        LandscapeWords.of(this, results)
            .with("block", results.iterations().get(0))
            .with("seeds", results.seeds())
            .figure()
            .columns(LANDSCAPES.size())
            .panelSize(640, 460);
    double highest = Arrays.stream(rows.values(p -> p.loss().upper())).max().orElseThrow();
    for (HardLabels landscape : LANDSCAPES) {
      figure.panel(panel(rows, landscape, "loss", Point::loss).yRange(0, highest));
    }
    for (HardLabels landscape : LANDSCAPES) {
      figure.panel(panel(rows, landscape, "accuracy", Point::accuracy).yRange(0, 1));
    }
    return figure.build();
  }

  private Plot panel(
      Rows<Point> rows, HardLabels labels, String quantity, Function<Point, Estimate> number) {
    String landscape = ConstantName.of(labels);
    Plot plot = Plot.titled(landscape).axes("iteration", quantity);
    for (TrainingPlan.Method method : results.design().methods()) {
      Rows<Point> curve = rows.where(p -> p.landscape().equals(landscape) && p.method() == method);
      double[] x = curve.values(Point::iteration);
      Ink ink = method == TrainingPlan.Method.MAML ? Palette.MAML : Palette.NAL;
      Ink ends = ink.with(Dash.DOTTED);
      plot.line("", x, curve.values(p -> number.apply(p).lower()), ends);
      plot.line("", x, curve.values(p -> number.apply(p).upper()), ends);
      plot.line(method.toString(), x, curve.values(p -> number.apply(p).value()), ink);
    }
    return plot;
  }
}
