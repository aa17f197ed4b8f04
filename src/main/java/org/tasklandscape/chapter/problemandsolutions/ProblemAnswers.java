package org.tasklandscape.chapter.problemandsolutions;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.regression.Adaptation;

/** Right answers of chapter 01. */
final class ProblemAnswers {
  private ProblemAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "1.1", ProblemAnswers::bestStep,
        "1.2", () -> Answer.number(ProblemAnswers::samplesOfEqualParts),
        "1.3", ProblemAnswers::growthOfTheOdds);
  }

  /** The vertex of the parabola through q of the core at the steps 0, 1/ρ and 2/ρ. */
  private static Answer bestStep() {
    return new Answer.Formula(
        List.of("ρ", "d", "m"),
        random -> new double[] {random.between(0.1, 2), random.whole(2, 20), random.whole(5, 200)},
        x -> {
          double middle = 1 / x[0];
          double q0 = Adaptation.step(0, x[2]).curvature(x[0], (int) x[1]);
          double q1 = Adaptation.step(middle, x[2]).curvature(x[0], (int) x[1]);
          double q2 = Adaptation.step(2 * middle, x[2]).curvature(x[0], (int) x[1]);
          return middle * (1 + (q0 - q2) / (2 * (q0 - 2 * q1 + q2)));
        });
  }

  /** The variance falls as 1/m: that of one sample over the bias. */
  private static double samplesOfEqualParts() {
    double bias = Adaptation.step(0.9, Adaptation.INFINITE).curvature(1, 10);
    return (Adaptation.step(0.9, 1).curvature(1, 10) - bias) / bias;
  }

  private static Answer growthOfTheOdds() {
    return new Answer.Formula(
        List.of("α", "ρ_E", "ρ_H"),
        random ->
            new double[] {
              random.between(0.1, 0.9), random.between(0.5, 1), random.between(0.05, 0.4)
            },
        x -> odds(x, 2) / odds(x, 1));
  }

  private static double odds(double[] x, int steps) {
    Adaptation population = Adaptation.population(x[0], steps);
    return population.curvature(x[2], 1) / population.curvature(x[1], 1);
  }
}
