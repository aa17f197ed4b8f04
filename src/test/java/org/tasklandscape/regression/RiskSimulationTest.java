package org.tasklandscape.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Agreement;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

class RiskSimulationTest {
  private static final Streams STREAMS = new Streams(7, "simulation test");

  @Test
  void everyThreadCountGivesTheSameBits() {
    TwoClusters world = new RandomEnvironments(2).clusters().withNoiseVariance(0.5);
    TaskEnvironment environment = world.environment();
    double[] origin = new double[world.dimension()];
    double[] far = new double[world.dimension()];
    far[0] = 1;
    for (Adaptation test : new Adaptation[] {Adaptation.step(0.4, 5), new Adaptation(0.4, 5, 3)}) {
      SimulatedRisk first = null;
      for (int threads : new int[] {1, 2, 3, 7}) {
        SimulatedRisk now =
            new RiskSimulation(environment, test, STREAMS, new Trials(threads))
                .run("cell", 30_001, origin, far);
        first = first == null ? now : first;
        assertThat(now.ratio(0, 1)).isEqualTo(first.ratio(0, 1));
        assertThat(now.part(1, 0)).isEqualTo(first.part(1, 0));
        assertThat(now.partDifference(0, 0, 1)).isEqualTo(first.partDifference(0, 0, 1));
      }
    }
  }

  @Test
  void cellsAndSeedsAreDifferentDraws() {
    TaskEnvironment world = new RandomEnvironments(2).finite(2, 2, 1);
    Adaptation test = Adaptation.step(0.4, 5);
    double[] w = new double[2];
    Estimate one = new RiskSimulation(world, test, STREAMS).run("one", 100, w).excessRisk(0);
    Estimate two = new RiskSimulation(world, test, STREAMS).run("two", 100, w).excessRisk(0);
    Streams other = new Streams(8, STREAMS.artefact());
    Estimate three = new RiskSimulation(world, test, other).run("one", 100, w).excessRisk(0);
    assertThat(one.value()).isNotEqualTo(two.value()).isNotEqualTo(three.value());
  }

  /** Draws every input and label, adapts, and measures: no shortcut of the core is used. */
  @ParameterizedTest
  @CsvSource({"4, 1", "4, 3", "2, 2", "1, 1", "30, 2"})
  void simulationAgreesWithPlainDataAndPlainSteps(int samples, int steps) {
    int d = 3;
    double alpha = 0.5;
    RandomEnvironments random = new RandomEnvironments(30 + samples);
    double[][] sigma = random.covariance(d, 0.1, 1);
    LinearTask task = LinearTask.of(sigma, random.vector(d), 0.8);
    TaskEnvironment world =
        TaskEnvironment.mixture(new double[] {1}, List.of(TaskCluster.around("c", task, 0.4)));
    double[] w = random.vector(d);
    Estimate fast =
        new RiskSimulation(world, new Adaptation(alpha, samples, steps), STREAMS)
            .run("plain" + samples + "/" + steps, 200_000, w)
            .excessRisk(0);

    SimpleMatrix s = new SimpleMatrix(sigma);
    SimpleMatrix root = cholesky(s);
    RunningMoments plain = new RunningMoments(1);
    for (int t = 0; t < 20_000; t++) {
      SimpleMatrix optimum =
          task.solution().plus(NdArrays.column(random.vector(d)).scale(Math.sqrt(0.4)));
      SimpleMatrix x =
          new SimpleMatrix(samples, d, true, random.vector(samples * d)).mult(root.transpose());
      SimpleMatrix z = NdArrays.column(random.vector(samples)).scale(Math.sqrt(0.8));
      SimpleMatrix y = x.mult(optimum).plus(z);
      SimpleMatrix u = NdArrays.column(w);
      for (int k = 0; k < steps; k++) {
        u = u.plus(x.transpose().mult(y.minus(x.mult(u))).scale(alpha / samples));
      }
      SimpleMatrix error = u.minus(optimum);
      plain.add(error.dot(s.mult(error)) / 2);
    }
    // Five cases at 5 standard errors: a false alarm once in 3e5 seeds.
    Agreement.of("risk", plain.estimate(0), fast);
  }

  /** As in closed form; of a cluster that can be drawn and was not, nothing is known. */
  @Test
  void aClusterThatIsNeverDrawnHasNoPart() {
    TwoClusters world = TwoClusters.of(2, TwoClusters.easy(1, 1), TwoClusters.hard(0.1, 1), 3);
    double[] w = {0.5, 0};
    Adaptation step = Adaptation.step(0.4, 5);
    SimulatedRisk none =
        new RiskSimulation(world.withHardProbability(0).environment(), step, STREAMS)
            .run("none", 50, w, new double[2]);
    assertThat(none.part(1, 0)).isEqualTo(Estimate.exact(0));
    assertThat(none.partDifference(1, 0, 1)).isEqualTo(Estimate.exact(0));
    assertThat(none.part(0, 0).value()).isEqualTo(none.excessRisk(0).value());
    SimulatedRisk unseen =
        new RiskSimulation(world.withHardProbability(1e-12).environment(), step, STREAMS)
            .run("unseen", 50, w);
    assertThat(unseen.part(1, 0).value()).isNaN();
  }

  @Test
  void rulesAreStatedWithTheValue() {
    TaskEnvironment world = new RandomEnvironments(2).finite(2, 2, 1);
    RiskSimulation simulation = new RiskSimulation(world, Adaptation.none(), STREAMS);
    assertThatThrownBy(() -> simulation.run("cell", 1, new double[2]))
        .hasMessage("a simulation needs at least 2 draws and 1 point, got 1 and 1");
    assertThatThrownBy(() -> simulation.run("cell", 10, new double[3]))
        .hasMessage("w must have 2 entries, as the covariance has rows, got 3");
    assertThatThrownBy(() -> new Trials(0)).hasMessage("threads must be >= 1, got 0");
  }

  private static SimpleMatrix cholesky(SimpleMatrix s) {
    int d = s.getNumRows();
    SimpleMatrix l = new SimpleMatrix(d, d);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = s.get(i, j);
        for (int k = 0; k < j; k++) {
          sum -= l.get(i, k) * l.get(j, k);
        }
        l.set(i, j, i == j ? Math.sqrt(sum) : sum / l.get(j, j));
      }
    }
    return l;
  }
}
