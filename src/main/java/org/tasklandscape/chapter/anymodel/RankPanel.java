package org.tasklandscape.chapter.anymodel;

import java.util.List;
import java.util.function.Function;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;

/**
 * Rank correlations of measures, one below the other.
 *
 * @param title of the panel
 * @param from where the axis begins
 * @param ink of a measure
 */
record RankPanel(String title, double from, Function<String, Ink> ink) {
  /** The announced bound of the measures of this chapter. */
  private static final double BOUND = 0.8;

  /** Names and correlations, the first on top. */
  Plot of(List<String> measures, List<Estimate> correlations) {
    int n = measures.size();
    String[] names = new String[n];
    for (int i = 0; i < n; i++) {
      names[n - 1 - i] = measures.get(i);
    }
    Plot plot =
        Plot.titled(title)
            .axes("Spearman's correlation with the realised gain", "")
            .yNames(names)
            .xRange(from, 1)
            .vertical(0, "", Palette.NEUTRAL)
            .vertical(BOUND, "", Palette.BOUND);
    for (int i = 0; i < n; i++) {
      Estimate spearman = correlations.get(i);
      double[] y = {n - 1.0 - i};
      Ink own = ink.apply(measures.get(i));
      plot.interval(spearman.lower(), spearman.upper(), y[0], own);
      plot.points("", new double[] {spearman.value()}, y, new double[1], own);
    }
    return plot;
  }
}
