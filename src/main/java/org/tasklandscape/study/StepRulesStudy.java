package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
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
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

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
public record StepRulesStudy(
    int dimension,
    int tasks,
    int samples,
    double innerStep,
    int batch,
    List<Double> constants,
    int iterations,
    int every,
    long seed)
    implements LegacyStudy {
  private static final String EXACT = "1/L_F, all tasks";
  private static final String ESTIMATED = "1/L_F, batch";

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if batch or every is below 1
   */
  public StepRulesStudy {
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
  public static StepRulesStudy defaults() {
    return new StepRulesStudy(
        3, 10, 12, 0.5, 2, List.of(0.1, 1.0, 10.0, 100.0), 600, 5, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "step-rules";
  }

  @Override
  public Table run() {
    Streams streams = new Streams(seed, name());
    List<LogCoshObjective> risks =
        ConvergenceTasks.smooth(streams.stream("tasks"), tasks, dimension, samples);
    MetaGradient f =
        MetaGradient.of(MetaAlgorithm.maml(innerStep, 1), ConvergenceTasks.population(risks));
    double lipschitz = 0;
    for (LogCoshObjective risk : risks) {
      lipschitz = Math.max(lipschitz, risk.smoothness(1, innerStep).hessianLipschitz());
    }
    Smoothness constant = new Smoothness(1, lipschitz, innerStep);
    Table table = Table.create(name(), StringColumn.create("rule"));
    NumberColumns.create(table, List.of("iteration", "step", "gradientNorm"));
    append(table, EXACT, f, constant.exact(f));
    append(
        table,
        ESTIMATED,
        f,
        constant.estimated(f, iteration -> draw(streams.stream("batch", iteration))));
    for (double step : constants) {
      append(table, label(step), f, StepSize.constant(step));
    }
    return table;
  }

  /** The weights of a batch: counts over its size. */
  private double[] draw(RandomStream stream) {
    double[] weights = new double[tasks];
    for (int i = 0; i < batch; i++) {
      weights[stream.nextInt(tasks)] += 1.0 / batch;
    }
    return weights;
  }

  private void append(Table table, String label, MetaGradient f, StepSize rule) {
    List<Double> steps = new ArrayList<>();
    StepSize noted =
        (iteration, w) -> {
          steps.add(rule.at(iteration, w));
          return steps.get(iteration);
        };
    double[] norms =
        new Training(new Sgd(noted), iterations, 0).run(f, new double[dimension]).gradientNorms();
    for (int t = 0; t < Math.min(norms.length, steps.size()); t += every) {
      table.stringColumn("rule").append(label);
      NumberColumns.append(table, t, steps.get(t), norms[t]);
    }
  }

  private static String label(double step) {
    return "step " + Captions.number(step);
  }

  /** The rows of one rule. */
  static Table rows(Table table, String rule) {
    return table.where(table.stringColumn("rule").isEqualTo(rule));
  }

  @Override
  public Figure figure(Table table) {
    Plot plot =
        Plot.titled("convergence")
            .axes("iteration", "norm of the meta-gradient ‖∇F‖")
            .logY()
            .yRange(1e-12, 1)
            .legendBelow();
    for (int i = 0; i < constants.size(); i++) {
      draw(plot, table, label(constants.get(i)), Palette.ordered(i, constants.size()));
    }
    draw(plot, table, EXACT, Palette.MAML);
    draw(plot, table, ESTIMATED, Palette.OTHER);
    Table exact = rows(table, EXACT);
    Table batches = rows(table, ESTIMATED);
    Plot steps =
        Plot.titled("the step itself")
            .axes("iteration", "step 1/L_F")
            .legendBelow()
            .line(
                EXACT,
                LegacySweep.values(exact, "iteration"),
                LegacySweep.values(exact, "step"),
                Palette.MAML)
            .scatter(
                ESTIMATED,
                LegacySweep.values(batches, "iteration"),
                LegacySweep.values(batches, "step"),
                Palette.OTHER);
    return Figure.named(name())
        .caption(
            ("Norm of MAML's meta-gradient along gradient descent from 0 with steps of 1/L_F(w) ="
                    + " 1/(4L + 2ρα mean ‖∇f_i(w)‖), the mean over all %d tasks or over a fresh"
                    + " batch of %d drawn with replacement, and with constant steps of %s."
                    + " Tasks of size %d with log cosh loss on %d inputs each, L = 1, ρ the largest"
                    + " of the tasks' constants, α = %s, %d iterations. The batch serves the step"
                    + " alone: the gradient is that of all tasks. Right: the steps that both rules"
                    + " take. Seed %d. The parameters are the"
                    + " companion's own choice.")
                .formatted(
                    tasks,
                    batch,
                    FixedParameters.list(constants),
                    dimension,
                    samples,
                    Captions.number(innerStep),
                    iterations,
                    seed))
        .alt(
            "The two curves of the rule 1/L_F lie on each other and fall steadily. Of the"
                + " constant steps the least falls slower, the next faster, the larger ones do"
                + " not converge. Right: the batch's steps scatter narrowly about the exact rule's.")
        .parameters(Parameters.of(this))
        .panelSize(800, 620)
        .panel(plot)
        .panel(steps)
        .build();
  }

  private static void draw(Plot plot, Table table, String rule, Ink ink) {
    Table rows = rows(table, rule);
    plot.line(
        rule, LegacySweep.values(rows, "iteration"), LegacySweep.values(rows, "gradientNorm"), ink);
  }
}
