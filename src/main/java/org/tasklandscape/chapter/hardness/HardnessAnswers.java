package org.tasklandscape.chapter.hardness;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskEnvironment;

/** Right answers of chapter 02. */
final class HardnessAnswers {
  private static final double[][] IDENTITY = {{1, 0}, {0, 1}};

  private HardnessAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "2.1", HardnessAnswers::costOfNoise,
        "2.2", () -> new Answer.Numbers(2, HardnessAnswers::minimiserOfABillion),
        "2.3", () -> Answer.number(HardnessAnswers::samplesForTen),
        "2.4", () -> Answer.number(HardnessAnswers::gainOfTurnedTasks));
  }

  /** Of one task in the plane with noise 1 and without, at its optimum. */
  private static Answer costOfNoise() {
    return new Answer.Formula(
        List.of("α", "m"),
        random -> new double[] {random.between(0.1, 1.5), random.whole(1, 200)},
        x -> {
          Adaptation step = Adaptation.step(x[0], x[1]);
          LinearTask task = LinearTask.of(IDENTITY, new double[2], 1);
          return AdaptedRisk.of(TaskEnvironment.finite(new double[] {1}, List.of(task)), step)
              .excessAt(task.optimum());
        });
  }

  private static double[] minimiserOfABillion() {
    double[][] half = {{0.5, 0}, {0, 0.5}};
    TaskEnvironment world =
        TaskEnvironment.finite(
            new double[] {0.5, 0.5},
            List.of(
                LinearTask.of(half, new double[] {1, 0}, 0),
                LinearTask.of(half, new double[] {0, 3}, 0)));
    Adaptation step = Adaptation.step(2, 1e9);
    return Comparison.of(world, step, step).mamlArray();
  }

  /** The first m at which the ceiling (1 + κ)²/(4κ) is 10, with 1/κ the core's q(1; m). */
  private static double samplesForTen() {
    return IntStream.iterate(11, m -> m + 1)
        .filter(
            m -> {
              double left = Adaptation.step(1, m).curvature(1, 10);
              return (1 + left) * (1 + left) / (4 * left) >= 10;
            })
        .findFirst()
        .getAsInt();
  }

  private static double gainOfTurnedTasks() {
    TaskEnvironment world =
        TaskEnvironment.finite(
            new double[] {0.5, 0.5},
            List.of(
                LinearTask.of(new double[][] {{1, 0}, {0, 0.1}}, new double[] {0, 0}, 0),
                LinearTask.of(new double[][] {{0.1, 0}, {0, 1}}, new double[] {4, 0}, 0)));
    Adaptation step = Adaptation.step(1, 1000);
    return Comparison.of(world, step, step).gain();
  }
}
