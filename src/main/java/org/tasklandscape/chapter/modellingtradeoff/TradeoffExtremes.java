package org.tasklandscape.chapter.modellingtradeoff;

import java.util.List;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Cell;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Losses;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;
import org.tasklandscape.tradeoff.TradeoffPrediction;

/**
 * The grid's corners with the least and with the most data at one α: who wins how often before and
 * after the step, and what joint training loses after it over its modelling error. Source: theory
 * 5.1.
 *
 * @param grid the run that is shown
 * @param tasks M of each corner
 * @param samples N of each
 * @param step α
 */
public record TradeoffExtremes(
    TradeoffGrid grid, List<Integer> tasks, List<Integer> samples, double step)
    implements TableStudy<TradeoffExtremes.Corner> {

  /**
   * Both methods in one cell.
   *
   * @param tasks M
   * @param samples N
   * @param shareBefore of trials in which joint training has the larger loss before the step
   * @param shareAfter after the step
   * @param predictedAfter what theory says of it
   * @param overModelling joint training's excess after the step over its modelling error; no
   *     interval where the losses have no variance
   */
  public record Corner(
      @Heading("M") int tasks,
      @Heading("N") int samples,
      @Heading("share before") Estimate shareBefore,
      @Heading("share after") Estimate shareAfter,
      @Heading("predicted after") double predictedAfter,
      @Heading("excess over modelling error") Estimate overModelling) {}

  /** Copies the lists. */
  public TradeoffExtremes {
    tasks = List.copyOf(tasks);
    samples = List.copyOf(samples);
  }

  /** {@return M = 2, N = 1 and M = N = 400 of the published grid at α = 0.5} */
  public static TradeoffExtremes defaults() {
    return new TradeoffExtremes(TradeoffGrid.published(), List.of(2, 400), List.of(1, 400), 0.5);
  }

  @Override
  public Rows<Corner> run() {
    return of(grid.run());
  }

  /**
   * The corners.
   *
   * @param cells what {@link TradeoffGrid#run()} gave
   * @return a row for each
   */
  public Rows<Corner> of(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell.step() == step)
        .filter(this::isCorner)
        .map(this::corner)
        .collect(Rows.collect(Corner.class));
  }

  private boolean isCorner(Cell cell) {
    int i = tasks.indexOf(cell.tasks());
    return i >= 0 && samples.get(i) == cell.samples();
  }

  private Corner corner(Cell cell) {
    double model = TradeoffPrediction.of(grid.world(), step, cell.samples()).drsAfter().modelling();
    Losses after = cell.after();
    Estimate loss = after.drs().mean();
    Estimate ratio =
        Estimate.of((loss.value() - after.floor()) / model, loss.standardError() / model);
    return new Corner(
        cell.tasks(),
        cell.samples(),
        cell.before().share(),
        after.share(),
        after.predictedShare(),
        ratio);
  }

  @Override
  public String caption() {
    return Words.of(this).caption();
  }
}
