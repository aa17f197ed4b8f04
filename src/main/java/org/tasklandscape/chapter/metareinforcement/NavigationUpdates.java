package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.experiment.PolicyResults.Moment;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * Returns of joint training and MAML against the number of updates at test, at several budgets.
 *
 * @param results of the trained policies
 * @param families of tasks, a row of panels each
 * @param budgets checkpoints, a column each
 */
public record NavigationUpdates(PolicyResults results, List<String> families, List<Long> budgets)
    implements FigureStudy<NavigationUpdates.Point> {
  private static final List<String> METHODS = List.of("drs", "maml");

  /**
   * Policies of a method after some updates.
   *
   * @param family of tasks
   * @param method of training
   * @param steps of training
   * @param updates at test
   * @param mean the mean return
   * @param size the mean of the chosen steps, 0 before any update
   */
  public record Point(
      String family, String method, long steps, int updates, @Ends Estimate mean, double size) {}

  /** Copies the lists. */
  public NavigationUpdates {
    families = List.copyOf(families);
    budgets = List.copyOf(budgets);
  }

  /** {@return the study of the committed results} */
  public static NavigationUpdates defaults() {
    return new NavigationUpdates(
        PolicyResults.committed("navigation"),
        List.of("circle", "disc-1"),
        List.of(8000L, 64_000L, 256_000L));
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (String family : families) {
      for (String method : METHODS) {
        for (long steps : budgets) {
          for (int k = 0; k <= results.config().test().updates(); k++) {
            Moment moment = Moment.after(steps, k);
            points.add(
                new Point(
                    family,
                    method,
                    steps,
                    k,
                    results.returns(family, method, moment).estimate(),
                    results.size(family, method, moment).estimate().value()));
          }
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        PolicyWords.navigation(this, results).figure().columns(budgets.size()).panelSize(620, 460);
    for (String family : families) {
      for (long steps : budgets) {
        Plot plot =
            Plot.titled(family + ", " + Numbers.plain(steps) + " steps")
                .axes("updates at test", "return");
        for (String method : METHODS) {
          Rows<Point> curve =
              rows.where(
                  p ->
                      p.family().equals(family) && p.steps() == steps && p.method().equals(method));
          new Curves<>(plot, Point::updates, p -> p.mean().value(), Point::mean)
              .drawNamed(PolicyWords.name(method), curve, PolicyWords.ink(method));
        }
        figure.panel(plot.legendBelow());
      }
    }
    return figure.build();
  }
}
