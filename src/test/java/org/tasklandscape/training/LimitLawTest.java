package org.tasklandscape.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.SingularSystemException;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

class LimitLawTest {
  private static final Streams STREAMS = new Streams(12, "limit law test");

  /**
   * Four statistics of three plans at 5 standard errors of 391 blocks: by Student's law a false
   * alarm once in 96 000 seeds.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 50})
  void theClosedLawOfNalIsThatOfItsSimulatedScore(int samples) {
    TaskEnvironment world = FiniteTrainingTest.world();
    TrainingPlan plan = TrainingPlan.withoutStep(samples);
    QuadraticRisk risk = QuadraticRisk.of(world, Adaptation.step(0.8, 20));
    LimitLaw closed = ClosedLimits.nal(world, samples);
    LimitLaw simulated =
        new SimulatedLimit(world, plan, STREAMS).run(Method.NAL, "nal" + samples, 100_000);
    assertThat(simulated.target()).isEqualTo(closed.target());
    covers(simulated.squaredError(), closed.squaredError().value());
    covers(simulated.excessConstant(risk), closed.excessConstant(risk).value());
    covers(simulated.meanScore(0), 0);
    covers(simulated.meanScore(1), 0);
    // The whole matrix; its entries come without intervals, but each is smaller than the trace.
    double scale = 5 * simulated.squaredError().standardError();
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        assertThat(simulated.covariance().getDouble(i, j))
            .isCloseTo(closed.covariance().getDouble(i, j), within(scale));
      }
    }
  }

  /**
   * The score of MAML has mean zero at its solution, for one split and for many: 6 means, once in
   * 190 000.
   */
  @ParameterizedTest
  @CsvSource({"1, 4, 1", "4, 4, 2", "10, 5, 15"})
  void theScoreOfMamlHasMeanZeroAtItsSolution(int innerSamples, int outerSamples, int splits) {
    TrainingPlan plan = new TrainingPlan(0.8, innerSamples, outerSamples, splits);
    TaskEnvironment world = FiniteTrainingTest.world();
    LimitLaw law =
        new SimulatedLimit(world, plan, STREAMS).run(Method.MAML, "mean" + plan, 100_000);
    Adaptation adaptation = Adaptation.step(0.8, innerSamples);
    assertThat(law.target())
        .isEqualTo(AdaptedRisk.of(world, adaptation).minimiser().toDoubleVector());
    covers(law.meanScore(0), 0);
    covers(law.meanScore(1), 0);
  }

  /**
   * With very many samples only the differences between tasks remain, as in the closed law: 4
   * comparisons, once in 290 000 seeds.
   */
  @Test
  void manySamplesLeadToTheLawOfPopulations() {
    TaskEnvironment world = FiniteTrainingTest.world();
    QuadraticRisk risk = QuadraticRisk.of(world, Adaptation.step(0.8, 20));
    TrainingPlan plan = TrainingPlan.of(0.8, 100_000_000, 100_000_000);
    SimulatedLimit simulation = new SimulatedLimit(world, plan, STREAMS);
    for (Method method : Method.values()) {
      LimitLaw simulated = simulation.run(method, "population", 100_000);
      LimitLaw closed =
          method == Method.NAL
              ? ClosedLimits.nal(world, Adaptation.INFINITE)
              : ClosedLimits.tasksAlone(world, Adaptation.step(0.8, Adaptation.INFINITE));
      covers(simulated.squaredError(), closed.squaredError().value());
      covers(simulated.excessConstant(risk), closed.excessConstant(risk).value());
    }
  }

  /**
   * With n_in fixed, very many splits of very many samples average the samples out: what remains is
   * the floor of the tasks alone. 1 % room for the samples' share, of order n_in/n; one comparison
   * at 5 standard errors of 16 blocks: by Student's law a false alarm once in 6300 seeds.
   */
  @Test
  void manySplitsOfManySamplesLeadToTheTasksAlone() {
    TaskEnvironment world = FiniteTrainingTest.world();
    TrainingPlan plan = new TrainingPlan(0.8, 3, 2997, 200);
    Estimate simulated =
        new SimulatedLimit(world, plan, STREAMS).run(Method.MAML, "alone", 4_096).squaredError();
    double floor = ClosedLimits.tasksAlone(world, Adaptation.step(0.8, 3)).squaredError().value();
    assertThat(simulated.value())
        .isCloseTo(floor, within(5 * simulated.standardError() + 0.01 * floor));
  }

