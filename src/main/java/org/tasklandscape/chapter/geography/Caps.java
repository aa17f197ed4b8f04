package org.tasklandscape.chapter.geography;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Rows;

/**
 * What the theorems allow the gain of two clusters.
 *
 * @param hardnessCap 1 + (a + b)²(λ<sub>NAL</sub> - λ<sub>MAML</sub>)²/(ab), T2
 * @param geographyCap 1 + λ<sub>MAML</sub> R²/(d r<sub>H</sub>), T3
 * @param limit 1 + R²/(d r<sub>H</sub>), T4
 */
public record Caps(double hardnessCap, double geographyCap, double limit) {
  // The same for all panels, so that they compare; caps that leave it are cut off.
  private static final double LOWEST = 0.9;
  private static final double HIGHEST = 30;

  static Caps of(TwoClusters world, Adaptation step) {
    GainTheorems theorems = GainTheorems.of(world, step);
    return new Caps(
        1 + theorems.hardnessBound(), 1 + theorems.geographyBound(), theorems.geographyLimit());
  }

  /** The numbers of a row that {@link #panel} draws. */
  record Curve<R extends Record>(
      ToDoubleFunction<R> x,
      ToDoubleFunction<R> gain,
      Function<R, Estimate> simulated,
      Function<R, Caps> caps) {

    /** One curve of gains with its caps, on logarithmic axes. */
    Plot panel(String title, String axis, Rows<R> rows) {
      Plot plot =
          Plot.titled(title)
              .axes(axis, "gain G")
              .logX()
              .logY()
              .yRange(LOWEST, HIGHEST)
              .legendBelow();
      double[] at = rows.values(x);
      plot.line("T2 cap (hardness)", at, caps(rows, Caps::hardnessCap), Palette.NEUTRAL)
          .line("T3 cap", at, caps(rows, Caps::geographyCap), Palette.BOUND)
          .line("T4 limit", at, caps(rows, Caps::limit), Palette.LIMIT);
      new Curves<>(plot, x, gain, simulated).draw("gain", rows, Palette.MAML);
      return plot;
    }

    private double[] caps(Rows<R> rows, ToDoubleFunction<Caps> which) {
      return rows.values(row -> which.applyAsDouble(caps.apply(row)));
    }
  }
}
