package org.tasklandscape.chapter.metareinforcement;

import java.util.List;
import org.tasklandscape.chapter.metareinforcement.BodyCurves.Point;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * Mean returns of hoppers whose bodies differ, against the environment steps of training.
 *
 * @param results of the trained policies
 * @param updates a panel each
 */
public record HopperCurves(PolicyResults results, List<Integer> updates)
    implements FigureStudy<Point> {
  private static final String FAMILY = "hopper-bodies";

  /** Copies the list. */
  public HopperCurves {
    updates = List.copyOf(updates);
  }

  /** {@return the study of the committed results} */
  public static HopperCurves defaults() {
    return new HopperCurves(PolicyResults.committed("hopper"), List.of(0, 1, 3));
  }

  private BodyCurves curves() {
    return new BodyCurves(results, FAMILY, updates);
  }

  @Override
  public Rows<Point> run() {
    return curves().run();
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    return curves().drawn(PolicyWords.of(this, results).figure(), rows);
  }
}
