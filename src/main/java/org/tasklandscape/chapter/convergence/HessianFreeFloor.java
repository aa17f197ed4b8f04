package org.tasklandscape.chapter.convergence;

import java.util.Arrays;
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
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

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
public record HessianFreeFloor(
    int dimension,
    int tasks,
    int samples,
    double innerStep,
    double step,
    int iterations,
    Range widths,
    long seed)
    implements FigureStudy<HessianFreeFloor.Row> {

  /**
   * A rest point of HF-MAML.
   *
   * @param width δ
   * @param floor ‖∇F‖ there
   * @param single the same with gradients rounded to single precision
   * @param leading its term of order δ²
   * @param firstOrder ‖∇F‖ where FO-MAML rests
   */
  public record Row(double width, double floor, double single, double leading, double firstOrder) {}

  /** {@return the study of ten tasks in three dimensions} */
  public static HessianFreeFloor defaults() {
    return new HessianFreeFloor(
        3, 10, 12, 0.5, 0.5, 300, Range.logarithmic(1e-8, 10, 37), Landscapes.SEED);
  }

  @Override
  public Rows<Row> run() {
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
    List<MetaTask> rounded =
        risks.stream().map(risk -> MetaTask.population(new SinglePrecision(risk))).toList();
    return Arrays.stream(widths.values())
        .mapToObj(
            width -> {
              MetaAlgorithm free = MetaAlgorithm.hfMaml(innerStep, 1, width);
              double floor = floor(free, list, truth, solution);
              double single = floor(free, rounded, truth, solution);
              return new Row(width, floor, single, leading * width * width, first);
            })
        .collect(Rows.collect(Row.class));
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
  public Figure figure(Rows<Row> rows) {
    double[] width = rows.values(Row::width);
    double first = rows.list().get(0).firstOrder();
    Plot plot =
        Plot.untitled()
            .axes("width δ of the differences", "‖∇F‖ where the algorithm rests")
            .logX()
            .logY()
            .yRange(1e-17, 1)
            .legendBelow()
            .horizontal(first, "FO-MAML", Palette.OTHER)
            .line("leading term, of order δ²", width, rows.values(Row::leading), Palette.BOUND)
            .points(
                "HF-MAML",
                width,
                rows.values(Row::floor),
                new double[width.length],
                Palette.ANOTHER)
            .points(
                "HF-MAML, single precision",
                width,
                rows.values(Row::single),
                new double[width.length],
                Palette.HARD);
    return Words.of(this).figure().panelSize(1000, 620).panel(plot).build();
  }
}
