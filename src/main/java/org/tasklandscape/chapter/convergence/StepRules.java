package org.tasklandscape.chapter.convergence;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.ConvergenceTasks;
import org.tasklandscape.meta.LogCoshObjective;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.Sgd;
import org.tasklandscape.meta.Smoothness;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.CellName;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * ‖∇F(w<sub>t</sub>)‖ of MAML with steps of 1/L<sub>F</sub>(w<sub>t</sub>), the mean gradient norm
 * within L<sub>F</sub> taken over all tasks or over a fresh batch, beside constant steps; all with
 * the gradient of all tasks. Source: theory 4.1.
 *
 * @param dimension the size of w
 * @param tasks how many, equally likely
 * @param samples inputs of each task, which is then taken as its population
 * @param innerStep α, at most 1/L = 1
 * @param batch tasks of a batch, drawn with replacement
 * @param constants the constant steps
 * @param iterations moves of each run
 * @param every every how many iterations a row is kept
 * @param seed the seed of tasks and batches
 */
public record StepRules(
    int dimension,
    int tasks,
    int samples,
    double innerStep,
    int batch,
    List<Double> constants,
    int iterations,
    int every,
    long seed)
    implements FigureStudy<StepRules.Row> {
  /** The rule with the mean over all tasks. */
  public static final String EXACT = "1/L_F, all tasks";

  /** The rule with the mean over a batch. */
  public static final String ESTIMATED = "1/L_F, batch";

  /**
   * A move of a run.
   *
   * @param rule of its steps
   * @param iteration t
   * @param step its length over ‖∇F‖
   * @param gradientNorm ‖∇F(w_t)‖
   */
  public record Row(String rule, int iteration, double step, double gradientNorm) {}

  /** Checks batch and every, and copies the list. */
  public StepRules {
    constants = List.copyOf(constants);
    if (batch < 1 || every < 1) {
      throw new IllegalArgumentException(
          "batch and every must be >= 1, got %d and %d".formatted(batch, every));
    }
  }

  /**
   * {@return the study of ten tasks in three dimensions, batches of two, constant steps a factor of
   * ten apart}
   */
  public static StepRules defaults() {
    return new StepRules(
        3, 10, 12, 0.5, 2, List.of(0.1, 1.0, 10.0, 100.0), 600, 5, Landscapes.SEED);
  }

  @Override
  public Rows<Row> run() {
    Streams streams = new Streams(seed, name());
    List<LogCoshObjective> risks =
        ConvergenceTasks.smooth(streams.stream("tasks"), tasks, dimension, samples);
    MetaGradient f =
        MetaGradient.of(MetaAlgorithm.maml(innerStep, 1), ConvergenceTasks.population(risks));
    double lipschitz = 0;
    for (LogCoshObjective risk : risks) {
      lipschitz = Math.max(lipschitz, risk.smoothness(1, innerStep).hessianLipschitz());
    }
    Smoothness smooth = new Smoothness(1, lipschitz, innerStep);
    StepSize estimated = smooth.estimated(f, t -> draw(streams.stream("batch", t)));
    List<Row> rows = new ArrayList<>(descend(EXACT, f, smooth.exact(f)));
    rows.addAll(descend(ESTIMATED, f, estimated));
    for (double step : constants) {
      rows.addAll(descend(constant(step), f, StepSize.constant(step)));
    }
    return Rows.of(Row.class, rows);
  }

  /** The weights of a batch: counts over its size. */
  private double[] draw(RandomStream stream) {
    double[] weights = new double[tasks];
    for (int i = 0; i < batch; i++) {
      weights[stream.nextInt(tasks)] += 1.0 / batch;
    }
    return weights;
  }

  private List<Row> descend(String label, MetaGradient f, StepSize rule) {
    List<Double> steps = new ArrayList<>();
    StepSize noted =
        (iteration, w) -> {
          steps.add(rule.at(iteration, w));
          return steps.get(iteration);
        };
    double[] norms =
        new Training(new Sgd(noted), iterations, 0).run(f, new double[dimension]).gradientNorms();
    List<Row> rows = new ArrayList<>();
    for (int t = 0; t < Math.min(norms.length, steps.size()); t += every) {
      rows.add(new Row(label, t, steps.get(t), norms[t]));
    }
    return rows;
  }

  /**
   * The name of a constant rule.
   *
   * @param step its step
   * @return for example {@code step 0.1}
   */
  public static String constant(double step) {
    return "step " + CellName.plain(step);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    Plot norms =
        Plot.titled("convergence")
            .axes("iteration", "norm of the meta-gradient ‖∇F‖")
            .logY()
            .yRange(1e-12, 1)
            .legendBelow();
    Plot steps = Plot.titled("the step itself").axes("iteration", "step 1/L_F").legendBelow();
    for (int i = 0; i < constants.size(); i++) {
      String rule = constant(constants.get(i));
      Rows<Row> run = rows.where(row -> row.rule().equals(rule));
      norms.line(
          rule,
          run.values(Row::iteration),
          run.values(Row::gradientNorm),
          Palette.ordered(i, constants.size()));
    }
    Rows<Row> exact = rows.where(row -> row.rule().equals(EXACT));
    Rows<Row> batches = rows.where(row -> row.rule().equals(ESTIMATED));
    double[] exactTimes = exact.values(Row::iteration);
    double[] batchTimes = batches.values(Row::iteration);
    norms
        .line(EXACT, exactTimes, exact.values(Row::gradientNorm), Palette.MAML)
        .line(ESTIMATED, batchTimes, batches.values(Row::gradientNorm), Palette.OTHER);
    steps
        .line(EXACT, exactTimes, exact.values(Row::step), Palette.MAML)
        .scatter(ESTIMATED, batchTimes, batches.values(Row::step), Palette.OTHER);
    return Words.of(this).figure().panelSize(800, 620).panel(norms).panel(steps).build();
  }
}