  /**
   * T E‖ŵ - w‖² and T (E E(ŵ) - E(w)) of trained solutions, in 4 plans: 16 comparisons at 5
   * standard errors of 400 training sets, a false alarm once in 73 000 seeds. T is so large that
   * terms of order 1/T² are below 1 % of the constants, for which the tolerance makes room.
   */
  @ParameterizedTest
  @CsvSource({"5, 5, 1", "5, 5, 2", "5, 5, 10", "20, 10, 1"})
  void theConstantsAreThoseOfTrainedSolutions(int innerSamples, int outerSamples, int splits) {
    TaskEnvironment world = FiniteTrainingTest.world();
    TrainingPlan plan = new TrainingPlan(0.8, innerSamples, outerSamples, splits);
    QuadraticRisk risk = QuadraticRisk.of(world, Adaptation.step(0.8, 8));
    int tasks = 2_000;
    TrainedSolutions trained =
        new FiniteTraining(world, plan, STREAMS).run("constants" + plan, tasks, 400);
    SimulatedLimit simulation = new SimulatedLimit(world, plan, STREAMS);
    for (Method method : Method.values()) {
      LimitLaw law = simulation.run(method, "law" + plan, 100_000);
      agree(scaled(trained.squaredError(method, law.target()), 0, tasks), law.squaredError());
      agree(
          scaled(trained.excessRisk(method, risk), risk.at(law.target()), tasks),
          law.excessConstant(risk));
    }
  }

  /**
   * In one dimension the bias of ŵ is worth as much as its variance: without it the prediction is
   * many standard errors off. One comparison: a false alarm once in 1.7 million seeds.
   */
  @Test
  void theBiasOfTheRatioCounts() {
    TaskEnvironment world =
        TaskEnvironment.finite(
            new double[] {0.5, 0.5},
            List.of(
                LinearTask.of(new double[][] {{1}}, new double[] {0}, 0),
                LinearTask.of(new double[][] {{0.2}}, new double[] {3}, 0)));
    QuadraticRisk risk = QuadraticRisk.of(world, Adaptation.step(1, 20));
    LimitLaw law = ClosedLimits.nal(world, 5);
    int tasks = 100;
    TrainedSolutions trained =
        new FiniteTraining(world, TrainingPlan.withoutStep(5), STREAMS).run("bias", tasks, 40_000);
    Estimate excess = trained.excessRisk(Method.NAL, risk);
    double variance = law.squaredError().value() * risk.hessian().get(0) / 2;
    double error = 5 * excess.standardError();
    assertThat(excess.value()).isCloseTo(law.excessRisk(risk, tasks), within(error));
    assertThat(Math.abs(law.excessConstant(risk).value() - variance) / tasks)
        .isGreaterThan(2 * error);
  }

  /**
   * Two blocks of 256 scores and the first training sets of 256 tasks of two blocks of 8: of the
   * same streams they would be equal to first order, with a correlation near 1. For independent
   * ones and 60 seeds a correlation of 0.6 is 5.7 standard errors of Student's law with 58 degrees
   * of freedom: a false alarm once in 2 million seeds.
   */
  @Test
  void whatIsPredictedIsIndependentOfWhatIsMeasured() {
    TaskEnvironment world = FiniteTrainingTest.world();
    TrainingPlan plan = TrainingPlan.of(0.8, 4, 4);
    var moments = new RunningMoments(2);
    for (int seed = 0; seed < 60; seed++) {
      Streams streams = new Streams(seed, "independence");
      LimitLaw law = new SimulatedLimit(world, plan, streams).run(Method.MAML, "cell", 512);
      TrainedSolutions trained = new FiniteTraining(world, plan, streams).run("cell", 256, 9);
      double error = trained.get(Method.MAML, 0)[0] + trained.get(Method.MAML, 8)[0];
      moments.add(law.meanScore(0).value(), error);
    }
    double scale = Math.sqrt(moments.covariance(0, 0) * moments.covariance(1, 1));
    assertThat(moments.covariance(0, 1) / scale).isBetween(-0.6, 0.6);
  }

