package org.tasklandscape.chapter.starthere;

import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.TwoClusters;

/** Right answers of chapter 00, in the landscape of its cells. */
final class StartHereAnswers {
  private StartHereAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "0.1", () -> new Answer.Numbers(3, () -> solved(landscape(), Adaptation.step(0, 1000))),
        "0.2", () -> new Answer.Numbers(3, StartHereAnswers::oneCurvature),
        "0.3", () -> new Answer.Numbers(2, StartHereAnswers::rareHardTasks));
  }

  private static TwoClusters landscape() {
    return TwoClusters.of(2, TwoClusters.easy(1, 1), TwoClusters.hard(0.1, 0.05), 4);
  }

  /** Both weights and the gain. */
  private static double[] solved(TwoClusters world, Adaptation step) {
    ClusterComparison found = world.compare(step, step);
    return new double[] {found.weightNal(), found.weightMaml(), found.gain()};
  }

  private static double[] oneCurvature() {
    return solved(landscape().withHard(TwoClusters.hard(1, 0.05)), Adaptation.step(1, 1000));
  }

  private static double[] rareHardTasks() {
    TwoClusters rare = landscape().withHardProbability(0.01);
    Adaptation few = Adaptation.step(1, 1000);
    Adaptation population = Adaptation.step(1, Adaptation.INFINITE);
    return new double[] {
      rare.compare(few, few).gain(), rare.compare(population, population).gain()
    };
  }
}
