package org.tasklandscape.chapter.modellingtradeoff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Cell;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Losses;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.MarchingSquares;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.CellGrid;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * The share of trials in which joint training has the larger loss, before or after the step, as a
 * heat map over (N, M) for every α, with the line on which theory predicts one half. Source: theory
 * 5.1.
 *
 * @param grid the run that is shown
 * @param view before or after the step
 * @param all whether every α has a panel and its rows, or the six of {@link TradeoffGrid#shown}
 */
public record TradeoffShare(TradeoffGrid grid, View view, boolean all)
    implements FigureStudy<TradeoffShare.Share> {

  /** When the losses are compared. */
  public enum View {
    /** Before the step. */
    SHARE_BEFORE,
    /** After the step. */
    SHARE_AFTER;

    private Losses of(Cell cell) {
      return this == SHARE_BEFORE ? cell.before() : cell.after();
    }

    private String column(String what) {
      return what + (this == SHARE_BEFORE ? "Before" : "After");
    }
  }

  /**
   * The shares of one cell, whose columns are named after the view.
   *
   * @param tasks M
   * @param samples N
   * @param step α
   * @param share of trials
   * @param predicted share
   */
  public record Share(
      int tasks,
      int samples,
      double step,
      Map<String, Estimate> share,
      Map<String, Double> predicted) {}

  /**
   * The study of six α.
   *
   * @param grid the run that is shown
   * @param view before or after the step
   */
  public TradeoffShare(TradeoffGrid grid, View view) {
    this(grid, view, false);
  }

  @Override
  public String name() {
    String name = "tradeoff-" + view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return all ? name + "-all" : name;
  }

  @Override
  public Rows<Share> run() {
    return of(grid.run());
  }

  /**
   * The shares of this view.
   *
   * @param cells what {@link TradeoffGrid#run()} gave
   * @return a row for each
   */
  public Rows<Share> of(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> all || grid.shown().contains(cell.step()))
        .map(this::share)
        .collect(Rows.collect(Share.class));
  }

  private Share share(Cell cell) {
    Losses losses = view.of(cell);
    return new Share(
        cell.tasks(),
        cell.samples(),
        cell.step(),
        Map.of(view.column("share"), losses.share()),
        Map.of(view.column("predictedShare"), losses.predictedShare()));
  }

  @Override
  public Figure figure(Rows<Share> rows) {
    FigureBuilder figure = Words.of(this).figure().columns(3).panelSize(640, 430);
    rows.by(Share::step).forEach((step, own) -> figure.panel(panel(own, step)));
    return figure.build();
  }

  private Plot panel(Rows<Share> rows, double step) {
    CellGrid<Share> cells = CellGrid.of(rows, Share::samples, Share::tasks);
    double[][] seen = cells.values(row -> row.share().get(view.column("share")).value());
    double[][] predicted = cells.values(row -> row.predicted().get(view.column("predictedShare")));
    return Plot.titled("α = " + Numbers.plain(step))
        .axes("samples N", "tasks M")
        .logX()
        .logY()
        .heatMap(HeatMap.of(cells.x(), cells.y(), seen, "share").diverging(0.5).between(0, 1))
        .contour(
            MarchingSquares.contour(cells.x(), cells.y(), predicted, 0.5),
            "",
            Palette.BOUND.with(Dash.SOLID));
  }
}
