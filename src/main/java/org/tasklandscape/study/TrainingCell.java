package org.tasklandscape.study;

import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.training.ClosedLimits;
import org.tasklandscape.training.FiniteTraining;
import org.tasklandscape.training.LimitLaw;
import org.tasklandscape.training.Method;
import org.tasklandscape.training.QuadraticRisk;
import org.tasklandscape.training.SimulatedLimit;
import org.tasklandscape.training.TrainedSolutions;
import org.tasklandscape.training.TrainingPlan;

/**
 * One environment and one plan of training: the limit laws of both methods, their trained
 * solutions, and the gain E E<sub>m</sub>(ŵ<sub>NAL</sub>)/E E<sub>m</sub>(ŵ<sub>MAML</sub>),
 * predicted to first order in 1/T.
 */
final class TrainingCell {
  private final TaskEnvironment environment;
  private final TrainingPlan plan;
  private final Streams streams;
  private final String cell;
  private final LimitLaw nal;
  private final LimitLaw maml;

  TrainingCell(TwoClusters world, TrainingPlan plan, Streams streams, String cell, int draws) {
    this.environment = world.environment();
    this.plan = plan;
    this.streams = streams;
    this.cell = cell;
    this.nal = ClosedLimits.nal(environment, plan.samples());
    this.maml = new SimulatedLimit(environment, plan, streams).run(Method.MAML, cell, draws);
  }

  LimitLaw law(Method method) {
    return method == Method.NAL ? nal : maml;
  }

  QuadraticRisk risk(Adaptation test) {
    return QuadraticRisk.of(environment, test);
  }

  /** G for infinitely many training tasks. */
  double population(QuadraticRisk risk) {
    return risk.at(nal.target()) / risk.at(maml.target());
  }

  /** The gain to first order, with the interval that MAML's constant leaves. */
  Estimate predicted(QuadraticRisk risk, double tasks) {
    double numerator = nal.excessRisk(risk, tasks);
    double denominator = maml.excessRisk(risk, tasks);
    double gain = numerator / denominator;
    double error = maml.excessRisk(risk).standardError() / tasks;
    return Estimate.of(gain, Math.abs(gain / denominator) * error);
  }

  TrainedSolutions train(int tasks, int repetitions) {
    return new FiniteTraining(environment, plan, streams)
        .run(cell + ", T = " + tasks, tasks, repetitions);
  }
}
