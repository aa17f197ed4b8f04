package org.tasklandscape.chapter.representation;

import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.representation.AngleTheory;
import org.tasklandscape.representation.FeatureSpace;
import org.tasklandscape.representation.RepresentationTraining;

/** Right answers of chapter 06. */
final class RepresentationAnswers {
  private RepresentationAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "6.1",
        () -> Answer.number(() -> leastTasks(20, 2, 5)),
        "6.2",
        () -> Answer.number(RepresentationAnswers::moreSamples),
        "6.3",
        () -> Answer.number(RepresentationAnswers::limitOfTheBudget));
  }

  /** T tasks leave T(n - k) equations for the k(D - k) unknowns of a subspace. */
  private static double leastTasks(int ambient, int rank, int samples) {
    return Math.ceil(rank * (ambient - rank) / (double) (samples - rank));
  }

  /** At how many multiples of 40 samples 10 features gain what 3 gain at 40, by bisection. */
  private static double moreSamples() {
    TwoClusters quiet = RepresentationTraining.defaults().clusters().withNoiseVariance(0);
    double wanted = FeatureSpace.complete(3, 3).gain(quiet, Adaptation.step(1, 40_000));
    FeatureSpace ten = FeatureSpace.complete(10, 3);
    int low = 40_000;
    int high = 400_000;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (ten.gain(quiet, Adaptation.step(1, middle)) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high / 40_000.0;
  }

  private static double limitOfTheBudget() {
    RepresentationTraining training = RepresentationTraining.defaults();
    int many = 1_000_000;
    return many * new AngleTheory(training.clusters(), training.ambient(), many).alternating();
  }
}
