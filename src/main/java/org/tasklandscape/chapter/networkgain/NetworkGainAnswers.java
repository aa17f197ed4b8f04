package org.tasklandscape.chapter.networkgain;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.exercise.Instance;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.meta.Sgd;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.PopulationRisk;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.BestStep;

/** Right answers of chapter 09. */
final class NetworkGainAnswers {
  private static final double STEP = 0.7;

  private NetworkGainAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    List<String> options = List.of("better", "equal", "worse");
    return Map.of(
        "9.1", NetworkGainAnswers::scaleOfErf,
        "9.2", () -> Answer.number(NetworkGainAnswers::heaviestHardness),
        "9.3", () -> new Answer.Choice(options, NetworkGainAnswers::midpointOfCopies),
        "9.4", () -> Answer.number(NetworkGainAnswers::orderOfTheDifference));
  }

  /** The identity f_ρ(W) = f_1(√ρ W), of which the core's test is chapter 09's step on erf. */
  private static Answer scaleOfErf() {
    return new Answer.Formula(
        List.of("ρ"), random -> new double[] {random.between(0.05, 2)}, x -> Math.sqrt(x[0]));
  }

  /** Golden sections on what ten steps leave of a curvature. */
  private static double heaviestHardness() {
    Adaptation ten = Adaptation.population(STEP, 10);
    return BestStep.of(rho -> -ten.curvature(rho, 1), 1 / STEP, 200).innerStep();
  }

  /** Between a teacher, whose risk is 0, and a copy of it in another order. */
  private static String midpointOfCopies() {
    double[] teacher = Instance.of("9.3", 0).gaussians(15);
    double[] middle = new double[15];
    for (int i = 0; i < 15; i++) {
      middle[i] = (teacher[i] + teacher[i - i % 3 + (i + 1) % 3]) / 2;
    }
    PopulationRisk risk = PopulationRisk.erf(1, 5, 3, teacher);
    double excess = risk.value(middle) - risk.value(teacher);
    return excess > 1e-9 ? "worse" : excess < -1e-9 ? "better" : "equal";
  }

  /** The distance of the two resting points between optima 0 and 1 at two steps. */
  private static double orderOfTheDifference() {
    return Math.rint(Math.log(difference(0.02) / difference(0.01)) / Math.log(2));
  }

  private static double difference(double step) {
    return rest(MetaAlgorithm.foMaml(step, 1)) - rest(MetaAlgorithm.reptile(step, 3));
  }

  private static double rest(MetaAlgorithm algorithm) {
    List<MetaTask> pair =
        List.of(
            MetaTask.population(new QuadraticObjective(new double[][] {{1}}, new double[] {0})),
            MetaTask.population(new QuadraticObjective(new double[][] {{0.1}}, new double[] {1})));
    Training descent = new Training(new Sgd(StepSize.constant(1)), 200_000, 1e-15);
    return descent.run(MetaGradient.of(algorithm, pair), new double[1]).point()[0];
  }
}
