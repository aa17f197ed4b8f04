package org.tasklandscape.study;

import java.util.List;
import java.util.stream.Collectors;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.Table;

/** The figure of {@link StochasticBatchesStudy}: against B on the left, against D on the right. */
record StochasticBatchesFigure(StochasticBatchesStudy study) {

  Figure draw(Table table) {
    Plot byBatch = plot("batches of tasks", "tasks B in a batch");
    Plot bySamples = plot("samples", "samples D of a task");
    for (int i = 0; i < study.samples().size(); i++) {
      Table rows = LegacySweep.curve(table, "samples", study.samples().get(i));
      draw(
          byBatch,
          rows,
          "batch",
          "D = " + study.samples().get(i),
          Palette.ordered(i, study.samples().size()));
    }
    for (int i = 0; i < study.batches().size(); i++) {
      Table rows = LegacySweep.curve(table, "batch", study.batches().get(i));
      draw(
          bySamples,
          rows,
          "samples",
          "B = " + study.batches().get(i),
          Palette.ordered(i, study.batches().size()));
    }
    Table once = LegacySweep.curve(table, "batch", study.batches().get(0));
    bySamples.line(
        "bias",
        LegacySweep.values(once, "samples"),
        LegacySweep.values(once, "bias"),
        Palette.BOUND);
    return Figure.named(study.name())
        .caption(caption())
        .alt(
            "Left: the gradient norm falls with the batch of tasks , with few samples ever more"
                + " slowly. Right: it falls with the samples to a level that the batch sets; the"
                + " line of the bias lies below all curves and goes on falling.")
        .parameters(Parameters.of(study))
        .panelSize(800, 640)
        .panel(byBatch)
        .panel(bySamples)
        .build();
  }

  private static Plot plot(String title, String x) {
    return Plot.titled(title).axes(x, "root mean square of ‖∇F‖").logX().logY();
  }

  private static void draw(Plot plot, Table rows, String x, String label, Ink ink) {
    double[] at = LegacySweep.values(rows, x);
    plot.line(label, at, LegacySweep.values(rows, "predicted"), ink);
    double[] half = EstimateColumns.half(rows, "gradientNorm");
    plot.points("", at, LegacySweep.values(rows, "gradientNorm"), half, ink);
  }

  private String caption() {
    return ("Root mean square of MAML's population meta-gradient along stochastic MAML, iterations %d"
            + " to %d, steps of %s, start at 0, against the tasks B in a batch and the samples D of"
            + " a task (D inner and D outer ones, drawn anew). %d linear regressions of size %d,"
            + " curvatures between %s and 1 in random directions, optima drawn from N(0, I), label"
            + " noise σ² = %s, α = %s; B = %s, D = %s. Points: %d runs each, with 95 %% intervals"
            + " (Student). Lines: the stationary second moment, nothing fitted, its matrices from"
            + " %d draws. Dotted: the bias of the inner sample alone, in closed form. Seed %d. The"
            + " parameters are the companion's own choice.")
        .formatted(
            study.burnIn() + 1,
            study.burnIn() + study.iterations(),
            Captions.number(study.step()),
            study.tasks(),
            study.dimension(),
            Captions.number(study.lowest()),
            Captions.number(study.noiseVariance()),
            Captions.number(study.innerStep()),
            list(study.batches()),
            list(study.samples()),
            study.runs(),
            study.moments(),
            study.seed());
  }

  private static String list(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
