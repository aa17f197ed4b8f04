package org.tasklandscape.chapter.convergence;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.meta.Sgd;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.regression.Adaptation;

/** Right answers of chapter 10. */
final class ConvergenceAnswers {
  private ConvergenceAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "10.1", () -> Answer.number(ConvergenceAnswers::slopeOfTheFloor),
        "10.1b", () -> Answer.number(ConvergenceAnswers::floorOfALongStep),
        "10.2", ConvergenceAnswers::bestWidth,
        "10.3", () -> new Answer.Numbers(2, ConvergenceAnswers::limitsOfTheStep));
  }

  /** ‖E A ∇f‖ at NAL's solution of the exercise's two tasks. */
  private static double slopeOfTheFloor() {
    double[] w = rest(MetaAlgorithm.nal());
    double[] mean = new double[2];
    for (QuadraticObjective task : tasks()) {
      double[] gradient = new double[2];
      double[] bent = new double[2];
      task.gradient(w, gradient);
      task.hessianVector(w, gradient, bent);
      mean[0] += bent[0] / 2;
      mean[1] += bent[1] / 2;
    }
    return Vectors.norm(mean);
  }

  /** ‖∇F‖ at the point where FO-MAML rests, α = 0.2. */
  private static double floorOfALongStep() {
    double[] slope = new double[2];
    objective(MetaAlgorithm.maml(0.2, 1)).gradient(rest(MetaAlgorithm.foMaml(0.2, 1)), slope);
    return Vectors.norm(slope);
  }

  private static double[] rest(MetaAlgorithm method) {
    Training descent = new Training(new Sgd(StepSize.constant(1)), 4000, 0);
    return descent.run(objective(method), new double[2]).point();
  }

  private static MetaGradient objective(MetaAlgorithm method) {
    return MetaGradient.of(
        method, tasks().stream().map(task -> MetaTask.population(task)).toList());
  }

  private static List<QuadraticObjective> tasks() {
    return List.of(
        new QuadraticObjective(new double[][] {{0.9, 0.2}, {0.2, 0.4}}, new double[] {1, -1}),
        new QuadraticObjective(new double[][] {{0.3, -0.1}, {-0.1, 0.8}}, new double[] {-2, 1}));
  }

  /** The zero of the derivative 2aδ - b/δ². */
  private static Answer bestWidth() {
    return new Answer.Formula(
        List.of("a", "b"),
        random -> new double[] {random.between(0.1, 10), random.between(0.1, 10)},
        x -> Math.cbrt(x[1] / (2 * x[0])));
  }

  /** Of a₁ = 1, a₂ = 0.3, α = 0.5 and B = 2: where S becomes infinite, and descent's 2/q̄. */
  private static double[] limitsOfTheStep() {
    Adaptation step = Adaptation.population(0.5, 1);
    double first = step.curvature(1, 1);
    double second = step.curvature(0.3, 1);
    double mean = (first + second) / 2;
    double variance = (first - second) * (first - second) / 4;
    return new double[] {2 * mean / (mean * mean + variance / 2), 2 / mean};
  }
}
