package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

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
public record GeographiesStudy(
    TwoClusters world,
    Adaptation step,
    double packed,
    double spread,
    double far,
    double near,
    int tasks,
    long seed)
    implements LegacyStudy {

  /**
   * Checks that the plane can show the environment.
   *
   * @throws IllegalArgumentException if d is not 2
   */
  public GeographiesStudy {
    if (world.dimension() != 2) {
      throw new IllegalArgumentException(
          "a scatter plot needs d = 2, got d = " + world.dimension());
    }
  }

  /** {@return the study of the curvatures of the favourable landscape, in the plane} */
  public static GeographiesStudy defaults() {
    TwoClusters favourable = Landscapes.favourable();
    return new GeographiesStudy(
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
  public String name() {
    return "geographies";
  }

  /** The panels in order: packed far, packed near, spread far, spread near. */
  private enum Panel {
    PACKED_FAR("hard optima packed, far"),
    PACKED_NEAR("hard optima packed, near"),
    SPREAD_FAR("hard optima spread, far"),
    SPREAD_NEAR("hard optima spread, near");

    private final String words;

    Panel(String words) {
      this.words = words;
    }

    TwoClusters world(GeographiesStudy study) {
      boolean isPacked = this == PACKED_FAR || this == PACKED_NEAR;
      boolean isFar = this == PACKED_FAR || this == SPREAD_FAR;
      return study
          .world
          .withHardSpread(isPacked ? study.packed : study.spread)
          .withDistance(isFar ? study.far : study.near);
    }
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            StringColumn.create("geography"),
            StringColumn.create("point"),
            DoubleColumn.create("x"),
            DoubleColumn.create("y"),
            DoubleColumn.create("gain"));
    for (Panel panel : Panel.values()) {
      TaskEnvironment environment = panel.world(this).environment();
      Comparison solved = Comparison.of(environment, step, step);
      for (TaskCluster cluster : environment.clusters()) {
        TaskEnvironment alone = TaskEnvironment.mixture(new double[] {1}, List.of(cluster));
        RandomStream stream = new Streams(seed, name()).stream(panel.words + ", " + cluster.name());
        for (int t = 0; t < tasks; t++) {
          append(table, panel, cluster.name(), alone.draw(stream), solved.gain());
        }
        append(table, panel, "centre", cluster.centre(), solved.gain());
      }
      append(table, panel, "w_NAL", solved.nalArray(), solved.gain());
      append(table, panel, "w_MAML", solved.mamlArray(), solved.gain());
    }
    return table;
  }

  private static void append(Table table, Panel panel, String point, LinearTask task, double gain) {
    append(table, panel, point, task.optimum().toDoubleVector(), gain);
  }

  private static void append(Table table, Panel panel, String point, double[] at, double gain) {
    table.stringColumn("geography").append(panel.words);
    table.stringColumn("point").append(point);
    table.doubleColumn("x").append(at[0]);
    table.doubleColumn("y").append(at[1]);
    table.doubleColumn("gain").append(gain);
  }

  @Override
  public Figure figure(Table table) {
    FigureBuilder figure =
        Figure.named(name())
            .caption(
                ("Task optima in the four geographies (%d easy and %d hard ones drawn; triangles"
                        + " easy, diamonds hard), the centre of each kind (crosses) and both"
                        + " solutions. The gain above each panel, in closed form, belongs to that"
                        + " very environment: it is large only where the hard optima are packed and"
                        + " far. A few optima lie beyond the axes. %s; packed r_H = %s, spread r_H"
                        + " = %s, far R = %s, near R = %s; %s in training and testing. The"
                        + " parameters are the companion's own choice.")
                    .formatted(
                        tasks,
                        tasks,
                        FixedParameters.of(world, "R", "r_H"),
                        Captions.number(packed),
                        Captions.number(spread),
                        Captions.number(far),
                        Captions.number(near),
                        Captions.of(step)))
            .alt(
                "Four clouds of points. NAL's solution stays at the easy centre, MAML's sits at the"
                    + " hard centre; only where the hard cloud is tight and far off is the gain"
                    + " large.")
            .parameters(FixedParameters.of(this, "world.distance", "world.hard.spread"))
            .columns(2)
            .panelSize(800, 640);
    for (Panel panel : Panel.values()) {
      figure.panel(plot(panel, table));
    }
    return figure.build();
  }

  private Plot plot(Panel panel, Table table) {
    Table rows = table.where(table.stringColumn("geography").isEqualTo(panel.words));
    double gain = rows.doubleColumn("gain").getDouble(0);
    double reach = 2.2 * Math.sqrt(spread);
    Plot plot =
        Plot.titled("%s: G = %s".formatted(panel.words, TableNumber.of(gain)))
            .axes("first coordinate of w", "second coordinate of w")
            .xRange(far / 2 - 1.35 * reach, far / 2 + 1.35 * reach)
            .yRange(-reach, reach)
            .equalAspect();
    scatter(plot, rows, "hard", Palette.HARD);
    scatter(plot, rows, "easy", Palette.EASY);
    marker(plot, rows, "w_NAL", Palette.NAL);
    marker(plot, rows, "w_MAML", Palette.MAML);
    // Last, for a solution may lie on its centre.
    Table centres = only(rows, "centre");
    plot.points(
        "centres",
        LegacySweep.values(centres, "x"),
        LegacySweep.values(centres, "y"),
        new double[2],
        Palette.LIMIT);
    return plot;
  }

  private static void scatter(Plot plot, Table rows, String kind, Ink ink) {
    Table own = only(rows, kind);
    plot.scatter(
        "optima of " + kind + " tasks",
        LegacySweep.values(own, "x"),
        LegacySweep.values(own, "y"),
        ink);
  }

  private static void marker(Plot plot, Table rows, String name, Ink ink) {
    Table own = only(rows, name);
    plot.marker(own.doubleColumn("x").getDouble(0), own.doubleColumn("y").getDouble(0), name, ink);
  }

  private static Table only(Table rows, String point) {
    return rows.where(rows.stringColumn("point").isEqualTo(point));
  }
}
