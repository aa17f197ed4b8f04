package org.tasklandscape.training;

import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;

/**
 * One environment and one plan of training: the limit laws of both methods, their trained
 * solutions, and the gain E E<sub>m</sub>(ŵ<sub>NAL</sub>)/E E<sub>m</sub>(ŵ<sub>MAML</sub>),
 * predicted to first order in 1/T.
 */
public final class TrainingCell {
  private final TaskEnvironment environment;
  private final TrainingPlan plan;
  private final Streams streams;
  private final String cell;
  private final LimitLaw nal;
  private final LimitLaw maml;

  /**
   * Computes both limit laws.
   *
   * @param world the environment
   * @param plan of training
   * @param streams the seed and the artefact
   * @param cell the name of this cell
   * @param draws of MAML's score
   */
  public TrainingCell(
      TwoClusters world, TrainingPlan plan, Streams streams, String cell, int draws) {
    this.environment = world.environment();
    this.plan = plan;
    this.streams = streams;
    this.cell = cell;
    this.nal = ClosedLimits.nal(environment, plan.samples());
    this.maml = new SimulatedLimit(environment, plan, streams).run(Method.MAML, cell, draws);
  }

  /**
   * {@return the limit law of a method}
   *
   * @param method NAL or MAML
   */
  public LimitLaw law(Method method) {
    return method == Method.NAL ? nal : maml;
  }

  /**
   * {@return the risk after adaptation}
   *
   * @param test the adaptation of test tasks
   */
  public QuadraticRisk risk(Adaptation test) {
    return QuadraticRisk.of(environment, test);
  }

  /**
   * {@return G for infinitely many training tasks}
   *
   * @param risk after adaptation
   */
  public double population(QuadraticRisk risk) {
    return risk.at(nal.target()) / risk.at(maml.target());
  }

  /**
   * {@return the gain to first order, with the interval that MAML's constant leaves}
   *
   * @param risk after adaptation
   * @param tasks T
   */
  public Estimate predicted(QuadraticRisk risk, double tasks) {
    double numerator = nal.excessRisk(risk, tasks);
    double denominator = maml.excessRisk(risk, tasks);
    double gain = numerator / denominator;
    Estimate constant = maml.excessConstant(risk);
    double slope = Math.abs(gain / denominator) / tasks;
    double half = slope * (constant.upper() - constant.value());
    return new Estimate(gain, slope * constant.standardError(), gain - half, gain + half);
  }

  /**
   * {@return solutions trained on T tasks, again and again}
   *
   * @param tasks T
   * @param repetitions the number of training sets
   */
  public TrainedSolutions train(int tasks, int repetitions) {
    return new FiniteTraining(environment, plan, streams)
        .run(cell + ", T = " + tasks, tasks, repetitions);
  }
}
