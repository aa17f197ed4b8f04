package org.tasklandscape.chapter.modellingtradeoff;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
        "7.3",
        () -> Answer.number(ModellingTradeoffAnswers::firstMean));
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
