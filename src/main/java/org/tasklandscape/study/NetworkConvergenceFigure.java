package org.tasklandscape.study;

import java.util.Arrays;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/**
 * The figure of {@link NetworkConvergenceStudy}: means over draws on the left, draws on the right.
 */
record NetworkConvergenceFigure(NetworkConvergenceStudy study) {

  Figure draw(Table table) {
    return Figure.named(study.name())
        .caption(
            ("Norm of MAML's meta-gradient along gradient descent with MAML, HF-MAML and FO-MAML on"
                    + " %d two-layer erf networks, half of them easy, with their exact risks: %s;"
                    + " α = %s, δ = %s, constant steps of %s, start at N(0, I). Left: log10"
                    + " of the norm, mean over %d draws of tasks and start, with 95 %% intervals (Student)."
                    + " Dotted: the estimate of FO-MAML's floor to leading order in α, the norm of its"
                    + " direction at MAML's last point. Right: each draw's floor, measured, against"
                    + " that estimate; on the line they agree. Seed %d. The parameters are the"
                    + " companion's own choice.")
                .formatted(
                    study.tasks(),
                    NetworkWords.landscape(study.world()),
                    Captions.number(study.innerStep()),
                    Captions.number(study.width()),
                    Captions.number(study.step()),
                    study.draws(),
                    study.seed()))
        .alt(
            "Left: MAML and HF-MAML fall together by many orders of magnitude, FO-MAML levels off."
                + " Right: points near the diagonal.")
        .parameters(FixedParameters.of(study, "world.activation"))
        .panelSize(800, 600)
        .panel(means(table))
        .panel(floors(table))
        .build();
  }

  private Plot means(Table table) {
    double estimate = OverDraws.mean(logs(last(table, "MAML", "firstOrder"))).value();
    double[] ends = {0, study.iterations()};
    Plot plot =
        Plot.titled("mean over draws")
            .axes("iteration", "log10 of ‖∇F‖")
            .xRange(0, study.iterations())
            .legendBelow()
            .line("estimate of the floor", ends, new double[] {estimate, estimate}, Palette.BOUND);
    draw(plot, table, "MAML", Palette.MAML);
    draw(plot, table, "FO-MAML", Palette.OTHER);
    int rows = study.iterations() / study.every();
    scatter(plot, table, rows);
    return plot;
  }

  private void draw(Plot plot, Table table, String algorithm, Ink ink) {
    int rows = study.iterations() / study.every();
    double[] x = new double[rows + 1];
    double[] y = new double[rows + 1];
    double[] half = new double[rows + 1];
    for (int i = 0; i <= rows; i++) {
      x[i] = (double) i * study.every();
      Estimate estimate = at(table, algorithm, x[i]);
      y[i] = estimate.value();
      half[i] = i % 10 == 5 ? estimate.upper() - estimate.value() : Double.NaN;
    }
    plot.line(algorithm, x, y, ink);
    double[] marked = new double[x.length];
    Arrays.setAll(marked, i -> Double.isNaN(half[i]) ? Double.NaN : y[i]);
    plot.points(algorithm, x, marked, half, ink);
  }

  private void scatter(Plot plot, Table table, int rows) {
    double[] x = new double[rows / 10 + 1];
    Arrays.setAll(x, i -> 10.0 * i * study.every());
    double[] y = Arrays.stream(x).map(t -> at(table, "HF-MAML", t).value()).toArray();
    plot.scatter("HF-MAML", x, y, Palette.ANOTHER);
  }

  private static Estimate at(Table table, String algorithm, double iteration) {
    return OverDraws.mean(
        logs(NetworkConvergenceStudy.values(table, algorithm, iteration, "gradientNorm")));
  }

  private double[] last(Table table, String algorithm, String column) {
    return NetworkConvergenceStudy.values(table, algorithm, study.iterations(), column);
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(StrictMath::log10).toArray();
  }

  private Plot floors(Table table) {
    double[] estimate = last(table, "MAML", "firstOrder");
    double[] measured = last(table, "FO-MAML", "gradientNorm");
    double low = 0.5 * Math.min(min(estimate), min(measured));
    double high = 2 * Math.max(max(estimate), max(measured));
    double[] ends = {low, high};
    return Plot.titled("floor of each draw")
        .axes("estimate, leading order in α", "FO-MAML's ‖∇F‖ at the end")
        .logX()
        .logY()
        .xRange(low, high)
        .yRange(low, high)
        .legendBelow()
        .line("equal", ends, ends, Palette.NEUTRAL)
        .points("FO-MAML", estimate, measured, new double[estimate.length], Palette.OTHER);
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
