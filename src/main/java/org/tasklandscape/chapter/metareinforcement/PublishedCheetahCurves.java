package org.tasklandscape.chapter.metareinforcement;

import java.util.List;
import org.tasklandscape.chapter.metareinforcement.BodyCurves.Point;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * Mean returns of the half-cheetah in the published family of wanted speeds, against the
 * environment steps of training: before adaptation and after some updates.
 *
 * @param results of the trained policies
 * @param updates a panel each
 */
public record PublishedCheetahCurves(PolicyResults results, List<Integer> updates)
    implements FigureStudy<Point> {
  private static final String FAMILY = "half-cheetah";

  /** Copies the list. */
  public PublishedCheetahCurves {
    updates = List.copyOf(updates);
  }

  /** {@return the study of the committed results} */
  public static PublishedCheetahCurves defaults() {
    return new PublishedCheetahCurves(PolicyResults.committed("cheetah"), List.of(0, 1, 3));
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
