package org.tasklandscape.chapter.modellingtradeoff;

import java.util.List;
import java.util.function.Function;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Cell;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Loss;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Losses;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Prefixed;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * Mean and median excess loss of both methods against M at one N and α: with few tasks the mean is
 * that of a heavy tail. Source: theory 5.1.
 *
 * @param grid the run that is shown
 * @param samples N
 * @param step α
 */
public record TradeoffMedians(TradeoffGrid grid, int samples, double step)
    implements FigureStudy<TradeoffMedians.Excess> {

  /**
   * The losses above the least possible ones at one M.
   *
   * @param tasks M
   * @param drsBefore joint training before the step
   * @param mamlBefore MAML before the step
   * @param drsAfter joint training after the step
   * @param mamlAfter MAML after the step
   */
  public record Excess(
      int tasks,
      @Prefixed Loss drsBefore,
      @Prefixed Loss mamlBefore,
      @Prefixed Loss drsAfter,
      @Prefixed Loss mamlAfter) {}

  /**
   * Checks that the grid holds the cells.
   *
   * @throws IllegalArgumentException if it does not
   */
  public TradeoffMedians {
    if (!grid.samples().contains(samples) || !grid.steps().contains(step)) {
      throw new IllegalArgumentException(
          "the grid must hold the samples and the step, got " + samples + " and " + step);
    }
  }

  /** {@return the study at N = 10, α = 0.5 in the published grid} */
  public static TradeoffMedians defaults() {
    return new TradeoffMedians(TradeoffGrid.published(), 10, 0.5);
  }

  @Override
  public Rows<Excess> run() {
    return of(grid.run());
  }

  /**
   * The excess losses at this N and α.
   *
   * @param cells what {@link TradeoffGrid#run()} gave
   * @return one row for each M
   */
  public Rows<Excess> of(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell.samples() == samples && cell.step() == step)
        .map(TradeoffMedians::excess)
        .collect(Rows.collect(Excess.class));
  }

  private static Excess excess(Cell cell) {
    Losses before = cell.before();
    Losses after = cell.after();
    return new Excess(
        cell.tasks(),
        before.drs().above(before.floor()),
        before.maml().above(before.floor()),
        after.drs().above(after.floor()),
        after.maml().above(after.floor()));
  }

  @Override
  public Figure figure(Rows<Excess> rows) {
    return Words.of(this)
        .figure()
        .panelSize(900, 600)
        .panel(panel("before the step", rows, Excess::drsBefore, Excess::mamlBefore))
        .panel(panel("after the step", rows, Excess::drsAfter, Excess::mamlAfter))
        .build();
  }

  private static Plot panel(
      String title, Rows<Excess> rows, Function<Excess, Loss> drs, Function<Excess, Loss> maml) {
    Plot plot = Plot.titled(title).axes("tasks M", "excess loss").logX().logY().legendBelow();
    draw(plot, rows, drs, "joint training", Palette.NAL);
    draw(plot, rows, maml, "MAML", Palette.MAML);
    return plot;
  }

  private static void draw(
      Plot plot, Rows<Excess> rows, Function<Excess, Loss> loss, String method, Ink ink) {
    double[] tasks = rows.values(Excess::tasks);
    double[] medians = rows.values(row -> loss.apply(row).median());
    plot.estimates(method + ", mean", tasks, rows.estimates(row -> loss.apply(row).mean()), ink)
        .line(method + ", median", tasks, medians, ink.with(Dash.DASHED));
  }
}
