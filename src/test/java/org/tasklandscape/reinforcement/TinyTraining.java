package org.tasklandscape.reinforcement;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.control.DiscNavigation;
import org.tasklandscape.control.Locomotion;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.control.VelocityTasks;
import org.tasklandscape.reinforcement.PolicyPlan.Method;
import org.tasklandscape.sampling.Streams;

/** Trainings of a moment, whose end a Java machine of its own can print. */
public final class TinyTraining {
  private TinyTraining() {}

  static PolicyPlan plan(Method method, long budget) {
    return new PolicyPlan(method, 3, 4, List.of(5, 4), 1, 0.99, 0.1, 0.05, 2, budget);
  }

  /** θ at the end, in the plane and on a body, every bit of it in digits. */
  static String trained() {
    var cheetah = new VelocityTasks(Locomotion.halfCheetah().withActionScale(1), 0, 2, 0, 0.05, 20);
    return end(Method.MAML, new DiscNavigation(1, 0.5, false, 6), 300)
        + end(Method.DRS, cheetah, 480);
  }

  private static String end(Method method, TaskFamily family, long budget) {
    var learner = new PolicyLearner(plan(method, budget), family, new Streams(3, "tiny"), 1);
    while (!learner.finished()) {
      learner.step();
    }
    return Arrays.toString(
        Arrays.stream(learner.parameters()).mapToLong(Double::doubleToLongBits).toArray());
  }

  /**
   * Prints the end.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.out.println(trained());
  }
}
