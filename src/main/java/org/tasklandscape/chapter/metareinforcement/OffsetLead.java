package org.tasklandscape.chapter.metareinforcement;

import java.util.Map;
import java.util.stream.Collectors;
import org.tasklandscape.experiment.PolicyConfig.Family;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * MAML's lead over joint training against the environment steps of training, while the disc of
 * goals moves from around the start to one side of it.
 *
 * @param results of the trained policies
 */
public record OffsetLead(PolicyResults results) implements FigureStudy<OffsetLead.Point> {

  /**
   * Differences of returns at a checkpoint.
   *
   * @param offset o, the distance of the disc's middle from that of the start
   * @param steps of training
   * @param before MAML's mean return minus joint training's before adaptation
   * @param after the same after one update
   * @param afterThree the same after three
   */
  public record Point(
      double offset,
      long steps,
      @Ends Estimate before,
      @Ends Estimate after,
      @Ends Estimate afterThree) {}

  /** {@return the study of the committed results} */
  public static OffsetLead defaults() {
    return new OffsetLead(PolicyResults.committed("offset"));
  }

  @Override
  public Rows<Point> run() {
    Map<String, Double> offsets =
        results.config().families().stream()
            .collect(Collectors.toMap(Family::family, f -> f.parameters().get("offset")));
    return new NavigationLead(results)
        .run().stream()
            .map(
                lead ->
                    new Point(
                        offsets.get(lead.family()),
                        lead.steps(),
                        lead.before(),
                        lead.after(),
                        lead.afterThree()))
            .collect(Rows.collect(Point.class));
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    return new LeadPanels<Point>(
            "MAML's lead", p -> "offset " + Numbers.plain(p.offset()), Point::steps)
        .drawn(
            PolicyWords.navigation(this, results).figure(),
            rows,
            Point::before,
            Point::after,
            Point::afterThree);
  }
}
