package org.tasklandscape.chapter.networkgain;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
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
        "9.1b", NetworkGainAnswers::riskAfterOwnSteps,
        "9.2", () -> Answer.number(NetworkGainAnswers::heaviestHardness),
        "9.3", () -> new Answer.Choice(options, NetworkGainAnswers::midpointOfCopies),
        "9.3b", () -> Answer.number(NetworkGainAnswers::columnsOfTheGradient),
        "9.4", () -> Answer.number(NetworkGainAnswers::orderOfTheDifference),
        "9.4b", () -> Answer.number(NetworkGainAnswers::leadOfFirstOrder));
  }

  /** The identity f_ρ(W) = f_1(√ρ W), of which the core's test is chapter 09's step on erf. */
  private static Answer scaleOfErf() {
    return new Answer.Formula(
        List.of("ρ"), random -> new double[] {random.between(0.05, 2)}, x -> Math.sqrt(x[0]));
  }

  /** Ten steps of α/ρ on f_ρ and ten of α on f_1, from one point, on a ReLU network. */
  private static Answer riskAfterOwnSteps() {
    return new Answer.Formula(
        List.of("ρ"),
        random -> new double[] {random.between(0.05, 2)},
        x -> adaptedRisk(x[0], STEP / x[0]) / adaptedRisk(1, STEP));
  }

  private static double adaptedRisk(double rho, double step) {
    PopulationRisk task = PopulationRisk.relu(rho, 5, 3, Instance.of("9.1b", 100).gaussians(15));
    double[] start = Instance.of("9.1b", 101).gaussians(15);
    return task.value(MetaAlgorithm.maml(step, 10).adapt(MetaTask.population(task), start));
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

  /** Two of three neurons alike: the columns of the gradient that differ by more than rounding. */
  private static double columnsOfTheGradient() {
    double[] w = Instance.of("9.3b", 0).gaussians(15);
    for (int i = 0; i < 15; i += 3) {
      w[i + 1] = w[i];
    }
    double[] gradient = new double[15];
    PopulationRisk.erf(1, 5, 3, Instance.of("9.3b", 1).gaussians(15)).gradient(w, gradient);
    return DoubleStream.of(gradient[0], gradient[1], gradient[2])
        .mapToLong(x -> Math.round(1e9 * x))
        .distinct()
        .count();
  }

  /** The difference over α², freed of its term of order α³. */
  private static double leadOfFirstOrder() {
    return 2 * difference(0.01) / 1e-4 - difference(0.02) / 4e-4;
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
