package org.tasklandscape.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Ratio;
import org.tasklandscape.stats.RunningMoments;

class FeatureSpaceTest {
  private static final Streams STREAMS = new Streams(8, "feature space test");
  private static final TwoClusters WORLD =
      new TwoClusters(3, 0.3, TwoClusters.easy(1, 0.6), TwoClusters.hard(0.2, 0.1), 2, 0.5);

  /** B̂ at a moderate angle to B, with p columns. */
  private static Subspace near(Subspace truth, int p, double noise) {
    double[] entries = new double[truth.ambient() * p];
    STREAMS.stream("near" + p).gaussians(entries);
    SimpleMatrix columns = new SimpleMatrix(truth.ambient(), p, true, entries).scale(noise);
    columns.insertIntoThis(
        0, 0, columns.extractMatrix(0, truth.ambient(), 0, truth.features()).plus(truth.matrix()));
    return Subspace.spannedBy(columns);
  }

  private static Subspace truth(int ambient) {
    return Subspace.random(ambient, 3, STREAMS.stream("truth" + ambient));
  }

  @ParameterizedTest
  @CsvSource({"1, 30", "0.4, 5", "0, Infinity", "0.7, Infinity"})
  void theTrueFeaturesGiveTheProblemOfTheClusters(double alpha, double m) {
    Adaptation step = Adaptation.step(alpha, m);
    ClusterComparison solved = WORLD.compare(step, step);
    Subspace truth = truth(9);
    // The same span in another basis: only the span may matter.
    SimpleMatrix turn = Subspace.random(3, 3, STREAMS.stream("turn")).matrix();
    for (FeatureSpace space :
        List.of(
            FeatureSpace.complete(3, 3),
            FeatureSpace.of(truth, truth),
            FeatureSpace.of(truth, Subspace.spannedBy(truth.matrix().mult(turn))))) {
      double[] weights = space.weights(WORLD, step);
      assertThat(weights[0]).isCloseTo(solved.weightNal(), within(1e-12));
      assertThat(weights[1]).isCloseTo(solved.weightMaml(), within(1e-12));
      assertThat(space.excessRisk(WORLD, step, weights[0]))
          .isCloseTo(solved.excessRiskNal(), within(1e-12));
      assertThat(space.gain(WORLD, step)).isCloseTo(solved.gain(), within(1e-12));
      assertThat(space.unavoidable(WORLD)).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void allFeaturesAreTheAmbientSpace() {
    Adaptation step = Adaptation.step(0.9, 40);
    // The same distances in D dimensions: r k/D in each of them.
    TwoClusters ambient =
        new TwoClusters(
            9,
            WORLD.hardProbability(),
            TwoClusters.easy(1, 0.6 * 3 / 9),
            TwoClusters.hard(0.2, 0.1 * 3 / 9),
            2,
            0.5);
    double expected = ambient.compare(step, step).gain();
    Subspace all = Subspace.random(9, 9, STREAMS.stream("all"));
    assertThat(FeatureSpace.complete(9, 3).gain(WORLD, step)).isCloseTo(expected, within(1e-12));
    assertThat(FeatureSpace.of(truth(9), all).gain(WORLD, step)).isCloseTo(expected, within(1e-12));
    // k = D: the representation is the space.
    Subspace whole = Subspace.random(3, 3, STREAMS.stream("whole"));
    assertThat(
            FeatureSpace.of(whole, Subspace.random(3, 3, STREAMS.stream("again")))
                .gain(WORLD, step))
        .isCloseTo(WORLD.compare(step, step).gain(), within(1e-12));
  }

  /** The general solver on the tasks that the features see: optimum Mθ, noise σ² + ρθᵀNθ. */
  @ParameterizedTest
  @CsvSource({"3, 0.1", "3, 1", "5, 0.3"})
  void aGeneralSolverInFeatureSpaceAgrees(int p, double noise) {
    Subspace truth = truth(8);
    Subspace learned = near(truth, p, noise);
    TwoClusters points = WORLD.withEasy(TwoClusters.easy(1, 0)).withHard(TwoClusters.hard(0.2, 0));
    SimpleMatrix m = learned.matrix().transpose().mult(truth.matrix());
    double[] centre = m.getColumn(0).scale(2).getDDRM().data;
    double missed = 4 - centreSquare(centre);
    TaskEnvironment seen =
        TaskEnvironment.finite(
            new double[] {0.7, 0.3},
            List.of(
                LinearTask.of(Nd4j.eye(p), Nd4j.zeros(p), 0.5),
                LinearTask.of(
                    Nd4j.eye(p).mul(0.2), Nd4j.createFromArray(centre), 0.5 + 0.2 * missed)));
    Adaptation step = Adaptation.step(0.8, 12);
    FeatureSpace space = FeatureSpace.of(truth, learned);
    double[] weights = space.weights(points, step);
    double[][] solutions = {
      AdaptedRisk.of(seen, Adaptation.none()).minimiser().toDoubleVector(),
      AdaptedRisk.of(seen, step).minimiser().toDoubleVector()
    };
    for (int i = 0; i < 2; i++) {
      double risk = AdaptedRisk.of(seen, step).excessAt(Nd4j.createFromArray(solutions[i]));
      double unavoidable = 0.3 * 0.2 * missed / 2;
      // Nd4j.eye is single precision, as is the covariance 0.2 I made of it.
      assertThat(space.excessRisk(points, step, weights[i]))
          .isCloseTo(risk + unavoidable, within(1e-7));
      assertThat(space.unavoidable(points)).isCloseTo(unavoidable, within(1e-12));
      for (int j = 0; j < p; j++) {
        assertThat(solutions[i][j]).isCloseTo(weights[i] * centre[j], within(1e-7));
      }
    }
  }

  private static double centreSquare(double[] centre) {
    double sum = 0;
    for (double c : centre) {
      sum += c * c;
    }
    return sum;
  }

  /**
   * The closed form, the simulation and plain data in D dimensions: every input drawn, the head
   * adapted on B̂ᵀx, the population risk in R^D measured. 8 comparisons of two kinds at 5 standard
   * errors: a false alarm in 1 of 100 000 seeds.
   */
  @ParameterizedTest
  @CsvSource({"3, 0.3, 6", "3, 0, 2", "5, 0.4, 10", "7, 0.2, 1"})
  void simulationAndPlainDataAgreeWithTheClosedForm(int p, double noise, int m) {
    Subspace truth = truth(7);
    Subspace learned = noise == 0 ? truth : near(truth, p, noise);
    FeatureSpace space = FeatureSpace.of(truth, learned);
    Adaptation step = Adaptation.step(0.5, m);
    double[] weights = space.weights(WORLD, step);
    RunningMoments fast =
        new FeatureSimulation(WORLD, space, step, STREAMS, new Trials(2))
            .run("fast" + p + "/" + m, 200_000, weights);
    PlainTasks data =
        new PlainTasks(new SharedRepresentation(WORLD, truth), STREAMS.stream("plain" + p));
    RunningMoments plain = new RunningMoments(2);
    for (int t = 0; t < 30_000; t++) {
      PlainTasks.Task task = data.next(m);
      plain.add(
          adapted(task, truth, learned, step, weights[0]),
          adapted(task, truth, learned, step, weights[1]));
    }
    for (int i = 0; i < 2; i++) {
      double exact = space.excessRisk(WORLD, step, weights[i]);
      for (Estimate estimate : List.of(fast.estimate(i), plain.estimate(i))) {
        assertThat(estimate.value()).isCloseTo(exact, within(5 * estimate.standardError()));
      }
    }
    Estimate gain = Ratio.of(fast, 0, 1);
    assertThat(gain.value())
        .isCloseTo(space.gain(WORLD, step), within(5 * gain.standardError() + 1e-12));
  }

  private static double adapted(
      PlainTasks.Task task, Subspace truth, Subspace learned, Adaptation step, double weight) {
    SimpleMatrix basis = learned.matrix();
    SimpleMatrix features = task.inputs().mult(basis);
    SimpleMatrix head =
        basis.transpose().mult(truth.matrix().getColumn(0)).scale(weight * WORLD.distance());
    SimpleMatrix left = task.labels().minus(features.mult(head));
    SimpleMatrix gradient = features.transpose().mult(left);
    head = head.plus(gradient.scale(step.innerStep() / step.samples()));
    SimpleMatrix error = basis.mult(head).minus(task.optimum());
    return task.curvature() * error.dot(error) / 2;
  }

  @Test
  void aRepresentationThatMissesEverythingLeavesNoGain() {
    SimpleMatrix eye = SimpleMatrix.identity(8);
    Subspace truth = Subspace.spannedBy(eye.extractMatrix(0, 8, 0, 3));
    FeatureSpace blind = FeatureSpace.of(truth, Subspace.spannedBy(eye.extractMatrix(0, 8, 3, 6)));
    assertThat(blind.gain(WORLD, Adaptation.step(0.5, 10))).isCloseTo(1, within(1e-14));
  }

  @Test
  void everyThreadCountGivesTheSameBits() {
    FeatureSpace space = FeatureSpace.of(truth(8), near(truth(8), 3, 0.2));
    Adaptation step = Adaptation.step(0.5, 9);
    Estimate first = null;
    for (int threads : new int[] {1, 2, 5}) {
      RunningMoments now =
          new FeatureSimulation(WORLD, space, step, STREAMS, new Trials(threads))
              .run("threads", 20_001, 0.2, 0.8);
      first = first == null ? now.estimate(1) : first;
      assertThat(now.estimate(1)).isEqualTo(first);
      assertThat(now.count()).isEqualTo(20_001);
    }
  }

  @Test
  void rulesAreStatedWithTheValue() {
    FeatureSpace space = FeatureSpace.complete(5, 2);
    Trials one = new Trials(1);
    assertThatThrownBy(() -> FeatureSpace.complete(2, 3))
        .hasMessage("a complete feature space must have 1 <= k <= p, got k = 3 and p = 2");
    assertThatThrownBy(() -> space.gain(WORLD, Adaptation.step(1, 10)))
        .hasMessage("the tasks must have the dimension k = 2 of the representation, got 3");
    FeatureSpace three = FeatureSpace.complete(3, 3);
    Adaptation population = Adaptation.population(1, 1);
    assertThatThrownBy(() -> new FeatureSimulation(WORLD, three, population, STREAMS, one))
        .hasMessageStartingWith("the simulation needs one step on finitely many samples, got ");
    FeatureSimulation simulation =
        new FeatureSimulation(WORLD, three, Adaptation.step(1, 4), STREAMS, one);
    assertThatThrownBy(() -> simulation.run("cell", 1, 0.5))
        .hasMessage("a simulation needs at least 2 draws and 1 start, got 1 and 1");
  }
}
