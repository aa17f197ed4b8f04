package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tasklandscape.experiment.PolicyConfig.Family;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.experiment.PolicyResults.Moment;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
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
    return PolicyWords.of(this, results)
        .figure()
        .columns(3)
        .panelSize(620, 540)
        .panel(panel("before adaptation", rows, Point::before))
        .panel(panel("after one update", rows, Point::after))
        .panel(panel("after three updates", rows, Point::afterThree))
        .build();
  }

  private Plot panel(String title, Rows<Point> rows, Function<Point, Estimate> lead) {
    Plot plot =
        Plot.titled(title)
            .axes("environment steps", "MAML's lead")
            .logX()
            .legendBelow()
            .horizontal(0, "", Palette.NEUTRAL);
    var curves = new Curves<>(plot, Point::steps, p -> lead.apply(p).value(), lead);
    List<Family> families = results.config().families();
    for (int i = 0; i < families.size(); i++) {
      String family = families.get(i).family();
      Rows<Point> curve = rows.where(p -> p.family().equals(family));
      curves.drawNamed(family, curve, Palette.ordered(i, families.size()));
    }
    return plot;
  }
}
