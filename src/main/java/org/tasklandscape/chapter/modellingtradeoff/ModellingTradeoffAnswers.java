package org.tasklandscape.chapter.modellingtradeoff;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPrediction;

/** Right answers of chapter 07. */
final class ModellingTradeoffAnswers {
  private ModellingTradeoffAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "7.1",
        () -> new Answer.Numbers(3, ModellingTradeoffAnswers::halfTheSamples),
        "7.2",
        () -> new Answer.Numbers(2, ModellingTradeoffAnswers::pretending),
        "7.2b",
        ModellingTradeoffAnswers::oneMinimiser,
        "7.3",
        () -> Answer.number(ModellingTradeoffAnswers::firstMean),
        "7.3b",
        () -> Answer.number(ModellingTradeoffAnswers::nearTheZero));
  }

  private static double[] halfTheSamples() {
    return IntStream.of(1, 10, 400)
        .mapToObj(n -> TradeoffPrediction.of(TradeoffEnvironment.published(), 0, n))
        .mapToDouble(at -> at.mamlBefore().variance() / at.drsBefore().variance())
        .toArray();
  }

  /** The least floor at α₀, and over a grid of steps. */
  private static double[] pretending() {
    TradeoffEnvironment world = TradeoffEnvironment.published();
    double least =
        IntStream.rangeClosed(0, 10_000)
            .mapToDouble(i -> world.after(i / 10_000.0, 50).floor())
            .min()
            .getAsDouble();
    return new double[] {world.after(pretended(world, 50), 50).floor(), least};
  }

  private static Answer oneMinimiser() {
    return new Answer.Formula(
        List.of("β", "N"),
        random -> new double[] {random.between(0.5, 4), random.whole(1, 400)},
        x -> pretended(new TradeoffEnvironment(1, x[0]), x[1]));
  }

  /** α₀, where the two centres agree, by bisection between 1/(4β) and 2/β. */
  private static double pretended(TradeoffEnvironment world, double samples) {
    double low = 1 / (4 * world.scale());
    double high = 2 / world.scale();
    double sign = Math.signum(world.after(low, samples).centre() - world.before().centre());
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      double here = world.after(middle, samples).centre() - world.before().centre();
      if (Math.signum(here) == sign) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Twice the density of αŜ = θχ²/(2N) at 1, θ uniform on (0, 2): of χ² at 2N/θ times its slope
   * 2N/θ, averaged over θ.
   */
  private static double nearTheZero() {
    ChiSquaredDistribution law = new ChiSquaredDistribution(null, 10);
    int cells = 100_000;
    return 2
        * IntStream.range(0, cells)
            .mapToDouble(i -> (i + 0.5) * 2 / cells)
            .map(theta -> law.density(20 / theta) * 20 / theta)
            .average()
            .orElseThrow();
  }

  /** A probability of order t^(-M/2) has an integral, the mean, from M/2 > 1 on. */
  private static double firstMean() {
    return IntStream.iterate(1, tasks -> tasks + 1).filter(m -> m / 2.0 > 1).findFirst().getAsInt();
  }
}
