package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.MarchingSquares;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
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
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

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
public record LossLandscapePlaneStudy(
    TwoClusters world,
    int tasksOfEachKind,
    double anisotropy,
    Adaptation step,
    int points,
    long seed)
    implements LegacyStudy {
  private static final String GRID = "grid";

  /**
   * Checks the rules of the parameters.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public LossLandscapePlaneStudy {
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
  public static LossLandscapePlaneStudy defaults() {
    TwoClusters favourable = Landscapes.favourable();
    TwoClusters world =
        TwoClusters.of(
            2,
            TwoClusters.easy(favourable.easy().curvature(), 0.5),
            TwoClusters.hard(favourable.hard().curvature(), 0.05),
            favourable.distance());
    Adaptation step = Adaptation.step(Landscapes.step().innerStep(), 200);
    return new LossLandscapePlaneStudy(world, 5, 1.5, step, 51, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "loss-landscape-plane";
  }

  /**
   * Draws the tasks.
   *
   * @return equally likely tasks, the easy ones first; always the same
   */
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
  public Table run() {
    Table table =
        Table.create(
            name(),
            StringColumn.create("point"),
            DoubleColumn.create("w1"),
            DoubleColumn.create("w2"),
            DoubleColumn.create("before"),
            DoubleColumn.create("after"));
    TaskEnvironment tasks = tasks();
    AdaptedRisk before = AdaptedRisk.of(tasks, Adaptation.none());
    AdaptedRisk after = AdaptedRisk.of(tasks, step);
    double[] along = Range.linear(-0.6 * world.distance(), 1.6 * world.distance(), points).values();
    // Higher than the panel, whose range is widened to equal aspect.
    double[] across =
        Range.linear(-0.8 * world.distance(), 0.8 * world.distance(), points).values();
    for (double x : along) {
      for (double y : across) {
        append(table, GRID, Nd4j.createFromArray(x, y), before, after);
      }
    }
    for (int i = 0; i < 2 * tasksOfEachKind; i++) {
      INDArray optimum = tasks.clusters().get(i).centre().optimum();
      append(table, i < tasksOfEachKind ? "easy" : "hard", optimum, before, after);
    }
    Comparison solved = Comparison.of(tasks, step, step);
    append(table, "NAL", solved.nal(), before, after);
    append(table, "MAML", solved.maml(), before, after);
    return table;
  }

  private static void append(
      Table table, String point, INDArray w, AdaptedRisk before, AdaptedRisk after) {
    table.stringColumn("point").append(point);
    table.doubleColumn("w1").append(w.getDouble(0));
    table.doubleColumn("w2").append(w.getDouble(1));
    table.doubleColumn("before").append(before.excessAt(w));
    table.doubleColumn("after").append(after.excessAt(w));
  }

  @Override
  public Figure figure(Table table) {
    return Figure.named(name())
        .caption(caption())
        .alt(
            "Contours of the average risk over the plane with the optima of easy tasks on the left"
                + " and of hard tasks on the right. Before the step the valley lies among the easy"
                + " optima, at NAL's solution; after it among the hard ones, at MAML's.")
        .parameters(Parameters.of(this))
        .panel(panel(table, "Before the step", "before"))
        .panel(panel(table, "After one step", "after"))
        .panelSize(800, 620)
        .build();
  }

  private Plot panel(Table table, String title, String risk) {
    Table grid = rows(table, GRID);
    LegacyGrid cells = LegacyGrid.of(grid, "w1", "w2");
    double[] x = cells.x();
    double[] y = cells.y();
    Plot plot =
        Plot.titled(title)
            .axes("w₁", "w₂")
            .xRange(x[0], x[x.length - 1])
            .yRange(0.75 * y[0], 0.75 * y[y.length - 1])
            .equalAspect()
            .legendBelow();
    double least = Math.min(lowest(table, "NAL", risk), lowest(table, "MAML", risk));
    for (double multiple : new double[] {1.1, 1.25, 1.5, 2, 3, 4, 6, 8}) {
      plot.contour(
          MarchingSquares.contour(x, y, cells.values(risk), multiple * least),
          Captions.number(multiple),
          Palette.NEUTRAL);
    }
    scatter(plot, table, "easy", "optima of easy tasks", Palette.EASY);
    scatter(plot, table, "hard", "optima of hard tasks", Palette.HARD);
    mark(plot, table, "NAL", Palette.NAL);
    mark(plot, table, "MAML", Palette.MAML);
    return plot;
  }

  private static double lowest(Table table, String point, String risk) {
    return Collections.min(rows(table, point).doubleColumn(risk).asList());
  }

  private static void scatter(Plot plot, Table table, String point, String label, Ink ink) {
    Table rows = rows(table, point);
    double[] x = rows.doubleColumn("w1").asDoubleArray();
    plot.points(label, x, rows.doubleColumn("w2").asDoubleArray(), new double[x.length], ink);
  }

  private static void mark(Plot plot, Table table, String point, Ink ink) {
    Table row = rows(table, point);
    plot.marker(row.doubleColumn("w1").get(0), row.doubleColumn("w2").get(0), point, ink);
  }

  private static Table rows(Table table, String point) {
    return table.where(table.stringColumn("point").isEqualTo(point));
  }

  private String caption() {
    return ("Average excess risk of %d easy and %d hard tasks in the plane, (a) before and (b) after"
            + " one step, as multiples of its least value in each panel, with the optima of the"
            + " tasks and the solutions of NAL and MAML. Drawn once: optima from N(c, r I) with"
            + " r_E = %s, r_H = %s and centres at distance R = %s; curvatures of each task from"
            + " ρ/%s to ρ with ρ_E = %s, ρ_H = %s, in random directions; seed %d. Closed forms; %s"
            + " in training and in testing: the companion's own choice.")
        .formatted(
            tasksOfEachKind,
            tasksOfEachKind,
            Captions.number(world.easy().spread()),
            Captions.number(world.hard().spread()),
            Captions.number(world.distance()),
            Captions.number(anisotropy),
            Captions.number(world.easy().curvature()),
            Captions.number(world.hard().curvature()),
            seed,
            Captions.of(step));
  }
}
