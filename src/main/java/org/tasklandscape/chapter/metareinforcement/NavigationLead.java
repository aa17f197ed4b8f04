package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.PolicyConfig.Family;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.experiment.PolicyResults.Moment;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * MAML's lead over joint training, paired over seeds, against the environment steps of training,
 * for every geography of goals: before adaptation, after one update and after three.
 *
 * @param results of the trained policies
 */
public record NavigationLead(PolicyResults results) implements FigureStudy<NavigationLead.Point> {

  /**
   * Differences of returns at a checkpoint.
   *
   * @param family of tasks
   * @param steps of training
   * @param before MAML's mean return minus joint training's before adaptation
   * @param after the same after one update
   * @param afterThree the same after three
   */
  public record Point(
      String family,
      long steps,
      @Ends Estimate before,
      @Ends Estimate after,
      @Ends Estimate afterThree) {}

  /** {@return the study of the committed results} */
  public static NavigationLead defaults() {
    return new NavigationLead(PolicyResults.committed("navigation"));
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (Family family : results.config().families()) {
      for (long steps : results.config().training().checkpoints()) {
        points.add(
            new Point(
                family.family(),
                steps,
                results.lead(family.family(), Moment.before(steps)).estimate(),
                results.lead(family.family(), Moment.after(steps, 1)).estimate(),
                results.lead(family.family(), Moment.after(steps, 3)).estimate()));
      }
    }
    return Rows.of(Point.class, points);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    return new LeadPanels<Point>("MAML's lead", Point::family, Point::steps)
        .drawn(
            PolicyWords.navigation(this, results).figure(),
            rows,
            Point::before,
            Point::after,
            Point::afterThree);
  }
}
