package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * The optima of a few regressions, NAL's solution, the centre under MAML's weights, the line
 * through both, and MAML's solution: isotropic, and with covariances that differ in direction
 * (theory 9.2, 9.3).
 *
 * @param world the two kinds, of dimension 2
 * @param tasks how many, half of them hard
 * @param anisotropy of the second panel
 * @param innerStep α
 * @param steps k
 * @param seed selects the tasks
 */
public record CentreAndLine(
    TwoClusters world, int tasks, double anisotropy, double innerStep, int steps, long seed)
    implements FigureStudy<CentreAndLine.Point> {
  private static final String EASY = "easy";
  private static final String HARD = "hard";
  private static final String NAL = "NAL";
  private static final String MAML = "MAML";
  private static final String CENTRE = "centre";
  private static final String END = "end of the line";

  /**
   * A point of the plane.
   *
   * @param anisotropy of the covariances
   * @param point the optimum of a task, a solution, the centre, or w(t) at t = 2
   * @param w1 its first coordinate
   * @param w2 its second coordinate
   * @param weight μ of a task, NaN elsewhere
   * @param gain G of a solution or the centre over NAL's solution, NaN for a task
   */
  public record Point(
      double anisotropy, String point, double w1, double w2, double weight, double gain) {}

  /** {@return the study of 16 regressions, ρ = 1 and 0.1, three steps of 0.9} */
  public static CentreAndLine defaults() {
    TwoClusters world = TwoClusters.of(2, TwoClusters.easy(1, 0.3), TwoClusters.hard(0.1, 0.05), 3);
    return new CentreAndLine(world, 16, 12, 0.9, 3, 150902);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (double each : new double[] {1, anisotropy}) {
      points.addAll(points(each));
    }
    return Rows.of(Point.class, points);
  }

  private List<Point> points(double each) {
    ProbedRegressions drawn =
        ProbedRegressions.draw(
            world,
            tasks,
            each,
            MetaAlgorithm.maml(innerStep, steps),
            new Streams(seed, name()).stream("tasks"));
    List<Point> points = new ArrayList<>();
    double[] weights = drawn.seen().geography().weights();
    double[] nal = drawn.nal();
    for (int i = 0; i < tasks; i++) {
      double[] way = drawn.seen().ways().get(i);
      points.add(
          new Point(
              each,
              drawn.kinds().get(i) ? HARD : EASY,
              nal[0] + way[0],
              nal[1] + way[1],
              weights[i],
              Double.NaN));
    }
    double[] centre = drawn.seen().centre();
    double[] end = {2 * centre[0] - nal[0], 2 * centre[1] - nal[1]};
    points.add(point(drawn, each, NAL, nal));
    points.add(point(drawn, each, CENTRE, centre));
    points.add(point(drawn, each, END, end));
    points.add(point(drawn, each, MAML, drawn.best()));
    return points;
  }

  private static Point point(ProbedRegressions drawn, double each, String name, double[] w) {
    return new Point(each, name, w[0], w[1], Double.NaN, drawn.gain(w));
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    return Words.of(this)
        .figure()
        .panel(panel(rows.where(row -> row.anisotropy() == 1), "isotropic"))
        .panel(panel(rows.where(row -> row.anisotropy() > 1), "turned"))
        .panelSize(800, 620)
        .build();
  }

  private static Plot panel(Rows<Point> rows, String title) {
    Plot plot = Plot.titled(title).axes("w₁", "w₂").equalAspect().legendBelow();
    Point nal = only(rows, NAL);
    Point end = only(rows, END);
    plot.line(
        "line",
        new double[] {nal.w1(), end.w1()},
        new double[] {nal.w2(), end.w2()},
        Palette.NEUTRAL);
    optima(plot, rows, EASY, Palette.EASY);
    optima(plot, rows, HARD, Palette.HARD);
    Point maml = only(rows, MAML);
    Point centre = only(rows, CENTRE);
    return plot.marker(nal.w1(), nal.w2(), NAL, Palette.NAL)
        .marker(maml.w1(), maml.w2(), MAML, Palette.MAML)
        .marker(centre.w1(), centre.w2(), CENTRE, Palette.LIMIT);
  }

  private static void optima(Plot plot, Rows<Point> rows, String kind, Ink ink) {
    Rows<Point> own = rows.where(row -> row.point().equals(kind));
    plot.points(
        "optima, " + kind,
        own.values(Point::w1),
        own.values(Point::w2),
        new double[own.size()],
        ink);
  }

  /**
   * A point that is there once.
   *
   * @param rows of one anisotropy
   * @param point its name
   * @return the row
   */
  public static Point only(Rows<Point> rows, String point) {
    return rows.only(row -> row.point().equals(point));
  }
}
