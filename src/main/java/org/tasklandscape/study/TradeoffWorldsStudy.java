package org.tasklandscape.study;

import java.util.Collections;
import java.util.List;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.MarchingSquares;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * The share of trials in which joint training has the larger loss after a step α = c/β, in
 * environments of other dimension p and scale β. Source: theory 5.1.
 *
 * @param worlds the environments
 * @param tasks the values of M
 * @param samples the values of N
 * @param scaledStep c = αβ
 * @param trials trainings in each cell
 * @param seed the seed of the simulation
 */
public record TradeoffWorldsStudy(
    List<TradeoffEnvironment> worlds,
    List<Integer> tasks,
    List<Integer> samples,
    double scaledStep,
    int trials,
    long seed)
    implements LegacyStudy {

  /** Copies the lists. */
  public TradeoffWorldsStudy {
    worlds = List.copyOf(worlds);
    tasks = List.copyOf(tasks);
    samples = List.copyOf(samples);
  }

  /**
   * {@return the study at p = 1, 3, 5 and β = 2, and at β = 0.5, 1, 8 and p = 1, on a part of the
   * published grid}
   */
  public static TradeoffWorldsStudy defaults() {
    return new TradeoffWorldsStudy(
        List.of(
            new TradeoffEnvironment(1, 2),
            new TradeoffEnvironment(3, 2),
            new TradeoffEnvironment(5, 2),
            new TradeoffEnvironment(1, 0.5),
            new TradeoffEnvironment(1, 1),
            new TradeoffEnvironment(1, 8)),
        List.of(2, 5, 10, 25, 50, 100, 200, 400),
        List.of(1, 5, 10, 25, 50, 100, 200, 400),
        1,
        200,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "tradeoff-worlds";
  }

  @Override
  public Table run() {
    Table table = Table.create(name());
    for (TradeoffEnvironment world : worlds) {
      Table run =
          new TradeoffGrid(world, tasks, samples, List.of(scaledStep / world.scale()), trials, seed)
              .run();
      int rows = run.rowCount();
      Table part = Table.create(name());
      part.addColumns(
          DoubleColumn.create("dimension", Collections.nCopies(rows, world.dimension())));
      part.addColumns(DoubleColumn.create("scale", Collections.nCopies(rows, world.scale())));
      for (String column :
          List.of(
              "step",
              "tasks",
              "samples",
              "shareAfter",
              "shareAfterLower",
              "shareAfterUpper",
              "predictedShareAfter")) {
        part.addColumns(run.doubleColumn(column).copy());
      }
      table = table.columnCount() == 0 ? part : table.append(part);
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    var figure =
        Figure.named(name())
            .caption(caption())
            .alt(
                "Six heat maps over samples and tasks. In more dimensions, and at smaller scales, MAML needs more tasks and"
                    + " more samples to be the better method after the step.")
            .parameter("dimensions", worlds.stream().map(TradeoffEnvironment::dimension).toList())
            .parameter("scales", worlds.stream().map(TradeoffEnvironment::scale).toList())
            .parameters(FixedParameters.of(this, "worlds"))
            .columns(3)
            .panelSize(640, 470);
    for (TradeoffEnvironment world : worlds) {
      figure.panel(panel(table, world));
    }
    return figure.build();
  }

  private Plot panel(Table table, TradeoffEnvironment world) {
    Table rows =
        table.where(
            table
                .doubleColumn("dimension")
                .isEqualTo(world.dimension())
                .and(table.doubleColumn("scale").isEqualTo(world.scale())));
    LegacyGrid cells = LegacyGrid.of(rows, "samples", "tasks");
    return Plot.titled(
            "p = %s, β = %s".formatted(world.dimension(), Captions.number(world.scale())))
        .axes("samples N", "tasks M")
        .logX()
        .logY()
        .heatMap(
            HeatMap.of(cells.x(), cells.y(), cells.values("shareAfter"), "share")
                .diverging(0.5)
                .between(0, 1))
        .contour(
            MarchingSquares.contour(cells.x(), cells.y(), cells.values("predictedShareAfter"), 0.5),
            "",
            Palette.BOUND.with(Dash.SOLID));
  }

  private String caption() {
    return ("Share of trials in which joint training has the larger expected loss after one step of"
            + " size α = %s/β on N samples, in environments of dimension p and scale β. Blue: MAML is"
            + " more often better; orange: joint training is. Line: predicted share 1/2, interpolated"
            + " between the cells; for p > 1 from simulated moments of one task. M training tasks,"
            + " %d trials a cell, seed %d. At p = 1, β = 2 a part of the published grid; the other"
            + " environments are the companion's own choice.")
        .formatted(Captions.number(scaledStep), trials, seed);
  }
}
