package org.tasklandscape.chapter.metareinforcement;

import java.util.List;
import org.tasklandscape.chapter.metareinforcement.BodyCurves.Point;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.figure.Figure;
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
    implements FigureStudy<Point> {
  private static final String FAMILY = "half-cheetah-small";

  /** Copies the list. */
  public CheetahCurves {
    updates = List.copyOf(updates);
  }

  /** {@return the study of the committed results} */
  public static CheetahCurves defaults() {
    return new CheetahCurves(PolicyResults.committed("cheetah-small"), List.of(0, 1, 3));
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
