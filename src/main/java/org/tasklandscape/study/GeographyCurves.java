package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * G of two clusters along curves of different geography, beside what the theorems allow it: 1 + (a
 * + b)²(λ<sub>NAL</sub> - λ<sub>MAML</sub>)²/(ab) (T2), 1 + λ<sub>MAML</sub> R²/(d r<sub>H</sub>)
 * (T3) and 1 + R²/(d r<sub>H</sub>) (T4).
 *
 * @param sweep how the curves are computed and simulated
 * @param step the adaptation of training and testing
 * @param worlds the clusters of a point
 */
record GeographyCurves(LegacySweep sweep, Adaptation step, Worlds worlds) {

  // The same for all panels, so that they compare; caps that leave it are cut off.
  private static final double LOWEST = 0.9;
  private static final double HIGHEST = 30;

  /** From a point of a curve to the clusters there. */
  interface Worlds {
    TwoClusters at(double curve, double x);
  }

  /** The table of {@link LegacySweep} and the columns hardnessCap, geographyCap and limit. */
  Table run(String curveName, List<Double> curves, String xName, Range range) {
    Table table =
        sweep.run(
            curveName,
            curves,
            xName,
            range,
            (curve, x) -> LegacySweep.Setting.of(worlds.at(curve, x).environment(), step));
    DoubleColumn hardness = DoubleColumn.create("hardnessCap");
    DoubleColumn geography = DoubleColumn.create("geographyCap");
    DoubleColumn limit = DoubleColumn.create("limit");
    for (int i = 0; i < table.rowCount(); i++) {
      double curve = table.doubleColumn(curveName).getDouble(i);
      double x = table.doubleColumn(xName).getDouble(i);
      GainTheorems theorems = GainTheorems.of(worlds.at(curve, x), step);
      hardness.append(1 + theorems.hardnessBound());
      geography.append(1 + theorems.geographyBound());
      limit.append(theorems.geographyLimit());
    }
    return table.addColumns(hardness, geography, limit);
  }

  /** One curve with its caps, on logarithmic axes. */
  static Plot panel(String title, Table curve, String xName, String xTitle) {
    double[] x = LegacySweep.values(curve, xName);
    Plot plot =
        Plot.titled(title)
            .axes(xTitle, "gain G")
            .logX()
            .logY()
            .yRange(LOWEST, HIGHEST)
            .legendBelow();
    plot.line("T2 cap (hardness)", x, LegacySweep.values(curve, "hardnessCap"), Palette.NEUTRAL)
        .line("T3 cap", x, LegacySweep.values(curve, "geographyCap"), Palette.BOUND)
        .line("T4 limit", x, LegacySweep.values(curve, "limit"), Palette.LIMIT);
    LegacySweep.draw(plot, curve, xName, "gain", Palette.MAML);
    return plot;
  }
}
