package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.PolicyConfig.Family;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.experiment.PolicyResults.Moment;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * Returns before and after one update against the environment steps of training, for every
 * geography of goals and every method.
 *
 * @param results of the trained policies
 */
public record NavigationCurves(PolicyResults results)
    implements FigureStudy<NavigationCurves.Point> {

  /**
   * Policies of a method at a checkpoint.
   *
   * @param family of tasks
   * @param method of training
   * @param steps of training
   * @param before the mean return before adaptation
   * @param after that after one update
   */
  public record Point(
      String family, String method, long steps, @Ends Estimate before, @Ends Estimate after) {}

  /** {@return the study of the committed results} */
  public static NavigationCurves defaults() {
    return new NavigationCurves(PolicyResults.committed("navigation"));
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (Family family : results.config().families()) {
      for (String method : family.methods()) {
        for (long steps : results.config().training().checkpoints()) {
          points.add(
              new Point(
                  family.family(),
                  method,
                  steps,
                  results.returns(family.family(), method, Moment.before(steps)).estimate(),
                  results.returns(family.family(), method, Moment.after(steps, 1)).estimate()));
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        PolicyWords.navigation(this, results).figure().columns(2).panelSize(860, 520);
    rows.by(Point::family).forEach((family, own) -> figure.panel(panel(family, own)));
    return figure.build();
  }

  private static Plot panel(String family, Rows<Point> rows) {
    Plot plot = Plot.titled(family).axes("environment steps", "return after one update").logX();
    var curves = new Curves<>(plot, Point::steps, p -> p.after().value(), Point::after);
    rows.by(Point::method)
        .forEach(
            (method, curve) ->
                curves.drawNamed(PolicyWords.name(method), curve, PolicyWords.ink(method)));
    return plot.legendBelow();
  }
}
