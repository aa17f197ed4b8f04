package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Mean and median excess loss of both methods against M at one N and α: with few tasks the mean is
 * that of a heavy tail. Source: theory 5.1.
 *
 * @param grid the run that is shown
 * @param samples N
 * @param step α
 */
public record TradeoffMediansStudy(TradeoffGrid grid, int samples, double step)
    implements LegacyStudy {

  /**
   * Checks that the grid holds the cells.
   *
   * @throws IllegalArgumentException if it does not
   */
  public TradeoffMediansStudy {
    if (!grid.samples().contains(samples) || !grid.steps().contains(step)) {
      throw new IllegalArgumentException(
          "the grid must hold the samples and the step, got " + samples + " and " + step);
    }
  }

  /** {@return the study at N = 10, α = 0.5 in the published grid} */
  public static TradeoffMediansStudy defaults() {
    return new TradeoffMediansStudy(TradeoffGrid.published(), 10, 0.5);
  }

  @Override
  public String name() {
    return "tradeoff-medians";
  }

  @Override
  public Table run() {
    return of(grid.run());
  }

  /**
   * The excess losses at this N and α.
   *
   * @param run what {@link TradeoffGrid#run()} gave
   * @return one row for each M
   */
  public Table of(Table run) {
    Table rows =
        run.where(
            run.doubleColumn("samples")
                .isEqualTo(samples)
                .and(run.doubleColumn("step").isEqualTo(step)));
    Table table = Table.create(name());
    table.addColumns(rows.doubleColumn("tasks").copy());
    for (String when : List.of("Before", "After")) {
      DoubleColumn floor = rows.doubleColumn("floor" + when);
      for (String method : List.of("drs", "maml")) {
        for (String what : List.of("", "Lower", "Upper", "Median")) {
          String column = method + when + what;
          table.addColumns(rows.doubleColumn(column).subtract(floor).setName(column));
        }
      }
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    return Figure.named(name())
        .caption(caption())
        .alt(
            "Excess loss against the number of tasks, before and after the step. The means lie far"
                + " above the medians with few tasks and come down to them with many.")
        .parameters(Parameters.of(this))
        .panelSize(900, 600)
        .panel(panel(table, "Before", "before the step"))
        .panel(panel(table, "After", "after the step"))
        .build();
  }

  private static Plot panel(Table table, String when, String title) {
    Plot plot = Plot.titled(title).axes("tasks M", "excess loss").logX().logY().legendBelow();
    draw(plot, table, "drs" + when, "joint training", Palette.NAL);
    draw(plot, table, "maml" + when, "MAML", Palette.MAML);
    return plot;
  }

  private static void draw(Plot plot, Table table, String column, String method, Ink ink) {
    double[] tasks = table.doubleColumn("tasks").asDoubleArray();
    double[] mean = table.doubleColumn(column).asDoubleArray();
    double[] half = table.doubleColumn(column + "Upper").asDoubleArray();
    for (int i = 0; i < half.length; i++) {
      half[i] -= mean[i];
    }
    plot.points(method + ", mean", tasks, mean, half, ink)
        .line(
            method + ", median",
            tasks,
            table.doubleColumn(column + "Median").asDoubleArray(),
            ink.with(Dash.DASHED));
  }

  private String caption() {
    return ("Excess loss (above the least possible) of joint training (DRS) and of MAML against the"
            + " number of training tasks M. Points: mean over the trials with 95 %% interval; lines:"
            + " median. At M = 2 MAML's mean does not exist and the point shows a sample's; below M"
            + " = 5 no interval does. N = %d, α = %s, p = %d, β = %s, %d trials, seed %d: cells of"
            + " the published grid.")
        .formatted(
            samples,
            Captions.number(step),
            grid.world().dimension(),
            Captions.number(grid.world().scale()),
            grid.trials(),
            grid.seed());
  }
}
