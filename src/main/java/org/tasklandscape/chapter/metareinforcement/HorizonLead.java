package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.PolicyConfig.Family;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.experiment.PolicyResults.Moment;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * MAML's lead over joint training for each move of an episode, paired over seeds, against the
 * environment steps of training, for episodes of several lengths at the same number of steps.
 *
 * @param results of the trained policies
 */
public record HorizonLead(PolicyResults results) implements FigureStudy<HorizonLead.Point> {

  /**
   * Differences of returns for each move at a checkpoint.
   *
   * @param horizon H, moves of an episode
   * @param steps of training
   * @param before MAML's mean return minus joint training's before adaptation, over H
   * @param after the same after one update
   * @param afterThree the same after three
   */
  public record Point(
      int horizon,
      long steps,
      @Ends Estimate before,
      @Ends Estimate after,
      @Ends Estimate afterThree) {}

  /** {@return the study of the committed results} */
  public static HorizonLead defaults() {
    return new HorizonLead(PolicyResults.committed("horizon"));
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (Family family : results.config().families()) {
      int horizon = family.parameters().get("horizon").intValue();
      for (long steps : results.config().training().checkpoints()) {
        points.add(
            new Point(
                horizon,
                steps,
                lead(family, horizon, Moment.before(steps)),
                lead(family, horizon, Moment.after(steps, 1)),
                lead(family, horizon, Moment.after(steps, 3))));
      }
    }
    return Rows.of(Point.class, points);
  }

  private Estimate lead(Family family, int horizon, Moment moment) {
    OverSeeds whole = results.lead(family.family(), moment);
    List<Double> each = whole.values().stream().map(lead -> lead / horizon).toList();
    return new OverSeeds(whole.seeds(), each).estimate();
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    return new LeadPanels<Point>("MAML's lead a move", p -> p.horizon() + " moves", Point::steps)
        .drawn(
            PolicyWords.navigation(this, results).figure(),
            rows,
            Point::before,
            Point::after,
            Point::afterThree);
  }
}
