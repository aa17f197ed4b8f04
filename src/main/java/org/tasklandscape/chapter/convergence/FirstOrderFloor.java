package org.tasklandscape.chapter.convergence;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.ConvergenceTasks;
import org.tasklandscape.meta.FirstOrderFixedPoint;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Smoothness;
import org.tasklandscape.meta.WatchedDescent;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * ‖∇F(w<sub>t</sub>)‖ of MAML, HF-MAML and FO-MAML on quadratics f<sub>i</sub> = ½ (w -
 * c<sub>i</sub>)ᵀA<sub>i</sub>(w - c<sub>i</sub>), with the floor at which FO-MAML must stop; once
 * with different A<sub>i</sub>, once with a common one. Steps of 1/L<sub>F</sub> = 1/(4L), L = 1.
 * The figure shows the first draw of the tasks. Source: theory 4.1 to 4.3.
 *
 * @param dimension the size of w
 * @param tasks how many, equally likely
 * @param lowest the least curvature; the largest is L = 1
 * @param innerStep α, at most 1/L
 * @param width δ of HF-MAML
 * @param iterations moves of each run
 * @param every every how many iterations a row is kept
 * @param draws of the tasks, at least 2
 * @param seed the seed of the tasks
 */
public record FirstOrderFloor(
    int dimension,
    int tasks,
    double lowest,
    double innerStep,
    double width,
    int iterations,
    int every,
    int draws,
    long seed)
    implements FigureStudy<FirstOrderFloor.Row> {
  private static final String DIFFER = "differ";
  private static final String AGREE = "agree";

  /**
   * A moment of a run.
   *
   * @param curvatures {@code differ} or {@code agree}
   * @param algorithm MAML, HF-MAML or FO-MAML
   * @param draw of the tasks
   * @param iteration t
   * @param gradientNorm ‖∇F(w_t)‖
   * @param floor at which FO-MAML must stop, 0 for the others
   */
  public record Row(
      String curvatures,
      String algorithm,
      int draw,
      int iteration,
      double gradientNorm,
      double floor) {
    /**
     * Whether it is of a run.
     *
     * @param curvatures of its tasks
     * @param algorithm its algorithm
     * @param draw its tasks
     * @return whether all three agree
     */
    public boolean isOf(String curvatures, String algorithm, int draw) {
      return this.curvatures.equals(curvatures)
          && this.algorithm.equals(algorithm)
          && this.draw == draw;
    }
  }

  /** Checks the rules that the mathematics does not check. */
  public FirstOrderFloor {
    if (dimension < 1 || tasks < 1 || every < 1) {
      throw new IllegalArgumentException(
          "dimension, tasks and every must be >= 1, got %d, %d and %d"
              .formatted(dimension, tasks, every));
    }
    if (draws < 2) {
      throw new IllegalArgumentException("must have draws >= 2, got " + draws);
    }
    if (!(lowest > 0 && lowest < 1)) {
      throw new IllegalArgumentException("the least curvature must lie in (0, 1), got " + lowest);
    }
  }

  /** {@return the study of ten tasks in five dimensions, ten times} */
  public static FirstOrderFloor defaults() {
    return new FirstOrderFloor(5, 10, 0.1, 0.5, 0.1, 1000, 20, 10, Landscapes.SEED);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (String curvatures : List.of(DIFFER, AGREE)) {
      for (int draw = 0; draw < draws; draw++) {
        rows.addAll(descend(curvatures, draw));
      }
    }
    return Rows.of(Row.class, rows);
  }

  private List<Row> descend(String curvatures, int draw) {
    // The same stream for both panels: they differ in the curvatures alone.
    List<ConvergenceTasks.Quadratic> quadratics =
        ConvergenceTasks.quadratics(
            new Streams(seed, name()).stream("tasks", draw),
            tasks,
            dimension,
            lowest,
            curvatures.equals(AGREE));
    List<MetaTask> list = quadratics.stream().map(ConvergenceTasks.Quadratic::task).toList();
    double floor = FirstOrderFixedPoint.floor(quadratics, innerStep);
    double[] maml = norms(MetaAlgorithm.maml(innerStep, 1), list);
    double[] free = norms(MetaAlgorithm.hfMaml(innerStep, 1, width), list);
    double[] first = norms(MetaAlgorithm.foMaml(innerStep, 1), list);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < maml.length; i++) {
      rows.add(new Row(curvatures, "MAML", draw, i * every, maml[i], 0));
    }
    for (int i = 0; i < free.length; i++) {
      rows.add(new Row(curvatures, "HF-MAML", draw, i * every, free[i], 0));
    }
    for (int i = 0; i < first.length; i++) {
      rows.add(new Row(curvatures, "FO-MAML", draw, i * every, first[i], floor));
    }
    return rows;
  }

  private double[] norms(MetaAlgorithm algorithm, List<MetaTask> list) {
    MetaGradient truth = MetaGradient.of(MetaAlgorithm.maml(innerStep, 1), list);
    return new WatchedDescent(new Smoothness(1, 0, innerStep).exact(truth), iterations, every, 0)
        .along(MetaGradient.of(algorithm, list), truth, new double[dimension])
        .norms();
  }

  /**
   * FO-MAML's ‖∇F‖ at the end over the predicted floor, where curvatures differ.
   *
   * @param rows what {@link #run()} gave
   * @return the mean over the draws, with Student's interval
   */
  public Estimate floorRatio(Rows<Row> rows) {
    double[] ratios = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      int now = draw;
      List<Row> run = rows.where(row -> row.isOf(DIFFER, "FO-MAML", now)).list();
      Row last = run.get(run.size() - 1);
      ratios[draw] = last.gradientNorm() / last.floor();
    }
    return OverDraws.mean(ratios);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    return Words.of(this)
        .figure()
        .panelSize(800, 600)
        .panel(panel(rows, DIFFER))
        .panel(panel(rows, AGREE))
        .build();
  }

  private Plot panel(Rows<Row> rows, String curvatures) {
    Plot plot =
        Plot.titled("curvatures " + curvatures)
            .axes("iteration", "norm of the meta-gradient ‖∇F‖")
            .logY()
            .xRange(0, iterations)
            .yRange(1e-18, 10)
            .legendBelow();
    Rows<Row> first = rows.where(row -> row.isOf(curvatures, "FO-MAML", 0));
    double floor = first.list().get(0).floor();
    if (floor > 1e-12) {
      plot.horizontal(floor, "predicted floor", Palette.BOUND);
    }
    draw(plot, rows.where(row -> row.isOf(curvatures, "MAML", 0)), "MAML", Palette.MAML);
    draw(plot, first, "FO-MAML", Palette.OTHER);
    Rows<Row> few =
        rows.where(row -> row.isOf(curvatures, "HF-MAML", 0) && row.iteration() % (5 * every) == 0);
    return plot.scatter(
        "HF-MAML", few.values(Row::iteration), few.values(Row::gradientNorm), Palette.ANOTHER);
  }

  private static void draw(Plot plot, Rows<Row> run, String label, Ink ink) {
    plot.line(label, run.values(Row::iteration), run.values(Row::gradientNorm), ink);
  }
}
