package org.tasklandscape.chapter.modellingtradeoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.MarchingSquares;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.CellGrid;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;
import org.tasklandscape.tradeoff.TradeoffEnvironment;

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
public record TradeoffWorlds(
    List<TradeoffEnvironment> worlds,
    List<Integer> tasks,
    List<Integer> samples,
    double scaledStep,
    int trials,
    long seed)
    implements FigureStudy<TradeoffWorlds.Share> {

  /**
   * The share of one cell.
   *
   * @param dimension p
   * @param scale β
   * @param step α
   * @param tasks M
   * @param samples N
   * @param shareAfter of trials in which joint training has the larger loss after the step
   * @param predictedShareAfter what theory says of it
   */
  public record Share(
      int dimension,
      double scale,
      double step,
      int tasks,
      int samples,
      @Ends Estimate shareAfter,
      double predictedShareAfter) {}

  /** Copies the lists. */
  public TradeoffWorlds {
    worlds = List.copyOf(worlds);
    tasks = List.copyOf(tasks);
    samples = List.copyOf(samples);
  }

  /**
   * {@return the study at p = 1, 3, 5 and β = 2, and at β = 0.5, 1, 8 and p = 1, on a part of the
   * published grid}
   */
  public static TradeoffWorlds defaults() {
    return new TradeoffWorlds(
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
  public Rows<Share> run() {
    return worlds.stream().flatMap(this::shares).collect(Rows.collect(Share.class));
  }

  private Stream<Share> shares(TradeoffEnvironment world) {
    List<Double> steps = List.of(scaledStep / world.scale());
    return new TradeoffGrid(world, tasks, samples, steps, trials, seed)
        .run().stream()
            .map(
                cell ->
                    new Share(
                        world.dimension(),
                        world.scale(),
                        cell.step(),
                        cell.tasks(),
                        cell.samples(),
                        cell.after().share(),
                        cell.after().predictedShare()));
  }

  @Override
  public Figure figure(Rows<Share> rows) {
    FigureBuilder figure =
        Words.of(this).parameters(parameters()).figure().columns(3).panelSize(640, 470);
    for (TradeoffEnvironment world : worlds) {
      figure.panel(
          panel(
              world,
              rows.where(r -> r.dimension() == world.dimension() && r.scale() == world.scale())));
    }
    return figure.build();
  }

  private Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("dimensions", worlds.stream().map(TradeoffEnvironment::dimension).toList());
    parameters.put("scales", worlds.stream().map(TradeoffEnvironment::scale).toList());
    parameters.put("tasks", tasks);
    parameters.put("samples", samples);
    parameters.put("scaledStep", scaledStep);
    parameters.put("trials", trials);
    parameters.put("seed", seed);
    return parameters;
  }

  private static Plot panel(TradeoffEnvironment world, Rows<Share> rows) {
    CellGrid<Share> cells = CellGrid.of(rows, Share::samples, Share::tasks);
    double[][] seen = cells.values(row -> row.shareAfter().value());
    double[][] predicted = cells.values(Share::predictedShareAfter);
    return Plot.titled("p = %s, β = %s".formatted(world.dimension(), Numbers.plain(world.scale())))
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