  /** Of two blocks, one degree of freedom: Cauchy's law, whose quantiles are tangents. */
  @Test
  void fewBlocksHaveStudentsIntervals() {
    TaskEnvironment world = FiniteTrainingTest.world();
    QuadraticRisk risk = QuadraticRisk.of(world, Adaptation.step(0.8, 8));
    TrainingPlan plan = TrainingPlan.of(0.8, 4, 4);
    LimitLaw law = new SimulatedLimit(world, plan, STREAMS).run(Method.MAML, "two", 512);
    TrainingCell cell = new TrainingCell(Landscapes.favourable(), plan, STREAMS, "two", 512);
    for (Estimate estimate :
        List.of(
            law.meanScore(0),
            law.squaredError(),
            law.error(50),
            law.excessConstant(risk),
            cell.predicted(cell.risk(Landscapes.step()), 50))) {
      assertThat((estimate.upper() - estimate.value()) / estimate.standardError())
          .isCloseTo(StrictMath.tan(0.475 * Math.PI), within(1e-6));
    }
    assertThat(law.error(50).value())
        .isCloseTo(Math.sqrt(law.squaredError().value() / 50), within(1e-12));
  }

  @Test
  void aDirectionWithoutCurvatureIsNamed() {
    TaskEnvironment world =
        TaskEnvironment.finite(
            new double[] {1},
            List.of(LinearTask.of(new double[][] {{1, 0}, {0, 0}}, new double[] {1, 0}, 0)));
    SimulatedLimit simulation = new SimulatedLimit(world, TrainingPlan.of(0.5, 3, 3), STREAMS);
    assertThatThrownBy(() -> ClosedLimits.nal(world, 3))
        .isInstanceOf(SingularSystemException.class);
    assertThatThrownBy(() -> simulation.run(Method.MAML, "flat", 512))
        .isInstanceOf(SingularSystemException.class);
  }

  @Test
  void theQuadraticRiskIsTheExcessRisk() {
    TaskEnvironment world = FiniteTrainingTest.world();
    for (Adaptation test : List.of(Adaptation.none(), Adaptation.step(0.7, 3))) {
      QuadraticRisk risk = QuadraticRisk.of(world, test);
      double[] w = {-2.5, 0.3};
      double exact = AdaptedRisk.of(world, test).excessAt(Nd4j.createFromArray(w));
      assertThat(risk.at(w)).isCloseTo(exact, within(1e-12));
    }
  }

  @Test
  void everyThreadCountGivesTheSameBits() {
    TrainingPlan plan = TrainingPlan.of(0.8, 3, 2).withSplits(3);
    TaskEnvironment world = FiniteTrainingTest.world();
    LimitLaw one =
        new SimulatedLimit(world, plan, STREAMS, new Trials(1)).run(Method.MAML, "b", 999);
    LimitLaw two =
        new SimulatedLimit(world, plan, STREAMS, new Trials(3)).run(Method.MAML, "b", 999);
    assertThat(two.squaredError()).isEqualTo(one.squaredError());
  }

  @Test
  void rulesAreStatedWithTheValue() {
    TaskEnvironment world = FiniteTrainingTest.world();
    assertThatThrownBy(() -> ClosedLimits.nal(world, 0))
        .hasMessage("must have samples >= 1, got 0.0");
    SimulatedLimit simulation = new SimulatedLimit(world, TrainingPlan.of(1, 1, 1), STREAMS);
    assertThatThrownBy(() -> simulation.run(Method.NAL, "cell", 511))
        .hasMessage("must have draws >= 512, got 511");
  }

  private static void covers(Estimate estimate, double exact) {
    assertThat(estimate.value()).isCloseTo(exact, within(5 * estimate.standardError()));
  }

  private static void agree(Estimate measured, Estimate predicted) {
    double error = Math.hypot(measured.standardError(), predicted.standardError());
    assertThat(measured.value())
        .isCloseTo(predicted.value(), within(5 * error + 0.01 * Math.abs(predicted.value())));
  }

  private static Estimate scaled(Estimate estimate, double base, double factor) {
    return Estimate.of(factor * (estimate.value() - base), factor * estimate.standardError());
  }
}
