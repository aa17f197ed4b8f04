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
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * Returns of the half-cheetah that is to run at a speed it is not told, against the environment
 * steps of training: before adaptation and after some updates.
 *
 * @param results of the trained policies
 * @param updates a panel each
 */
public record CheetahCurves(PolicyResults results, List<Integer> updates)
    implements FigureStudy<CheetahCurves.Point> {
  private static final String FAMILY = "half-cheetah-small";

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

  /** Copies the list. */
  public CheetahCurves {
    updates = List.copyOf(updates);
  }

  /** {@return the study of the committed results} */
  public static CheetahCurves defaults() {
    return new CheetahCurves(PolicyResults.committed("cheetah-small"), List.of(0, 1, 3));
  }

  @Override
  public Rows<Point> run() {
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
                  results.returns(FAMILY, method, moment).estimate(),
                  results.size(FAMILY, method, moment).estimate().value()));
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        PolicyWords.of(this, results).figure().columns(updates.size()).panelSize(620, 500);
    for (int k : updates) {
      Plot plot =
          Plot.titled(k == 0 ? "before adaptation" : k == 1 ? "one update" : k + " updates")
              .axes("environment steps", "return")
              .legendBelow();
      for (String method : List.of("drs", "maml")) {
        Rows<Point> curve = rows.where(p -> p.updates() == k && p.method().equals(method));
        new Curves<>(plot, Point::steps, p -> p.mean().value(), Point::mean)
            .drawNamed(PolicyWords.name(method), curve, PolicyWords.ink(method));
      }
      figure.panel(plot);
    }
    return figure.build();
  }
}
