package org.tasklandscape.chapter.geography;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.CellGrid;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * G over (R, r<sub>H</sub>): as adaptation leaves it, near the limit of T4, and the limit 1 + R²/(d
 * r<sub>H</sub>) itself.
 *
 * @param world the clusters, whose own R and r<sub>H</sub> are not used
 * @param step the adaptation of training and testing in the first map
 * @param hardest ρ<sub>H</sub> of the second map, where m is infinite
 * @param distances the range of R
 * @param hardSpreads the range of r<sub>H</sub>
 */
public record GeographyHeatmap(
    TwoClusters world, Adaptation step, double hardest, Range distances, Range hardSpreads)
    implements FigureStudy<GeographyHeatmap.Cell> {
  private static final double[] LEVELS = {1.1, 2, 5, 20, 100};
  private static final double TOP = 1000;

  /**
   * A cell of the maps.
   *
   * @param distance R
   * @param hardSpread r<sub>H</sub>
   * @param gain G
   * @param nearLimit G of the hardest tasks after a step on infinitely many samples
   * @param limit 1 + R²/(d r<sub>H</sub>)
   */
  public record Cell(
      double distance, double hardSpread, double gain, double nearLimit, double limit) {}

  /** {@return the study around the favourable landscape} */
  public static GeographyHeatmap defaults() {
    return new GeographyHeatmap(
        Landscapes.favourable(),
        Landscapes.step(),
        0.001,
        Range.logarithmic(0.1, 100, 49),
        Range.logarithmic(0.001, 100, 41));
  }

  @Override
  public Rows<Cell> run() {
    List<Cell> cells = new ArrayList<>();
    for (double distance : distances.values()) {
      for (double spread : hardSpreads.values()) {
        cells.add(cell(distance, spread));
      }
    }
    return Rows.of(Cell.class, cells);
  }

  private Cell cell(double distance, double spread) {
    Adaptation population = Adaptation.step(step.innerStep(), Adaptation.INFINITE);
    TwoClusters here = world.withHardSpread(spread).withDistance(distance);
    TwoClusters harder = here.withHard(TwoClusters.hard(hardest, spread));
    return new Cell(
        distance,
        spread,
        here.compare(step, step).gain(),
        harder.compare(population, population).gain(),
        GainTheorems.of(here, step).geographyLimit());
  }

  @Override
  public Figure figure(Rows<Cell> rows) {
    CellGrid<Cell> grid = CellGrid.of(rows, Cell::distance, Cell::hardSpread);
    String samples = Numbers.plain(step.samples());
    String curvature = Numbers.plain(world.hard().curvature());
    return Words.of(this)
        .with("top", TOP)
        .with("world", Stated.of(world, "R", "r_H", "ρ_H"))
        .varying("world.distance", "world.hard.spread")
        .figure()
        .panelSize(740, 600)
        .panel(
            map(
                "gain, m = %s, ρ_H = %s".formatted(samples, curvature),
                grid,
                grid.values(Cell::gain)))
        .panel(
            map("gain, m = ∞, ρ_H = " + Numbers.plain(hardest), grid, grid.values(Cell::nearLimit)))
        .panel(map("limit 1 + R²/(d r_H)", grid, grid.values(Cell::limit)))
        .build();
  }

  private static Plot map(String title, CellGrid<Cell> grid, double[][] z) {
    HeatMap map =
        HeatMap.of(grid.x(), grid.y(), z, "gain G")
            .logColours()
            .between(1, TOP)
            .smooth()
            .contours(LEVELS);
    return Plot.titled(title)
        .axes("distance R of the centres", "spread r_H of the hard optima")
        .logX()
        .logY()
        .heatMap(map);
  }
}
