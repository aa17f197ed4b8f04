package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.MarchingSquares;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * A heat map over (N, M) for every α, of one comparison of joint training with MAML, with what
 * theory predicts drawn over it. Source: theory 5.1.
 *
 * @param grid the run that is shown
 * @param view the comparison
 */
public record TradeoffMapStudy(TradeoffGrid grid, View view) implements LegacyStudy {
  private static final double SHOWN = 10;
  private static final int COLUMNS = 3;

  /** What is compared, and when. */
  public enum View {
    /** The share of trials in which DRS has the larger loss before the step. */
    SHARE_BEFORE("tradeoff-share-before", "Before", true),
    /** The share of trials in which DRS has the larger loss after the step. */
    SHARE_AFTER("tradeoff-share-after", "After", true),
    /** The mean losses before the step. */
    MEAN_BEFORE("tradeoff-mean-before", "Before", false),
    /** The mean losses after the step. */
    MEAN_AFTER("tradeoff-mean-after", "After", false);

    private final String artefact;
    private final String when;
    private final boolean share;

    View(String artefact, String when, boolean share) {
      this.artefact = artefact;
      this.when = when;
      this.share = share;
    }
  }

  @Override
  public String name() {
    return view.artefact;
  }

  @Override
  public Table run() {
    return of(grid.run());
  }

  /**
   * The columns of this view.
   *
   * @param run what {@link TradeoffGrid#run()} gave
   * @return the rows of the run
   */
  public Table of(Table run) {
    Table table = Table.create(name());
    for (String name : columns()) {
      table.addColumns(run.doubleColumn(name).copy());
    }
    if (!view.share) {
      DoubleColumn floor = run.doubleColumn("floor" + view.when);
      DoubleColumn drs = run.doubleColumn("drs" + view.when).subtract(floor);
      DoubleColumn maml = run.doubleColumn("maml" + view.when).subtract(floor);
      table.addColumns(drs.divide(maml).setName("excessRatio"));
    }
    return table;
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("tasks", "samples", "step"));
    if (view.share) {
      String share = "share" + view.when;
      columns.addAll(
          List.of(share, share + "Lower", share + "Upper", "predictedShare" + view.when));
    } else {
      for (String method : List.of("drs", "maml")) {
        String mean = method + view.when;
        columns.addAll(List.of(mean, mean + "Lower", mean + "Upper", mean + "Median"));
      }
      columns.addAll(List.of("floor" + view.when, "crossover" + view.when));
    }
    return columns;
  }

  @Override
  public Figure figure(Table table) {
    var figure =
        Figure.named(name())
            .caption(caption())
            .alt(alt())
            .parameters(Parameters.of(this))
            .columns(COLUMNS)
            .panelSize(640, 430);
    for (double step : grid.steps()) {
      figure.panel(panel(table.where(table.doubleColumn("step").isEqualTo(step)), step));
    }
    return figure.build();
  }

  private Plot panel(Table rows, double step) {
    LegacyGrid cells = LegacyGrid.of(rows, "samples", "tasks");
    Plot plot =
        Plot.titled("α = " + Captions.number(step)).axes("samples N", "tasks M").logX().logY();
    return view.share ? share(plot, cells) : mean(plot, cells);
  }

  private Plot share(Plot plot, LegacyGrid cells) {
    double[][] predicted = cells.values("predictedShare" + view.when);
    return plot.heatMap(
            HeatMap.of(cells.x(), cells.y(), cells.values("share" + view.when), "share")
                .diverging(0.5)
                .between(0, 1))
        .contour(
            MarchingSquares.contour(cells.x(), cells.y(), predicted, 0.5),
            "",
            Palette.BOUND.with(Dash.SOLID));
  }

  private Plot mean(Plot plot, LegacyGrid cells) {
    double[] tasks = cells.y();
    double[][] ratio = cells.values("excessRatio");
    for (double[] column : ratio) {
      for (int j = 0; j < tasks.length; j++) {
        column[j] = hasMean(tasks[j]) ? column[j] : Double.NaN;
      }
    }
    double[] crossover = cells.alongX("crossover" + view.when);
    for (int i = 0; i < crossover.length; i++) {
      boolean shown = hasMean(crossover[i]) && crossover[i] <= tasks[tasks.length - 1];
      crossover[i] = shown ? crossover[i] : Double.NaN;
    }
    return plot.heatMap(
            HeatMap.of(cells.x(), tasks, ratio, "ratio")
                .logColours()
                .diverging(1)
                .between(1 / SHOWN, SHOWN))
        .line("", cells.x(), crossover, Palette.BOUND.with(Dash.SOLID));
  }

  /** At p = 1 MAML's loss has a tail of order M/2. */
  private boolean hasMean(double tasks) {
    return grid.world().dimension() > 1 || tasks >= 3;
  }

  private String caption() {
    String when = view.when.toLowerCase(Locale.ROOT);
    String what =
        view.share
            ? ("Share of trials in which joint training (DRS) has the larger expected loss %s one"
                    + " step of size α on N samples. Blue: MAML is more often better; orange: DRS is."
                    + " Line: predicted share 1/2, from the joint Gaussian law of both estimates,"
                    + " interpolated between the cells.")
                .formatted(when)
            : ("Mean expected loss %s one step of size α on N samples: ratio of what joint training"
                    + " (DRS) and MAML lose above the least possible loss. Blue: DRS's mean is the"
                    + " larger; orange: MAML's is; colours end at %s and 1/%s. Grey: no mean exists"
                    + " (M = 2). Line: the predicted crossover M*(N, α) of both means, where it lies"
                    + " in the grid.")
                .formatted(when, Captions.number(SHOWN), Captions.number(SHOWN));
    return what
        + (" M training tasks; DRS is trained on 2N samples of each, MAML on N inner and N outer ones."
                + " Published environment and grid: p = %d, β = %s, %d trials a cell, seed %d.")
            .formatted(
                grid.world().dimension(),
                Captions.number(grid.world().scale()),
                grid.trials(),
                grid.seed());
  }

  private String alt() {
    return switch (view) {
      case SHARE_BEFORE, MEAN_BEFORE ->
          "Heat maps over samples and tasks, one for each step size: before the step joint training"
              + " is better nearly everywhere.";
      case SHARE_AFTER, MEAN_AFTER ->
          "Heat maps over samples and tasks, one for each step size: after the step MAML is better"
              + " with many tasks and samples, joint training with few; near some pairs of step size"
              + " and samples joint training is better at every number of tasks. The predicted"
              + " border follows the measured one.";
    };
  }
}
