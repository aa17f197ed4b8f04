package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.TrainedAlike;
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
 * Accuracy on the batches of training, NAL's without adaptation, FO-MAML's after the inner step,
 * half of the tasks hard (theory 6).
 *
 * @param results of the trained networks
 * @param block over how many of the rows a point is the mean, at least 1
 */
public record FewshotNaturalCurves(FewShotResults results, int block)
    implements FigureStudy<FewshotNaturalCurves.Point> {

  /**
   * A point of a learning curve.
   *
   * @param landscape its name
   * @param method the name of how the networks were trained
   * @param iteration the last of the block
   * @param accuracy on the batches of the block
   */
  public record Point(String landscape, String method, int iteration, OverSeeds accuracy) {}

  /**
   * Checks the block.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public FewshotNaturalCurves {
    if (block < 1) {
      throw new IllegalArgumentException("must have block >= 1, got block = " + block);
    }
  }

  /** {@return the study of the committed results, means over five rows} */
  public static FewshotNaturalCurves defaults() {
    return new FewshotNaturalCurves(FewShotResults.committed(FewShotDesign.natural()), 5);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    FewShotDesign design = results.design();
    List<Integer> iterations = results.iterations();
    for (String landscape : design.landscapes()) {
      for (TrainingPlan.Method method : design.methods()) {
        TrainedAlike networks = new TrainedAlike(landscape, design.half(), method);
        for (int end = block; end <= iterations.size(); end += block) {
          List<Integer> rows = iterations.subList(end - block, end);
          OverSeeds accuracy = mean(networks, rows);
          String name = ConstantName.of(method);
          points.add(new Point(landscape, name, rows.get(block - 1), accuracy));
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  /** For each seed the mean over some rows. */
  private OverSeeds mean(TrainedAlike networks, List<Integer> iterations) {
    Double[] means = new Double[results.seeds().size()];
    Arrays.fill(means, 0.0);
    for (int iteration : iterations) {
      List<Double> accuracies = results.batchAccuracy(networks, iteration).values();
      Arrays.setAll(means, s -> means[s] + accuracies.get(s) / iterations.size());
    }
    return new OverSeeds(results.seeds(), List.of(means));
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        NaturalWords.of(this, results)
            .with("iterations", rows.list().get(0).iteration())
            .with("seeds", results.seeds())
            .figure()
            .panelSize(700, 480);
    rows.by(Point::landscape)
        .forEach((landscape, own) -> figure.panel(panel(NaturalWords.title(landscape), own)));
    return figure.build();
  }

  private Plot panel(String title, Rows<Point> rows) {
    Plot plot = Plot.titled(title).axes("iteration", "accuracy in training").yRange(0, 1);
    for (TrainingPlan.Method method : results.design().methods()) {
      Rows<Point> curve = rows.where(point -> point.method().equals(ConstantName.of(method)));
      double[] x = curve.values(Point::iteration);
      Ink ink = method == TrainingPlan.Method.NAL ? Palette.NAL : Palette.MAML;
      for (long seed : results.seeds()) {
        double[] y = curve.values(point -> point.accuracy().of(seed));
        plot.line("", x, y, ink.with(Dash.DOTTED));
      }
      double[] y = curve.values(point -> point.accuracy().estimate().value());
      plot.line(NaturalWords.method(method), x, y, ink);
    }
    return plot.legendBelow();
  }
}
