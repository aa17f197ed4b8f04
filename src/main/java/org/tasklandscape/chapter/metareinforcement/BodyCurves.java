package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.experiment.PolicyResults.Moment;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Rows;

/**
 * Mean returns of a body's policies against the environment steps of training, a panel for each
 * number of updates at test.
 *
 * @param results of the trained policies
 * @param family of tasks
 * @param updates a panel each
 */
public record BodyCurves(PolicyResults results, String family, List<Integer> updates) {

  /**
   * Policies of a method at a checkpoint.
   *
   * @param method of training
   * @param updates at test
   * @param steps of training
   * @param mean the mean return
   * @param size the mean of the chosen steps
   */
  public record Point(String method, int updates, long steps, @Ends Estimate mean, double size) {}

  Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (String method : List.of("drs", "maml")) {
      for (int k : updates) {
        for (long steps : results.config().training().checkpoints()) {
          Moment moment = Moment.after(steps, k);
          points.add(
              new Point(
                  method,
                  k,
                  steps,
                  results.returns(family, method, moment).estimate(),
                  results.size(family, method, moment).estimate().value()));
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  Figure drawn(FigureBuilder figure, Rows<Point> rows) {
    figure.columns(updates.size()).panelSize(620, 500);
    addPanels(figure, "", rows);
    return figure.build();
  }

  /** Adds a panel for each number of updates, whose title begins with the body. */
  void addPanels(FigureBuilder figure, String body, Rows<Point> rows) {
    for (int k : updates) {
      String moment = k == 0 ? "before adaptation" : k == 1 ? "one update" : k + " updates";
      Plot plot = Plot.titled(body + moment).axes("environment steps", "return").legendBelow();
      for (String method : List.of("drs", "maml")) {
        Rows<Point> curve = rows.where(p -> p.updates() == k && p.method().equals(method));
        new Curves<>(plot, Point::steps, p -> p.mean().value(), Point::mean)
            .drawNamed(PolicyWords.name(method), curve, PolicyWords.ink(method));
      }
      figure.panel(plot);
    }
  }
}
