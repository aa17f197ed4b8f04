package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.StepResults;
import org.tasklandscape.experiment.StepResults.Measure;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.StepExamination;
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
 * The accuracies on easy and on hard tasks that one step of any size reaches from each method's
 * solution, by landscape (theory 6): along a method's way the one is traded for the other.
 *
 * @param results of the trained networks
 */
public record FewshotFrontier(StepResults results) implements FigureStudy<FewshotFrontier.Row> {
  private static final List<String> LANDSCAPES = List.of("packed", "diverse", "near");

  /**
   * A step.
   *
   * @param landscape its name
   * @param method "nal" or "maml"
   * @param own whether the size is each network's own, else one of the grid
   * @param size mean over the seeds
   * @param easy accuracy on easy tasks
   * @param hard accuracy on hard tasks
   */
  public record Row(
      String landscape, String method, boolean own, double size, OverSeeds easy, OverSeeds hard) {}

  /** {@return the study of the committed results} */
  public static FewshotFrontier defaults() {
    return new FewshotFrontier(StepResults.committed(SecondRun.CONFIRMATION));
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (String landscape : LANDSCAPES) {
      for (TrainingPlan.Method method :
          List.of(TrainingPlan.Method.NAL, TrainingPlan.Method.MAML)) {
        var alike = new TrainedAlike(landscape, TrainingPlan.TASKS / 2, method);
        String name = ConstantName.of(method);
        for (int i = 0; i < StepExamination.SIZES.size(); i++) {
          double size = StepExamination.SIZES.get(i);
          rows.add(
              new Row(landscape, name, false, size, at(alike, "easy", i), at(alike, "hard", i)));
        }
        double mean = results.size(alike, 1).estimate().value();
        rows.add(new Row(landscape, name, true, mean, own(alike, "easy"), own(alike, "hard")));
      }
    }
    return Rows.of(Row.class, rows);
  }

  private OverSeeds at(TrainedAlike alike, String kind, int size) {
    return results.curve(alike, kind, size, Measure.ACCURACY);
  }

  private OverSeeds own(TrainedAlike alike, String kind) {
    return results.own(alike, kind, 1, Measure.ACCURACY);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure = StepWords.of(this, results).figure().panelSize(560, 520);
    for (String landscape : LANDSCAPES) {
      Plot plot =
          Plot.titled(landscape)
              .axes("accuracy on easy tasks", "accuracy on hard tasks")
              .xRange(0, 1)
              .yRange(0, 1);
      Rows<Row> here = rows.where(row -> row.landscape().equals(landscape));
      draw(plot, here, "nal", "NAL", Palette.NAL);
      draw(plot, here, "maml", "MAML", Palette.MAML);
      figure.panel(plot);
    }
    return figure.build();
  }

  private static void draw(Plot plot, Rows<Row> here, String method, String label, Ink ink) {
    Rows<Row> way = here.where(row -> row.method().equals(method) && !row.own());
    plot.line(label, easy(way), hard(way), ink);
    plot.scatter("", easy(way), hard(way), ink.hollow());
    Rows<Row> own = here.where(row -> row.method().equals(method) && row.own());
    plot.points("", easy(own), hard(own), new double[own.size()], ink);
  }

  private static double[] easy(Rows<Row> rows) {
    return rows.values(row -> row.easy().estimate().value());
  }

  private static double[] hard(Rows<Row> rows) {
    return rows.values(row -> row.hard().estimate().value());
  }
}
