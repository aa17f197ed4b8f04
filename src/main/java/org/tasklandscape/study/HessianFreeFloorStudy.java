package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.ConvergenceTasks;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.LogCoshObjective;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Sgd;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.Table;

/**
 * ‖∇F‖ where HF-MAML comes to rest, against the width δ of its central differences, on tasks with a
 * smooth loss that is not quadratic.
 *
 * <p>At rest g<sub>HF</sub> = 0, and ∇F - g<sub>HF</sub> = (αδ²/6)
 * E[∇⁴f<sub>i</sub>(w)[v<sub>i</sub>, v<sub>i</sub>, v<sub>i</sub>]] + O(δ⁴) with v<sub>i</sub> =
 * ∇f<sub>i</sub>(u<sub>i</sub>): the floor falls as δ² until rounding, which grows as 1/δ, takes
 * over. Source: theory 4.3.
 *
 * @param dimension the size of w
 * @param tasks how many, equally likely
 * @param samples inputs of each task, which is then taken as its population
 * @param innerStep α, at most 1/L = 1
 * @param step the outer step
 * @param iterations moves of each run
 * @param widths the range of δ
 * @param seed the seed of the tasks
 */
public record HessianFreeFloorStudy(
    int dimension,
    int tasks,
    int samples,
    double innerStep,
    double step,
    int iterations,
    Range widths,
    long seed)
    implements LegacyStudy {

  /** {@return the study of ten tasks in three dimensions} */
  public static HessianFreeFloorStudy defaults() {
    return new HessianFreeFloorStudy(
        3, 10, 12, 0.5, 0.5, 300, Range.logarithmic(1e-8, 10, 37), Landscapes.SEED);
  }

  @Override
  public String name() {
    return "hessian-free-floor";
  }

  @Override
  public Table run() {
    List<LogCoshObjective> risks =
        ConvergenceTasks.smooth(
            new Streams(seed, name()).stream("tasks"), tasks, dimension, samples);
    List<MetaTask> list = ConvergenceTasks.population(risks);
    MetaAlgorithm maml = MetaAlgorithm.maml(innerStep, 1);
    MetaGradient truth = MetaGradient.of(maml, list);
    double[] solution =
        new Training(Lbfgs.defaults(), 1000, 1e-14).run(truth, new double[dimension]).point();
    double leading = leading(risks, list, maml, solution);
    double first = floor(MetaAlgorithm.foMaml(innerStep, 1), list, truth, solution);
    Table table = Table.create(name());
    NumberColumns.create(table, List.of("width", "floor", "leading", "firstOrder"));
    for (double width : widths.values()) {
      double floor = floor(MetaAlgorithm.hfMaml(innerStep, 1, width), list, truth, solution);
      NumberColumns.append(table, width, floor, leading * width * width, first);
    }
    return table;
  }

  /** ‖∇F‖ at the rest point next to MAML's solution. */
  private double floor(
      MetaAlgorithm algorithm, List<MetaTask> list, MetaGradient truth, double[] start) {
    Sgd descent = new Sgd(StepSize.constant(step));
    double[] rest =
        new Training(descent, iterations, 0).run(MetaGradient.of(algorithm, list), start).point();
    double[] gradient = new double[dimension];
    truth.gradient(rest, gradient);
    return Vectors.norm(gradient);
  }

  /** ‖(α/6) E[∇⁴f(w)[v, v, v]]‖. */
  private double leading(
      List<LogCoshObjective> risks, List<MetaTask> list, MetaAlgorithm maml, double[] w) {
    double[] sum = new double[dimension];
    double[] v = new double[dimension];
    double[] term = new double[dimension];
    for (int i = 0; i < tasks; i++) {
      risks.get(i).gradient(maml.adapt(list.get(i), w), v);
      risks.get(i).fourth(w, v, term);
      for (int j = 0; j < dimension; j++) {
        sum[j] += innerStep / 6 * term[j] / tasks;
      }
    }
    return Vectors.norm(sum);
  }

  @Override
  public Figure figure(Table table) {
    double[] width = LegacySweep.values(table, "width");
    Plot plot =
        Plot.untitled()
            .axes("width δ of the differences", "‖∇F‖ where the algorithm rests")
            .logX()
            .logY()
            .yRange(1e-17, 1)
            .legendBelow()
            .horizontal(table.doubleColumn("firstOrder").getDouble(0), "FO-MAML", Palette.OTHER)
            .line(
                "leading term, of order δ²",
                width,
                LegacySweep.values(table, "leading"),
                Palette.BOUND)
            .points(
                "HF-MAML",
                width,
                LegacySweep.values(table, "floor"),
                new double[width.length],
                Palette.ANOTHER);
    return Figure.named(name())
        .caption(
            ("Norm of MAML's meta-gradient where HF-MAML comes to rest, against the width δ = %s of"
                    + " its central differences, for %d tasks of size %d with log cosh loss on %d"
                    + " inputs each, L = 1, α = %s; %d steps of %s from MAML's solution. Dotted:"
                    + " the leading term (αδ²/6) ‖E[∇⁴f(w)[v, v, v]]‖ at MAML's solution, v the"
                    + " gradient after the inner step, nothing fitted. For small δ rounding takes"
                    + " over, which grows as 1/δ; for large δ the expansion no longer holds. "
                    + "The parameters are the companion's own choice.")
                .formatted(
                    widths.text(),
                    tasks,
                    dimension,
                    samples,
                    Captions.number(innerStep),
                    iterations,
                    Captions.number(step)))
        .alt(
            "Points fall along a dotted line of slope 2 as the width shrinks, reach a least value"
                + " near rounding, and rise again. A horizontal line for FO-MAML is far above.")
        .parameters(Parameters.of(this))
        .panelSize(1000, 620)
        .panel(plot)
        .build();
  }
}
