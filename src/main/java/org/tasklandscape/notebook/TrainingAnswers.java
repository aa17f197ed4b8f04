package org.tasklandscape.notebook;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.representation.AngleTheory;
import org.tasklandscape.representation.FeatureSpace;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPrediction;

/** Right answers of chapters 06 and 07. */
final class TrainingAnswers {
  private TrainingAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "6.1",
        () -> Answer.number(() -> leastTasks(20, 2, 5)),
        "6.2",
        () -> Answer.number(TrainingAnswers::moreSamples),
        "6.3",
        () -> Answer.number(TrainingAnswers::limitOfTheBudget),
        "7.1",
        () -> new Answer.Numbers(3, TrainingAnswers::halfTheSamples),
        "7.2",
        () -> new Answer.Numbers(2, TrainingAnswers::pretending),
        "7.3",
        () -> Answer.number(TrainingAnswers::firstMean));
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

  private static double[] halfTheSamples() {
    return IntStream.of(1, 10, 400)
        .mapToObj(n -> TradeoffPrediction.of(TradeoffEnvironment.published(), 0, n))
        .mapToDouble(at -> at.mamlBefore().variance() / at.drsBefore().variance())
        .toArray();
  }

  /** α₀ is where the two centres agree, by bisection between 0.5 and 1; then the least floor. */
  private static double[] pretending() {
    TradeoffEnvironment world = TradeoffEnvironment.published();
    double low = 0.5;
    double high = 1;
    double sign = Math.signum(world.after(low, 50).centre() - world.before().centre());
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (Math.signum(world.after(middle, 50).centre() - world.before().centre()) == sign) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double least =
        IntStream.rangeClosed(0, 10_000)
            .mapToDouble(i -> world.after(i / 10_000.0, 50).floor())
            .min()
            .getAsDouble();
    return new double[] {world.after(low, 50).floor(), least};
  }

  /** A probability of order t^(-M/2) has an integral, the mean, from M/2 > 1 on. */
  private static double firstMean() {
    return IntStream.iterate(1, tasks -> tasks + 1).filter(m -> m / 2.0 > 1).findFirst().getAsInt();
  }
}
