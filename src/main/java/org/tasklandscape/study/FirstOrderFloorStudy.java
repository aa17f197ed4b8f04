package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
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
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

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
public record FirstOrderFloorStudy(
    int dimension,
    int tasks,
    double lowest,
    double innerStep,
    double width,
    int iterations,
    int every,
    int draws,
    long seed)
    implements LegacyStudy {
  private static final List<String> PANELS = List.of("differ", "agree");

  /**
   * Checks the rules that the mathematics does not check.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public FirstOrderFloorStudy {
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
  public static FirstOrderFloorStudy defaults() {
    return new FirstOrderFloorStudy(5, 10, 0.1, 0.5, 0.1, 1000, 20, 10, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "first-order-floor";
  }

  @Override
  public Table run() {
    Table table =
        Table.create(name(), StringColumn.create("curvatures"), StringColumn.create("algorithm"));
    NumberColumns.create(table, List.of("draw", "iteration", "gradientNorm", "floor"));
    for (String panel : PANELS) {
      for (int draw = 0; draw < draws; draw++) {
        append(table, panel, draw);
      }
    }
    return table;
  }

  private void append(Table table, String panel, int draw) {
    // The same stream for both panels: they differ in the curvatures alone.
    List<ConvergenceTasks.Quadratic> quadratics =
        ConvergenceTasks.quadratics(
            new Streams(seed, name()).stream("tasks", draw),
            tasks,
            dimension,
            lowest,
            panel.equals("agree"));
    List<MetaTask> list = quadratics.stream().map(ConvergenceTasks.Quadratic::task).toList();
    double floor = FirstOrderFixedPoint.floor(quadratics, innerStep);
    MetaAlgorithm maml = MetaAlgorithm.maml(innerStep, 1);
    append(table, panel, "MAML", draw, norms(maml, list), 0);
    MetaAlgorithm hf = MetaAlgorithm.hfMaml(innerStep, 1, width);
    append(table, panel, "HF-MAML", draw, norms(hf, list), 0);
    append(table, panel, "FO-MAML", draw, norms(MetaAlgorithm.foMaml(innerStep, 1), list), floor);
  }

  private double[] norms(MetaAlgorithm algorithm, List<MetaTask> list) {
    MetaGradient truth = MetaGradient.of(MetaAlgorithm.maml(innerStep, 1), list);
    return new WatchedDescent(new Smoothness(1, 0, innerStep).exact(truth), iterations, every, 0)
        .along(MetaGradient.of(algorithm, list), truth, new double[dimension])
        .norms();
  }

  private void append(
      Table table, String panel, String label, int draw, double[] norms, double floor) {
    for (int i = 0; i < norms.length; i++) {
      table.stringColumn("curvatures").append(panel);
      table.stringColumn("algorithm").append(label);
      NumberColumns.append(table, draw, (double) i * every, norms[i], floor);
    }
  }

  /** The rows of one run. */
  static Table rows(Table table, String panel, String algorithm, int draw) {
    return table.where(
        table
            .stringColumn("curvatures")
            .isEqualTo(panel)
            .and(table.stringColumn("algorithm").isEqualTo(algorithm))
            .and(table.doubleColumn("draw").isEqualTo(draw)));
  }

  /**
   * FO-MAML's ‖∇F‖ at the end over the predicted floor, where curvatures differ.
   *
   * @param table what {@link #run()} gave
   * @return the mean over the draws, with Student's interval
   */
  public Estimate floorRatio(Table table) {
    double[] ratios = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      Table rows = rows(table, PANELS.get(0), "FO-MAML", draw);
      int last = rows.rowCount() - 1;
      ratios[draw] =
          rows.doubleColumn("gradientNorm").getDouble(last)
              / rows.doubleColumn("floor").getDouble(last);
    }
    return OverDraws.mean(ratios);
  }

  @Override
  public Figure figure(Table table) {
    FigureBuilder figure =
        Figure.named(name())
            .caption(
                ("Norm of MAML's meta-gradient along gradient descent with MAML, HF-MAML and"
                        + " FO-MAML on %d quadratic tasks of size %d, curvatures between %s and L ="
                        + " 1 in random directions, optima drawn from N(0, I), start at 0, α = %s,"
                        + " δ = %s, steps of 1/(4L), at most %d. A line ends where rounding lets w"
                        + " move no more. Left: each task has its own curvatures; FO-MAML stops at"
                        + " the predicted floor, the other two go on. Right: the same optima with"
                        + " one curvature matrix for all tasks, where the floor is zero. HF-MAML is"
                        + " exact on quadratics, so its points lie on MAML's line. The first of %d"
                        + " draws of the tasks, seed %d. The parameters are the companion's own"
                        + " choice.")
                    .formatted(
                        tasks,
                        dimension,
                        Captions.number(lowest),
                        Captions.number(innerStep),
                        Captions.number(width),
                        iterations,
                        draws,
                        seed))
            .alt(
                "Two panels. Left: two curves fall together down to rounding, one stays at a horizontal"
                    + " line."
                    + " Right: all three keep falling.")
            .parameters(Parameters.of(this))
            .panelSize(800, 600);
    for (String panel : PANELS) {
      Plot plot =
          Plot.titled("curvatures " + panel)
              .axes("iteration", "norm of the meta-gradient ‖∇F‖")
              .logY()
              .xRange(0, iterations)
              .yRange(1e-18, 10)
              .legendBelow();
      Table fo = rows(table, panel, "FO-MAML", 0);
      double floor = fo.doubleColumn("floor").getDouble(0);
      if (floor > 1e-12) {
        plot.horizontal(floor, "predicted floor", Palette.BOUND);
      }
      draw(plot, rows(table, panel, "MAML", 0), "MAML", Palette.MAML);
      draw(plot, fo, "FO-MAML", Palette.OTHER);
      Table hf = rows(table, panel, "HF-MAML", 0);
      Table few = hf.where(hf.doubleColumn("iteration").remainder(5.0 * every).isEqualTo(0));
      plot.scatter(
          "HF-MAML",
          LegacySweep.values(few, "iteration"),
          LegacySweep.values(few, "gradientNorm"),
          Palette.ANOTHER);
      figure.panel(plot);
    }
    return figure.build();
  }

  private static void draw(Plot plot, Table rows, String label, Ink ink) {
    plot.line(
        label,
        LegacySweep.values(rows, "iteration"),
        LegacySweep.values(rows, "gradientNorm"),
        ink);
  }
}
