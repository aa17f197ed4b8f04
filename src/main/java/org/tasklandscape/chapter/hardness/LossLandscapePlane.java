package org.tasklandscape.chapter.hardness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.MarchingSquares;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.RandomCovariance;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.CellGrid;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * E_i ½‖w - w_i*‖²_{Q_i} over the plane, before (Q = Σ) and after one step: a few easy and hard
 * tasks whose curvature differs by direction, drawn once, and both solutions.
 *
 * <p>Source: theory 1.3, 1.4. Each curvature of a task of kind ρ is drawn between ρ/anisotropy and
 * ρ, its optimum from N(c, r I).
 *
 * @param world the two kinds of tasks, of dimension 2, without noise; its p_H is not used
 * @param tasksOfEachKind how many easy and how many hard tasks, at least 1
 * @param anisotropy at least 1
 * @param step one step, in training and in testing
 * @param points the number of grid points on each axis
 * @param seed selects the tasks
 */
public record LossLandscapePlane(
    TwoClusters world,
    int tasksOfEachKind,
    double anisotropy,
    Adaptation step,
    int points,
    long seed)
    implements FigureStudy<LossLandscapePlane.Point> {
  private static final String GRID = "grid";
  private static final String EASY = "easy";
  private static final String HARD = "hard";
  private static final String NAL = "NAL";
  private static final String MAML = "MAML";

  /**
   * Excess risks at one w.
   *
   * @param point a point of the grid, the optimum of an easy or hard task, or a solution
   * @param w1 its first coordinate
   * @param w2 its second coordinate
   * @param before the average over the tasks before the step
   * @param after the average after it
   */
  public record Point(String point, double w1, double w2, double before, double after) {}

  /** Checks that the world is a plane without noise and that there are tasks. */
  public LossLandscapePlane {
    if (world.dimension() != 2 || world.noiseVariance() != 0) {
      throw new IllegalArgumentException(
          "the landscape on a plane must have d = 2 and no noise, got " + world);
    }
    if (tasksOfEachKind < 1 || !(anisotropy >= 1)) {
      throw new IllegalArgumentException(
          "must have tasksOfEachKind >= 1 and anisotropy >= 1, got %d and %s"
              .formatted(tasksOfEachKind, anisotropy));
    }
  }

  /**
   * {@return the study of five easy and five hard tasks around centres at distance 4, curvatures
   * within a factor of 1.5, α = 1, m = 200}
   */
  public static LossLandscapePlane defaults() {
    TwoClusters favourable = Landscapes.favourable();
    TwoClusters world =
        TwoClusters.of(
            2,
            TwoClusters.easy(favourable.easy().curvature(), 0.5),
            TwoClusters.hard(favourable.hard().curvature(), 0.05),
            favourable.distance());
    Adaptation step = Adaptation.step(Landscapes.step().innerStep(), 200);
    return new LossLandscapePlane(world, 5, 1.5, step, 51, Landscapes.SEED);
  }

  /** {@return equally likely tasks, the easy ones first; always the same} */
  public TaskEnvironment tasks() {
    RandomStream stream = new Streams(seed, name()).stream("tasks");
    List<LinearTask> tasks = new ArrayList<>();
    for (int i = 0; i < tasksOfEachKind; i++) {
      tasks.add(draw(stream, world.easy(), 0));
    }
    for (int i = 0; i < tasksOfEachKind; i++) {
      tasks.add(draw(stream, world.hard(), world.distance()));
    }
    double[] equal = new double[tasks.size()];
    Arrays.fill(equal, 1.0 / tasks.size());
    return TaskEnvironment.finite(equal, tasks);
  }

  private LinearTask draw(RandomStream stream, TwoClusters.Kind kind, double centre) {
    double scale = Math.sqrt(kind.spread());
    double[] optimum = {centre + scale * stream.gaussian(), scale * stream.gaussian()};
    double[][] covariance =
        RandomCovariance.draw(stream, 2, kind.curvature() / anisotropy, kind.curvature());
    return LinearTask.of(covariance, optimum, 0);
  }

  @Override
  public Rows<Point> run() {
    TaskEnvironment tasks = tasks();
    AdaptedRisk before = AdaptedRisk.of(tasks, Adaptation.none());
    AdaptedRisk after = AdaptedRisk.of(tasks, step);
    double[] along = Range.linear(-0.6 * world.distance(), 1.6 * world.distance(), points).values();
    // Higher than the panel, whose range is widened to equal aspect.
    double[] across =
        Range.linear(-0.8 * world.distance(), 0.8 * world.distance(), points).values();
    List<Point> found = new ArrayList<>();
    for (double x : along) {
      for (double y : across) {
        found.add(point(GRID, Nd4j.createFromArray(x, y), before, after));
      }
    }
    for (int i = 0; i < 2 * tasksOfEachKind; i++) {
      INDArray optimum = tasks.clusters().get(i).centre().optimum();
      found.add(point(i < tasksOfEachKind ? EASY : HARD, optimum, before, after));
    }
    Comparison solved = Comparison.of(tasks, step, step);
    found.add(point(NAL, solved.nal(), before, after));
    found.add(point(MAML, solved.maml(), before, after));
    return Rows.of(Point.class, found);
  }

  private static Point point(String name, INDArray w, AdaptedRisk before, AdaptedRisk after) {
    return new Point(name, w.getDouble(0), w.getDouble(1), before.excessAt(w), after.excessAt(w));
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    return Words.of(this)
        .figure()
        .panel(panel(rows, "Before the step", Point::before))
        .panel(panel(rows, "After one step", Point::after))
        .panelSize(800, 620)
        .build();
  }

  private static Plot panel(Rows<Point> rows, String title, ToDoubleFunction<Point> risk) {
    CellGrid<Point> cells = CellGrid.of(named(rows, GRID), Point::w1, Point::w2);
    double[] x = cells.x();
    double[] y = cells.y();
    Plot plot =
        Plot.titled(title)
            .axes("w₁", "w₂")
            .xRange(x[0], x[x.length - 1])
            .yRange(0.75 * y[0], 0.75 * y[y.length - 1])
            .equalAspect()
            .legendBelow();
    Point nal = rows.only(row -> row.point.equals(NAL));
    Point maml = rows.only(row -> row.point.equals(MAML));
    double least = Math.min(risk.applyAsDouble(nal), risk.applyAsDouble(maml));
    for (double multiple : new double[] {1.1, 1.25, 1.5, 2, 3, 4, 6, 8}) {
      plot.contour(
          MarchingSquares.contour(x, y, cells.values(risk), multiple * least),
          Numbers.plain(multiple),
          Palette.NEUTRAL);
    }
    points(plot, named(rows, EASY), "optima of easy tasks", Palette.EASY);
    points(plot, named(rows, HARD), "optima of hard tasks", Palette.HARD);
    return plot.marker(nal.w1, nal.w2, NAL, Palette.NAL)
        .marker(maml.w1, maml.w2, MAML, Palette.MAML);
  }

  private static void points(Plot plot, Rows<Point> rows, String label, Ink ink) {
    plot.points(
        label, rows.values(Point::w1), rows.values(Point::w2), new double[rows.size()], ink);
  }

  private static Rows<Point> named(Rows<Point> rows, String point) {
    return rows.where(row -> row.point.equals(point));
  }
}
