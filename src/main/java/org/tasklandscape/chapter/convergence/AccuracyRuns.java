package org.tasklandscape.chapter.convergence;

import java.util.List;
import org.tasklandscape.meta.ConvergenceTasks;
import org.tasklandscape.meta.LogCoshObjective;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Smoothness;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.WatchedDescent;
import org.tasklandscape.network.ErfSmoothness;
import org.tasklandscape.network.TeacherEnvironment;

/**
 * ‖∇F‖ along MAML, FO-MAML and HF-MAML with steps of 1/L<sub>F</sub>(w) on one draw of tasks, and
 * 2L̄Δ twice: read off MAML's run, and a priori.
 *
 * @param maml ‖∇F‖ along MAML
 * @param foMaml along FO-MAML
 * @param hfMaml along HF-MAML
 * @param bound 2L̄Δ read off MAML's run
 * @param aPriori 2L̄Δ known at the start
 */
record AccuracyRuns(double[] maml, double[] foMaml, double[] hfMaml, double bound, double aPriori) {

  /** What is the same for the algorithms. */
  private record Problem(
      List<MetaTask> tasks, Smoothness constants, double largestGradient, double[] start) {
    AccuracyRuns run(double width, int iterations, double finest) {
      double alpha = constants.innerStep();
      MetaGradient truth = MetaGradient.of(MetaAlgorithm.maml(alpha, 1), tasks);
      StepSize rule = constants.exact(truth);
      double[] largest = {0};
      StepSize noted =
          (iteration, w) -> {
            double step = rule.at(iteration, w);
            largest[0] = Math.max(largest[0], 1 / step);
            return step;
          };
      WatchedDescent.Run maml =
          new WatchedDescent(noted, iterations, 1, finest).along(truth, truth, start);
      WatchedDescent others = new WatchedDescent(rule, iterations, 1, finest);
      MetaGradient first = MetaGradient.of(MetaAlgorithm.foMaml(alpha, 1), tasks);
      MetaGradient free = MetaGradient.of(MetaAlgorithm.hfMaml(alpha, 1, width), tasks);
      double begun = truth.value(start);
      return new AccuracyRuns(
          maml.norms(),
          others.along(first, truth, start).norms(),
          others.along(free, truth, start).norms(),
          2 * largest[0] * (begun - truth.value(maml.point())),
          2 * constants.at(largestGradient) * begun);
    }
  }

  /** Regressions with L = 1, from 0; |tanh| ≤ 1 makes ‖∇f‖ ≤ √L = 1. */
  static AccuracyRuns regressions(
      List<LogCoshObjective> risks, double innerStep, double width, int iterations, double finest) {
    double lipschitz = 0;
    for (LogCoshObjective risk : risks) {
      lipschitz = Math.max(lipschitz, risk.smoothness(1, innerStep).hessianLipschitz());
    }
    return new Problem(
            ConvergenceTasks.population(risks),
            new Smoothness(1, lipschitz, innerStep),
            1,
            new double[risks.get(0).size()])
        .run(width, iterations, finest);
  }

  /** Networks, with the constants of the steeper of the two kinds. */
  static AccuracyRuns networks(
      TeacherEnvironment world,
      List<MetaTask> tasks,
      double[] start,
      double innerStep,
      double width,
      int iterations,
      double finest) {
    double steeper = Math.max(world.easyVariance(), world.hardVariance());
    ErfSmoothness constants = new ErfSmoothness(steeper, world.neurons());
    return new Problem(tasks, constants.with(innerStep), constants.largestGradient(), start)
        .run(width, iterations, finest);
  }

  /** The first k; NaN where none is reached. */
  static double reached(double[] norms, double accuracy) {
    for (int k = 0; k < norms.length; k++) {
      if (norms[k] <= accuracy) {
        return k;
      }
    }
    return Double.NaN;
  }
}
