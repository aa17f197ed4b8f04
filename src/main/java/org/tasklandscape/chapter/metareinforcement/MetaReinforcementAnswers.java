package org.tasklandscape.chapter.metareinforcement;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.reinforcement.BudgetCurve;
import org.tasklandscape.reinforcement.EstimatorWeight;

/** Right answers of chapter 14. */
final class MetaReinforcementAnswers {
  private MetaReinforcementAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "14.1",
        () -> Answer.number(MetaReinforcementAnswers::fewerRollouts),
        "14.2",
        () -> Answer.number(MetaReinforcementAnswers::vanishing),
        "14.3",
        () -> Answer.number(MetaReinforcementAnswers::farther));
  }

  /**
   * The n' at which the exact weight is the ratio's with n = 20, by bisection: d = 2, α = ρ = 1.
   */
  private static double fewerRollouts() {
    double wanted = EstimatorWeight.RATIO.of(1, 1, 20, 2);
    double low = 1;
    double high = 20;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (EstimatorWeight.EXACT.of(1, 1, middle, 2) > wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the weight of the log-likelihood's Hessian comes down to 0, by bisection. */
  private static double vanishing() {
    double low = 0.5;
    double high = 1;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (EstimatorWeight.LOG_LIKELIHOOD.of(middle, 1, 20, 2) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The crossing with hard best actions at 10 in place of 5. */
  private static double farther() {
    List<BudgetCurve.Task> tasks =
        List.of(
            new BudgetCurve.Task(0.5, 1, new double[] {3, 0}),
            new BudgetCurve.Task(0.5, 0.1, new double[] {10, 0}));
    var joint = new BudgetCurve(EstimatorWeight.NAL, tasks, 1, 50, 10, 0.3, new double[2]);
    var maml = new BudgetCurve(EstimatorWeight.RATIO, tasks, 1, 50, 10, 0.3, new double[2]);
    return maml.crossing(joint, 1000, 1e6).orElseThrow();
  }
}
