package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.LogCoshObjective;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Sgd;
import org.tasklandscape.meta.Smoothness;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.Table;

/**
 * The first k with ‖∇F(w<sub>k</sub>)‖ ≤ ε against ε, for MAML and FO-MAML with steps of
 * 1/L<sub>F</sub>(w<sub>k</sub>), and the bound 2L̄Δ/ε² on it for MAML.
 *
 * <p>Δ = F(w<sub>0</sub>) - min F, and L̄ = max<sub>k</sub> L<sub>F</sub>(w<sub>k</sub>) is read
 * off MAML's run. Tasks have a smooth loss that is not quadratic, so L<sub>F</sub> varies along the
 * run. Source: theory 4.1.
 *
 * @param dimension the size of w
 * @param tasks how many, equally likely
 * @param samples inputs of each task, which is then taken as its population
 * @param innerStep α, at most 1/L = 1
 * @param iterations the most moves of a run
 * @param accuracies the range of ε
 * @param seed the seed of the tasks
 */
public record IterationsToAccuracyStudy(
    int dimension,
    int tasks,
    int samples,
    double innerStep,
    int iterations,
    Range accuracies,
    long seed)
    implements Study {

  /**
   * Ten tasks in three dimensions.
   *
   * @return the study
   */
  public static IterationsToAccuracyStudy defaults() {
    return new IterationsToAccuracyStudy(
        3, 10, 12, 0.5, 5000, Range.logarithmic(1e-6, 0.1, 41), Landscapes.SEED);
  }

  @Override
  public String name() {
    return "iterations-to-accuracy";
  }

  @Override
  public Table run() {
    List<LogCoshObjective> risks =
        ConvergenceTasks.smooth(
            new Streams(seed, name()).stream("tasks"), tasks, dimension, samples);
    List<MetaTask> list = ConvergenceTasks.population(risks);
    MetaGradient truth = MetaGradient.of(MetaAlgorithm.maml(innerStep, 1), list);
    double[] start = new double[dimension];
    StepSize rule = smoothness(risks).exact(truth);
    double[] largest = {0};
    StepSize noted =
        (iteration, w) -> {
          double step = rule.at(iteration, w);
          largest[0] = Math.max(largest[0], 1 / step);
          return step;
        };
    double least = new Training(Lbfgs.defaults(), 1000, 1e-12).run(truth, start).value();
    double[] maml = norms(truth, truth, noted);
    double[] first = norms(MetaGradient.of(MetaAlgorithm.foMaml(innerStep, 1), list), truth, rule);
    double excess = truth.value(start) - least;
    Table table = Table.create(name());
    NumberColumns.create(table, List.of("accuracy", "maml", "foMaml", "bound"));
    for (double accuracy : accuracies.values()) {
      double bound = 2 * largest[0] * excess / (accuracy * accuracy);
      NumberColumns.append(
          table, accuracy, reached(maml, accuracy), reached(first, accuracy), bound);
    }
    return table;
  }

  /** L = 1 and the largest ρ of all tasks. */
  private Smoothness smoothness(List<LogCoshObjective> risks) {
    double lipschitz = 0;
    for (LogCoshObjective risk : risks) {
      lipschitz = Math.max(lipschitz, risk.smoothness(1, innerStep).hessianLipschitz());
    }
    return new Smoothness(1, lipschitz, innerStep);
  }

  private double[] norms(MetaGradient followed, MetaGradient truth, StepSize rule) {
    WatchedGradient watched = new WatchedGradient(followed, truth);
    new Training(new Sgd(rule), iterations, 0).run(watched, new double[dimension]);
    return watched.norms();
  }

  /** The first k; NaN where none is reached. */
  private static double reached(double[] norms, double accuracy) {
    for (int k = 0; k < norms.length; k++) {
      if (norms[k] <= accuracy) {
        return k;
      }
    }
    return Double.NaN;
  }

  @Override
  public Figure figure(Table table) {
    double[] accuracy = GainSweep.values(table, "accuracy");
    Plot plot =
        Plot.untitled()
            .axes("accuracy ε", "iterations to ‖∇F‖ ≤ ε")
            .logX()
            .logY()
            .legendBelow()
            .line("bound 2L̄Δ/ε²", accuracy, GainSweep.values(table, "bound"), Palette.BOUND)
            .line("MAML", accuracy, GainSweep.values(table, "maml"), Palette.MAML)
            .line("FO-MAML", accuracy, GainSweep.values(table, "foMaml"), Palette.OTHER);
    return Figure.named(name())
        .caption(
            ("Iterations until the norm of MAML's meta-gradient is at most ε = %s, by gradient"
                    + " descent from 0 with steps of 1/L_F(w), for MAML and FO-MAML, and the bound"
                    + " of order 1/ε² for MAML, with the largest L_F read off its run. %d tasks of"
                    + " size %d with log cosh loss on %d inputs each, L = 1, α = %s, at most %d"
                    + " iterations. FO-MAML has no line where it never gets that far. MAML needs"
                    + " far fewer iterations than the bound, which holds for nonconvex objectives"
                    + " too. The parameters are the companion's own choice.")
                .formatted(
                    accuracies.text(),
                    tasks,
                    dimension,
                    samples,
                    Captions.number(innerStep),
                    iterations))
        .alt(
            "MAML's curve rises slowly as the accuracy gets finer and stays below a steep dotted"
                + " line; FO-MAML's curve ends at a coarse accuracy.")
        .parameters(Parameters.of(this))
        .panelSize(1000, 620)
        .panel(plot)
        .build();
  }
}
