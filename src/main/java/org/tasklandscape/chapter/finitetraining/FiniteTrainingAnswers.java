package org.tasklandscape.chapter.finitetraining;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.training.ClosedLimits;
import org.tasklandscape.training.LimitLaw;
import org.tasklandscape.training.Method;
import org.tasklandscape.training.QuadraticRisk;
import org.tasklandscape.training.SimulatedLimit;
import org.tasklandscape.training.TrainingPlan;

/** Right answers of chapter 05. */
final class FiniteTrainingAnswers {
  private FiniteTrainingAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "5.1",
        () -> Answer.number(FiniteTrainingAnswers::enoughSamples),
        "5.2",
        () -> Answer.number(FiniteTrainingAnswers::varianceAlongTheCentres),
        "5.2b",
        FiniteTrainingAnswers::oneLaw,
        "5.3",
        () -> Answer.number(FiniteTrainingAnswers::tasksToPay));
  }

  private static double enoughSamples() {
    TaskEnvironment world = Landscapes.favourable().environment();
    double floor = ClosedLimits.nal(world, Adaptation.INFINITE).error(1).value();
    return IntStream.iterate(1, n -> n + 1)
        .filter(n -> ClosedLimits.nal(world, n).error(1).value() <= 1.05 * floor)
        .findFirst()
        .getAsInt();
  }

  private static double varianceAlongTheCentres() {
    return ClosedLimits.tasksAlone(Landscapes.withoutDiscrepancy().environment(), Adaptation.none())
        .covariance()
        .getDouble(0, 0);
  }

  /** The law of MAML with a population step, where all tasks have one covariance. */
  private static Answer oneLaw() {
    return new Answer.Formula(
        List.of("p_H", "r", "R"),
        random ->
            new double[] {random.between(0.1, 0.9), random.between(0.1, 2), random.between(1, 5)},
        x ->
            ClosedLimits.tasksAlone(
                    TwoClusters.of(3, TwoClusters.easy(1, x[1]), TwoClusters.hard(1, x[1]), x[2])
                        .withHardProbability(x[0])
                        .environment(),
                    Adaptation.population(0.5, 1))
                .covariance()
                .getDouble(0, 0));
  }

  /** MAML's constant is simulated; its 95 % interval is narrower than the tolerance. */
  private static double tasksToPay() {
    TwoClusters world = Landscapes.favourable();
    TaskEnvironment environment =
        world.withHard(TwoClusters.hard(world.hard().curvature(), 30)).environment();
    TrainingPlan plan = TrainingPlan.of(Landscapes.step().innerStep(), 1000, 1000);
    QuadraticRisk risk = QuadraticRisk.of(environment, Landscapes.step());
    LimitLaw nal = ClosedLimits.nal(environment, plan.samples());
    LimitLaw maml =
        new SimulatedLimit(environment, plan, new Streams(Landscapes.SEED, "answer 5.3"))
            .run(Method.MAML, "constant", 10_240);
    double saved = risk.at(nal.target()) - risk.at(maml.target());
    return (maml.excessConstant(risk).value() - nal.excessConstant(risk).value()) / saved;
  }
}
