package org.tasklandscape.study;

import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Marker;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** One map of {@link TrainingPhaseStudy}: predicted gain as colour, verdicts of trained points. */
final class TrainingPhasePanel {
  private static final double[] LEVELS = {0.5, 0.8, 1, 1.25, 2, 4};

  /** MAML's colour, but a shape of its own: a filled circle on blue would look like a ring. */
  private static final Ink MAML =
      new Ink(Palette.MAML.colour(), Palette.MAML.dash(), Marker.TRIANGLE, true);

  private TrainingPhasePanel() {}

  /** The rows of one panel, colours from 1/shown to shown. */
  static Plot of(Table rows, String title, double shown) {
    Table grid = rows.where(rows.stringColumn("kind").isEqualTo("grid"));
    Table points = rows.where(rows.stringColumn("kind").isEqualTo("point"));
    LegacyGrid cells = LegacyGrid.of(grid, "tasks", "samples");
    HeatMap map =
        HeatMap.of(cells.x(), cells.y(), cells.values("gain"), "gain G of the trained solutions")
            .logColours()
            .diverging(1)
            .between(1 / shown, shown)
            .smooth()
            .contours(LEVELS);
    Plot plot =
        Plot.titled(title)
            .axes("training tasks T", "samples n of each")
            .logX()
            .logY()
            .legendBelow()
            .heatMap(map);
    DoubleColumn lower = points.doubleColumn("simulatedLower");
    DoubleColumn upper = points.doubleColumn("simulatedUpper");
    mark(plot, "MAML better", points.where(lower.isGreaterThan(1)), MAML);
    mark(plot, "NAL better", points.where(upper.isLessThan(1)), Palette.NAL);
    mark(
        plot,
        "undecided",
        points.where(lower.isLessThanOrEqualTo(1).and(upper.isGreaterThanOrEqualTo(1))),
        Palette.NEUTRAL);
    return plot;
  }

  private static void mark(Plot plot, String name, Table points, Ink ink) {
    plot.points(
        name,
        LegacySweep.values(points, "tasks"),
        LegacySweep.values(points, "samples"),
        new double[points.rowCount()],
        ink);
  }
}
