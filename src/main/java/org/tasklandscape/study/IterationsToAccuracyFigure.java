package org.tasklandscape.study;

import java.util.Arrays;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/** The figure of {@link IterationsToAccuracyStudy}: means over the draws. */
record IterationsToAccuracyFigure(IterationsToAccuracyStudy study) {
  /** Every how many accuracies a point with its interval is drawn. */
  private static final int EVERY = 4;

  Figure draw(Table table) {
    return Figure.named(study.name())
        .caption(
            ("Iterations until the norm of MAML's meta-gradient is at most ε, by gradient descent"
                    + " with steps of 1/L_F(w), over %d draws of the tasks: means, for MAML with 95 %%"
                    + " intervals (Student); for FO-MAML the median, whose line ends where half of"
                    + " the runs do not get that far. Bounds 2L̄Δ/ε² on MAML's iterations: with L̄ and"
                    + " Δ read off its run, and a priori. Left: %d regressions of size %d with log cosh loss"
                    + " on %d inputs each, L = 1, start at 0, α = %s, ε = %s, at most %d iterations. Right: %d"
                    + " erf networks, half of them easy, with their exact risks, %s, start at"
                    + " N(0, I), α = %s, ε = %s, at most %d iterations. δ = %s for"
                    + " HF-MAML, seed %d. The parameters are the companion's own choice.")
                .formatted(
                    study.draws(),
                    study.tasks(),
                    study.dimension(),
                    study.samples(),
                    Captions.number(study.innerStep()),
                    study.accuracies().text(),
                    study.iterations(),
                    study.networkTasks(),
                    NetworkWords.landscape(study.world()),
                    Captions.number(study.networkStep()),
                    study.networkAccuracies().text(),
                    study.networkIterations(),
                    Captions.number(study.width()),
                    study.seed()))
        .alt(
            "Two panels. MAML's and HF-MAML's curves coincide, rise as the accuracy gets finer and"
                + " stay far below two lines of slope 2; FO-MAML's curve ends early.")
        .parameters(FixedParameters.of(study, "world.activation"))
        .panelSize(800, 640)
        .panel(panel(table, IterationsToAccuracyStudy.REGRESSION))
        .panel(panel(table, IterationsToAccuracyStudy.NETWORK))
        .build();
  }

  private Plot panel(Table table, String label) {
    double[] accuracy = IterationsToAccuracyStudy.values(table, label, 0, "accuracy");
    Plot plot =
        Plot.titled(label)
            .axes("accuracy ε", "iterations to ‖∇F‖ ≤ ε")
            .logX()
            .logY()
            .legendBelow()
            .line("bound, a priori", accuracy, means(table, label, "aPriori"), Palette.LIMIT)
            .line("bound, off the run", accuracy, means(table, label, "bound"), Palette.BOUND)
            .line("MAML", accuracy, means(table, label, "maml"), Palette.MAML)
            .line("FO-MAML", accuracy, medians(table, label), Palette.OTHER);
    markEnd(plot, accuracy, medians(table, label));
    Estimate[] maml = estimates(table, label, "maml");
    plot.points(
        "MAML",
        accuracy,
        thinned(values(maml), 0),
        Arrays.stream(maml).mapToDouble(e -> e.upper() - e.value()).toArray(),
        Palette.MAML);
    return plot.scatter(
        "HF-MAML", accuracy, thinned(means(table, label, "hfMaml"), 2), Palette.ANOTHER);
  }

  /** Where FO-MAML's line ends before the finest accuracy. */
  private static void markEnd(Plot plot, double[] accuracy, double[] counts) {
    for (int i = 1; i < counts.length; i++) {
      if (Double.isNaN(counts[i - 1]) && !Double.isNaN(counts[i])) {
        plot.marker(accuracy[i], counts[i], "FO-MAML ends", Palette.OTHER);
      }
    }
  }

  /** Runs that do not arrive count as the slowest. */
  private double[] medians(Table table, String label) {
    double[][] byDraw = byDraw(table, label, "foMaml");
    double[] medians = new double[byDraw[0].length];
    Arrays.setAll(
        medians,
        i -> {
          // Sorting puts NaN last.
          double[] counts = Arrays.stream(byDraw).mapToDouble(draw -> draw[i]).sorted().toArray();
          return (counts[(counts.length - 1) / 2] + counts[counts.length / 2]) / 2;
        });
    return medians;
  }

  private double[][] byDraw(Table table, String label, String column) {
    double[][] byDraw = new double[study.draws()][];
    Arrays.setAll(byDraw, draw -> IterationsToAccuracyStudy.values(table, label, draw, column));
    return byDraw;
  }

  private double[] means(Table table, String label, String column) {
    return values(estimates(table, label, column));
  }

  private static double[] values(Estimate[] estimates) {
    return Arrays.stream(estimates).mapToDouble(Estimate::value).toArray();
  }

  private Estimate[] estimates(Table table, String label, String column) {
    double[][] byDraw = byDraw(table, label, column);
    Estimate[] estimates = new Estimate[byDraw[0].length];
    Arrays.setAll(
        estimates,
        i -> OverDraws.mean(Arrays.stream(byDraw).mapToDouble(draw -> draw[i]).toArray()));
    return estimates;
  }

  private static double[] thinned(double[] values, int first) {
    double[] kept = new double[values.length];
    Arrays.setAll(kept, i -> i % EVERY == first ? values[i] : Double.NaN);
    return kept;
  }
}
