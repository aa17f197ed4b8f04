package org.tasklandscape.chapter.metareinforcement;

import java.util.List;
import org.tasklandscape.chapter.metareinforcement.BodyCurves.Point;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * Mean returns of walkers that are to walk at a speed they are not told, and of walkers whose
 * bodies differ, against the environment steps of training.
 *
 * @param results of the trained policies
 * @param updates a panel each, for each family
 */
public record WalkerCurves(PolicyResults results, List<Integer> updates)
    implements FigureStudy<WalkerCurves.Row> {
  private static final String SPEEDS = "walker2d";
  private static final String BODIES = "walker2d-bodies";

  /**
   * Policies of a family.
   *
   * @param family of tasks
   * @param point their returns
   */
  public record Row(String family, Point point) {}

  /** Copies the list. */
  public WalkerCurves {
    updates = List.copyOf(updates);
  }

  /** {@return the study of the committed results} */
  public static WalkerCurves defaults() {
    return new WalkerCurves(PolicyResults.committed("walker"), List.of(0, 1, 3));
  }

  private BodyCurves curves(String family) {
    return new BodyCurves(results, family, updates);
  }

  @Override
  public Rows<Row> run() {
    return Rows.of(
        Row.class,
        List.of(SPEEDS, BODIES).stream()
            .flatMap(family -> curves(family).run().stream().map(point -> new Row(family, point)))
            .toList());
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure =
        PolicyWords.of(this, results).figure().columns(updates.size()).panelSize(620, 500);
    addPanels(figure, SPEEDS, "speeds, ", rows);
    addPanels(figure, BODIES, "bodies, ", rows);
    return figure.build();
  }

  private void addPanels(FigureBuilder figure, String family, String body, Rows<Row> rows) {
    List<Point> points =
        rows.where(row -> row.family().equals(family)).stream().map(Row::point).toList();
    curves(family).addPanels(figure, body, Rows.of(Point.class, points));
  }
}
