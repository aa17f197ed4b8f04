package org.tasklandscape.study;

import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;

/** How captions speak of trained networks and of their landscapes. */
final class NetworkWords {
  private NetworkWords() {}

  /** The training in words. */
  static String training(NetworkTraining training) {
    return ("%d training and %d test tasks, half of them easy; exact risks and gradients; α = %s for"
            + " ReLU, %s for erf; both methods from the same start of N(0, 1) entries by Adam, step"
            + " %s, at most %d iterations, ended at a gradient norm of %s; seed %d.")
        .formatted(
            2 * training.tasks(),
            2 * training.testTasks(),
            Captions.number(training.reluStep()),
            Captions.number(training.erfStep()),
            Captions.number(training.outerStep()),
            training.iterations(),
            Captions.number(training.tolerance()),
            training.seed());
  }

  /** The base case in words. */
  static String base() {
    return Stated.of(TeacherEnvironment.base(PopulationActivation.RELU));
  }
}
