package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.PublishedAccuracy;
import org.tasklandscape.experiment.ReferenceMethod;
import org.tasklandscape.experiment.ReferenceResults;
import org.tasklandscape.experiment.ReferenceResults.Measure;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * The share of wrong answers on the standard tasks of Omniglot against the tasks seen in training:
 * after 1, 3 and 10 steps, and by the nearest features, beside what is published.
 *
 * @param results of all methods
 * @param full of exact MAML with the full budget
 */
public record FewshotReference(ReferenceResults results, ReferenceResults full)
    implements FigureStudy<FewshotReference.Point> {
  /**
   * Networks of a method when so many tasks were seen.
   *
   * @param budget the tasks of the whole training
   * @param method the name of how they were trained
   * @param way of adaptation
   * @param steps how many, of the chosen size
   * @param tasks seen
   * @param wrong the share of wrong answers
   */
  public record Point(
      int budget, String method, String way, int steps, int tasks, @Ends Estimate wrong) {}

  private static final double LEAST_WRONG = 0.004;

  /** {@return the study of the committed results} */
  public static FewshotReference defaults() {
    return new FewshotReference(
        ReferenceResults.committed("reference"), ReferenceResults.committed("reference-full"));
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (ReferenceResults each : List.of(results, full)) {
      for (ReferenceMethod method : each.methods()) {
        for (Adaptation way : ways(method)) {
          List<Integer> steps = way.isGradual() ? each.config().test().steps() : List.of(0);
          for (int count : steps) {
            for (int tasks : each.config().marks(method)) {
              points.add(point(each, method, new Measure(tasks, way, count, count > 0)));
            }
          }
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  /** What a method was trained for, and the nearest features. */
  private static List<Adaptation> ways(ReferenceMethod method) {
    return method.ways().stream()
        .filter(way -> way == method.ways().get(0) || way == Adaptation.PROTOTYPES)
        .toList();
  }

  private static Point point(ReferenceResults from, ReferenceMethod method, Measure measure) {
    return new Point(
        from.config().training().budget(),
        ConstantName.of(method),
        ConstantName.of(measure.way()),
        measure.steps(),
        measure.tasks(),
        ReferenceWords.wrong(from, method, measure));
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure = ReferenceWords.of(this, results, full).figure();
    figure.columns(2).panelSize(820, 600);
    for (int steps : results.config().test().steps()) {
      String title = steps == 1 ? "after 1 step" : "after %d steps".formatted(steps);
      figure.panel(panel(title, rows.where(point -> point.steps() == steps)));
    }
    return figure.panel(panel("by nearest features", rows.where(p -> p.steps() == 0))).build();
  }

  private Plot panel(String title, Rows<Point> rows) {
    List<Integer> marks = full.config().training().marks();
    Plot plot =
        Plot.titled(title)
            .axes("tasks seen in training", "share of wrong answers")
            .logX()
            .logY()
            .xRange(0.8 * marks.get(marks.get(0) > 0 ? 0 : 1), 1.25 * marks.get(marks.size() - 1))
            .yRange(LEAST_WRONG, 1)
            .legendBelow();
    for (PublishedAccuracy published : PublishedAccuracy.of(PublishedAccuracy.STANDARD)) {
      // Short: the curves end where the words begin.
      String source = published.source().replace(" (README)", "");
      plot.horizontal(1 - published.accuracy(), source, Palette.NEUTRAL);
    }
    rows.where(point -> point.way().equals(ConstantName.of(Adaptation.PIXELS)))
        .forEach(point -> plot.horizontal(point.wrong().value(), "pixels", Palette.LIMIT));
    var curves = new Curves<>(plot, Point::tasks, (Point p) -> p.wrong().value(), Point::wrong);
    Rows<Point> learned = rows.where(point -> point.tasks() > 0);
    for (Rows<Point> ofBudget : learned.by(Point::budget).values()) {
      ofBudget
          .by(Point::method)
          .forEach((name, curve) -> curves.drawNamed(name(name, curve), curve, ink(name, curve)));
    }
    return plot;
  }

  private boolean isFull(Rows<Point> curve) {
    return curve.list().get(0).budget() > results.config().training().budget();
  }

  private String name(String method, Rows<Point> curve) {
    String name = ReferenceWords.name(ReferenceWords.method(method));
    return isFull(curve) ? name + ", full budget" : name;
  }

  private Ink ink(String method, Rows<Point> curve) {
    Ink ink = ReferenceWords.ink(ReferenceWords.method(method));
    return isFull(curve) ? ink.hollow() : ink;
  }
}
