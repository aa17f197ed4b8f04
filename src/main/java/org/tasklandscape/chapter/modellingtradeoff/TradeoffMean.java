package org.tasklandscape.chapter.modellingtradeoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Cell;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Loss;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Losses;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.study.CellGrid;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * The mean losses of both methods, before or after the step, as a heat map over (N, M) for every α,
 * of what joint training loses above the least possible loss over what MAML does, with the line on
 * which theory predicts them equal. Source: theory 5.1.
 *
 * @param grid the run that is shown
 * @param view before or after the step
 * @param all whether every α has a panel and its rows, or the six of {@link TradeoffGrid#shown}
 */
public record TradeoffMean(TradeoffGrid grid, View view, boolean all)
    implements FigureStudy<TradeoffMean.Mean> {
  private static final double SHOWN = 10;

  /** Below five tasks the losses have no variance, and terms beyond 1/M rule. */
  private static final double LEAST = 5;

  /** When the losses are compared. */
  public enum View {
    /** Before the step. */
    MEAN_BEFORE,
    /** After the step. */
    MEAN_AFTER;

    private Losses of(Cell cell) {
      return this == MEAN_BEFORE ? cell.before() : cell.after();
    }

    private String column(String what) {
      return what + (this == MEAN_BEFORE ? "Before" : "After");
    }
  }

  /**
   * The losses of one cell, whose columns are named after the view.
   *
   * @param tasks M
   * @param samples N
   * @param step α
   * @param losses of joint training and of MAML
   * @param limits the least possible loss, and the M from which on one mean is predicted below the
   *     other
   * @param excessRatio joint training's loss above the least over MAML's
   */
  public record Mean(
      int tasks,
      int samples,
      double step,
      Map<String, Loss> losses,
      Map<String, Double> limits,
      double excessRatio) {}

  /**
   * The study of six α.
   *
   * @param grid the run that is shown
   * @param view before or after the step
   */
  public TradeoffMean(TradeoffGrid grid, View view) {
    this(grid, view, false);
  }

  @Override
  public String name() {
    String name = "tradeoff-" + view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return all ? name + "-all" : name;
  }

  @Override
  public Rows<Mean> run() {
    return of(grid.run());
  }

  /**
   * The losses of this view.
   *
   * @param cells what {@link TradeoffGrid#run()} gave
   * @return a row for each
   */
  public Rows<Mean> of(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> all || grid.shown().contains(cell.step()))
        .map(this::mean)
        .collect(Rows.collect(Mean.class));
  }

  private Mean mean(Cell cell) {
    Losses here = view.of(cell);
    Map<String, Loss> losses = new LinkedHashMap<>();
    losses.put(view.column("drs"), here.drs());
    losses.put(view.column("maml"), here.maml());
    Map<String, Double> limits = new LinkedHashMap<>();
    limits.put(view.column("floor"), here.floor());
    limits.put(view.column("crossover"), here.crossover());
    return new Mean(cell.tasks(), cell.samples(), cell.step(), losses, limits, here.excessRatio());
  }

  @Override
  public Figure figure(Rows<Mean> rows) {
    FigureBuilder figure =
        Words.of(this).with("shown", SHOWN).figure().columns(3).panelSize(640, 430);
    rows.by(Mean::step).forEach((step, own) -> figure.panel(panel(own, step)));
    return figure.build();
  }

  private Plot panel(Rows<Mean> rows, double step) {
    CellGrid<Mean> cells = CellGrid.of(rows, Mean::samples, Mean::tasks);
    double[] tasks = cells.y();
    double[][] ratio = cells.values(row -> hasMean(row) ? row.excessRatio() : Double.NaN);
    double[] crossover = cells.alongX(row -> shown(row, tasks[tasks.length - 1]));
    return Plot.titled("α = " + Numbers.plain(step))
        .axes("samples N", "tasks M")
        .logX()
        .logY()
        .heatMap(
            HeatMap.of(cells.x(), tasks, ratio, "ratio")
                .logColours()
                .diverging(1)
                .between(1 / SHOWN, SHOWN))
        .line("", cells.x(), crossover, Palette.BOUND.with(Dash.SOLID));
  }

  /** The crossover, where it lies in the grid and M is large enough for an expansion in 1/M. */
  private double shown(Mean row, double most) {
    double crossover = row.limits().get(view.column("crossover"));
    return crossover >= LEAST && crossover <= most ? crossover : Double.NaN;
  }

  /** At p = 1 MAML's loss has a tail of order M/2; without a step it is that of MN samples. */
  private boolean hasMean(Mean row) {
    boolean adapts = row.step() > 0;
    return grid.world().dimension() > 1
        || (adapts ? row.tasks() >= 3 : row.tasks() * row.samples() > 2);
  }
}
