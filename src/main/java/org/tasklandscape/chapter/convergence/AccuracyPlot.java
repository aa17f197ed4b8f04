package org.tasklandscape.chapter.convergence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.tasklandscape.chapter.convergence.IterationsToAccuracy.Row;
import org.tasklandscape.chapter.convergence.IterationsToAccuracy.Tasks;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.Rows;

/**
 * k against ε on the tasks of one panel: means over the draws, for FO-MAML, which does not arrive
 * everywhere, the median.
 *
 * @param accuracy ε, increasing
 * @param groups the rows of each ε, a row a draw
 */
record AccuracyPlot(double[] accuracy, List<Rows<Row>> groups) {
  /** Every how many accuracies a point with its interval is drawn. */
  private static final int EVERY = 4;

  static Plot of(Rows<Row> rows, Tasks tasks) {
    Map<Double, Rows<IterationsToAccuracy.Row>> byAccuracy =
        rows.where(row -> row.tasks() == tasks).by(Row::accuracy);
    double[] accuracy = byAccuracy.keySet().stream().mapToDouble(epsilon -> epsilon).toArray();
    return new AccuracyPlot(accuracy, List.copyOf(byAccuracy.values())).draw(tasks.toString());
  }

  private Plot draw(String title) {
    double[] medians = groups.stream().mapToDouble(AccuracyPlot::medianOfFirstOrder).toArray();
    List<Estimate> maml = means(Row::maml);
    Plot plot =
        Plot.titled(title)
            .axes("accuracy ε", "iterations to ‖∇F‖ ≤ ε")
            .logX()
            .logY()
            .legendBelow()
            .line("bound, a priori", accuracy, values(means(Row::aPriori)), Palette.LIMIT)
            .line("bound, off the run", accuracy, values(means(Row::bound)), Palette.BOUND)
            .line("MAML", accuracy, values(maml), Palette.MAML)
            .line("FO-MAML", accuracy, medians, Palette.OTHER);
    // Where FO-MAML's line ends before the finest accuracy.
    for (int i = 1; i < medians.length; i++) {
      if (Double.isNaN(medians[i - 1]) && !Double.isNaN(medians[i])) {
        plot.marker(accuracy[i], medians[i], "FO-MAML ends", Palette.OTHER);
      }
    }
    double[] free = values(thinned(means(Row::hfMaml), 2));
    return plot.estimates("MAML", accuracy, thinned(maml, 0), Palette.MAML)
        .scatter("HF-MAML", accuracy, free, Palette.ANOTHER);
  }

  /** Runs that do not arrive count as the slowest. */
  static double medianOfFirstOrder(Rows<Row> draws) {
    double[] counts = draws.values(Row::foMaml);
    // Sorting puts NaN last.
    Arrays.sort(counts);
    return (counts[(counts.length - 1) / 2] + counts[counts.length / 2]) / 2;
  }

  private List<Estimate> means(ToDoubleFunction<Row> count) {
    return groups.stream().map(draws -> OverDraws.mean(draws.values(count))).toList();
  }

  private static double[] values(List<Estimate> estimates) {
    return estimates.stream().mapToDouble(Estimate::value).toArray();
  }

  private static List<Estimate> thinned(List<Estimate> estimates, int first) {
    return IntStream.range(0, estimates.size())
        .mapToObj(i -> i % EVERY == first ? estimates.get(i) : Estimate.unknown())
        .toList();
  }
}
