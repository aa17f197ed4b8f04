package org.tasklandscape.chapter.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * The four geographies, hard optima packed or spread and far or near, as clouds of task optima in
 * the plane, with both centres, both solutions and the gain of that very environment.
 *
 * @param world the clusters, d = 2, whose own R and r<sub>H</sub> are not used
 * @param step the adaptation of training and testing
 * @param packed the small r<sub>H</sub>
 * @param spread the large r<sub>H</sub>
 * @param far the large R
 * @param near the small R
 * @param tasks how many optima of each kind are drawn
 * @param seed the seed of the optima
 */
public record Geographies(
    TwoClusters world,
    Adaptation step,
    double packed,
    double spread,
    double far,
    double near,
    int tasks,
    long seed)
    implements FigureStudy<Geographies.Point> {
  private static final String CENTRE = "centre";
  private static final String NAL = "w_NAL";
  private static final String MAML = "w_MAML";

  /**
   * A point of the plane.
   *
   * @param geography where it lies
   * @param point the kind of a task's optimum, centre, w_NAL or w_MAML
   * @param x its first coordinate
   * @param y its second coordinate
   * @param gain G of the geography, in closed form
   */
  public record Point(Geography geography, String point, double x, double y, double gain) {}

  /** The panels in order. */
  public enum Geography {
    /** Hard optima packed and far. */
    PACKED_FAR("hard optima packed, far"),
    /** Hard optima packed and near. */
    PACKED_NEAR("hard optima packed, near"),
    /** Hard optima spread and far. */
    SPREAD_FAR("hard optima spread, far"),
    /** Hard optima spread and near. */
    SPREAD_NEAR("hard optima spread, near");

    private final String words;

    Geography(String words) {
      this.words = words;
    }

    private TwoClusters world(Geographies study) {
      boolean isPacked = this == PACKED_FAR || this == PACKED_NEAR;
      boolean isFar = this == PACKED_FAR || this == SPREAD_FAR;
      return study
          .world
          .withHardSpread(isPacked ? study.packed : study.spread)
          .withDistance(isFar ? study.far : study.near);
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** Checks that the plane can show the environment. */
  public Geographies {
    if (world.dimension() != 2) {
      throw new IllegalArgumentException(
          "a scatter plot needs d = 2, got d = " + world.dimension());
    }
  }

  /** {@return the study of the curvatures of the favourable landscape, in the plane} */
  public static Geographies defaults() {
    TwoClusters favourable = Landscapes.favourable();
    return new Geographies(
        TwoClusters.of(2, favourable.easy(), favourable.hard(), favourable.distance()),
        Landscapes.step(),
        0.25,
        9,
        5,
        0.6,
        100,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (Geography geography : Geography.values()) {
      TaskEnvironment environment = geography.world(this).environment();
      Comparison solved = Comparison.of(environment, step, step);
      double gain = solved.gain();
      for (TaskCluster cluster : environment.clusters()) {
        TaskEnvironment alone = TaskEnvironment.mixture(new double[] {1}, List.of(cluster));
        RandomStream stream = new Streams(seed, name()).stream(geography + ", " + cluster.name());
        for (int t = 0; t < tasks; t++) {
          double[] optimum = alone.draw(stream).optimum().toDoubleVector();
          points.add(new Point(geography, cluster.name(), optimum[0], optimum[1], gain));
        }
        double[] centre = cluster.centre().optimum().toDoubleVector();
        points.add(new Point(geography, CENTRE, centre[0], centre[1], gain));
      }
      double[] nal = solved.nalArray();
      double[] maml = solved.mamlArray();
      points.add(new Point(geography, NAL, nal[0], nal[1], gain));
      points.add(new Point(geography, MAML, maml[0], maml[1], gain));
    }
    return Rows.of(Point.class, points);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        Words.of(this)
            .with("world", Stated.of(world, "R", "r_H"))
            .varying("world.distance", "world.hard.spread")
            .figure()
            .columns(2)
            .panelSize(800, 640);
    rows.by(Point::geography).values().forEach(panel -> figure.panel(plot(panel)));
    return figure.build();
  }

  private Plot plot(Rows<Point> rows) {
    Point first = rows.list().get(0);
    double reach = 2.2 * Math.sqrt(spread);
    Plot plot =
        Plot.titled("%s: G = %s".formatted(first.geography, rounded(first.gain)))
            .axes("first coordinate of w", "second coordinate of w")
            .xRange(far / 2 - 1.35 * reach, far / 2 + 1.35 * reach)
            .yRange(-reach, reach)
            .equalAspect();
    scatter(plot, rows, "hard", Palette.HARD);
    scatter(plot, rows, "easy", Palette.EASY);
    marker(plot, rows, NAL, Palette.NAL);
    marker(plot, rows, MAML, Palette.MAML);
    // Last, for a solution may lie on its centre.
    Rows<Point> centres = rows.where(row -> row.point.equals(CENTRE));
    return plot.points(
        "centres",
        centres.values(Point::x),
        centres.values(Point::y),
        new double[2],
        Palette.LIMIT);
  }

  /** Three significant digits. */
  private static String rounded(double gain) {
    return String.format(Locale.ROOT, gain < 10 ? "%.2f" : "%.1f", gain);
  }

  private static void scatter(Plot plot, Rows<Point> rows, String kind, Ink ink) {
    Rows<Point> own = rows.where(row -> row.point.equals(kind));
    String label = "optima of " + kind + " tasks";
    plot.scatter(label, own.values(Point::x), own.values(Point::y), ink);
  }

  private static void marker(Plot plot, Rows<Point> rows, String solution, Ink ink) {
    Point own = rows.only(row -> row.point.equals(solution));
    plot.marker(own.x, own.y, solution, ink);
  }
}
