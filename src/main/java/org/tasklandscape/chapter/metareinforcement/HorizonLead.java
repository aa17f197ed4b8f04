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
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Curves;
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
    return PolicyWords.of(this, results)
        .figure()
        .columns(3)
        .panelSize(620, 540)
        .panel(panel("before adaptation", rows, Point::before))
        .panel(panel("after one update", rows, Point::after))
        .panel(panel("after three updates", rows, Point::afterThree))
        .build();
  }

  private static Plot panel(String title, Rows<Point> rows, Function<Point, Estimate> lead) {
    Plot plot =
        Plot.titled(title)
            .axes("environment steps", "MAML's lead a move")
            .logX()
            .legendBelow()
            .horizontal(0, "", Palette.NEUTRAL);
    var curves = new Curves<>(plot, Point::steps, p -> lead.apply(p).value(), lead);
    List<Integer> horizons = new ArrayList<>(rows.by(Point::horizon).keySet());
    for (int i = 0; i < horizons.size(); i++) {
      int horizon = horizons.get(i);
      Rows<Point> curve = rows.where(p -> p.horizon() == horizon);
      curves.drawNamed(horizon + " moves", curve, Palette.ordered(i, horizons.size()));
    }
    return plot;
  }
}
