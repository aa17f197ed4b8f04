package org.tasklandscape.experiment;

import java.util.List;
import org.tasklandscape.experiment.NetworkPlan.Run;
import org.tasklandscape.meta.CountedObjective;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.NetworkTraining;

/**
 * One network that one method trained from one start, after Adam and at the end of L-BFGS.
 *
 * @param adam where Adam ended
 * @param rest where L-BFGS ended
 * @param point w there
 * @param work gradients and Hessian-vector products of tasks, in training alone
 */
record RestedNetwork(Phase adam, Phase rest, double[] point, long work) {
  private static final String DIVERGED = "diverged";

  /**
   * The end of a descent.
   *
   * @param trained F there, on the training tasks
   * @param gradient ‖∇F‖ there
   * @param moves of the descent
   * @param stop why it ended, "converged" being at rest; "diverged" if F ceased to be finite
   * @param easy p<sub>E</sub> times the mean risk of the easy test tasks after adaptation
   * @param hard the same of the hard ones
   */
  record Phase(double trained, double gradient, int moves, String stop, double easy, double hard) {
    private static final Phase NONE =
        new Phase(Double.NaN, Double.NaN, 0, DIVERGED, Double.NaN, Double.NaN);
  }

  static RestedNetwork train(NetworkPlan plan, Run run, MetaAlgorithm method) {
    NetworkTraining training = plan.training(run.adaptation());
    List<CountedObjective> tasks =
        training.trainingTasks(run.world(), run.draw()).stream()
            .map(task -> new CountedObjective(task.outer()))
            .toList();
    var objective = MetaGradient.of(method, tasks.stream().map(MetaTask::population).toList());
    double[] start = training.start(run.world(), run.draw(), run.start());
    try {
      Training.Run adam = plan.training().adam().run(objective, start);
      Training.Run rest = plan.training().lbfgs().run(objective, adam.point());
      return new RestedNetwork(
          phase(training, run, adam),
          phase(training, run, rest),
          rest.point(),
          CountedObjective.work(tasks));
    } catch (ArithmeticException e) {
      // Such a run is never the one of the least training risk, and the row says so.
      return new RestedNetwork(Phase.NONE, Phase.NONE, start, CountedObjective.work(tasks));
    }
  }

  /** Whether F ceased to be finite, so that the point is the start. */
  boolean isDiverged() {
    return rest.stop().equals(DIVERGED);
  }

  private static Phase phase(NetworkTraining training, Run run, Training.Run end) {
    NetworkTraining.Parts parts =
        training
            .judge(run.world(), run.draw(), end.point(), List.of(run.adaptation().steps()))
            .get(0);
    return new Phase(
        end.value(),
        end.gradientNorm(),
        end.iterations(),
        ConstantName.of(end.stop()),
        parts.easy(),
        parts.hard());
  }
}
