package org.tasklandscape.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.RunningMoments;

class TaskEnvironmentTest {
  private static final double[][] IDENTITY = {{1, 0}, {0, 1}};

  @Test
  void tasksAreValidated() {
    rejects(new double[][] {{1, 0}}, "the covariance must be square, got 1 rows and a row 0 of 2");
    rejects(new double[][] {{1, 0.5}, {0.4, 1}}, "must be symmetric, got 0.4 at (1, 0) and 0.5");
    rejects(
        new double[][] {{1, 2}, {2, 1}}, "must be positive semidefinite, got the eigenvalue -1");
    rejects(new double[][] {{1, 0}, {0, Double.NaN}}, "must be finite");
    rejects(new double[0][], "at least one row");
    assertThatThrownBy(() -> LinearTask.of(IDENTITY, new double[] {1}, 0))
        .hasMessage("the optimum must have 2 entries, as the covariance has rows, got 1");
    assertThatThrownBy(() -> LinearTask.of(IDENTITY, new double[] {1, Double.NaN}, 0))
        .hasMessage("the optimum must be finite, got NaN at entry 1");
    assertThatThrownBy(() -> LinearTask.of(IDENTITY, new double[2], -1))
        .hasMessage("the noise variance must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> LinearTask.of(Nd4j.ones(2), Nd4j.ones(2), 0))
        .hasMessage("the covariance must be a matrix, got the shape [2]");
    assertThatThrownBy(() -> LinearTask.of(Nd4j.eye(2), Nd4j.eye(2), 0))
        .hasMessage("the optimum must be a vector, got the shape [2, 2]");
  }

  @Test
  void environmentsAreValidated() {
    LinearTask plane = LinearTask.of(IDENTITY, new double[2], 0);
    LinearTask line = LinearTask.of(new double[][] {{1}}, new double[1], 0);
    assertThatThrownBy(() -> TaskEnvironment.finite(new double[] {0.5, 0.5}, List.of(plane, line)))
        .hasMessage(
            "all tasks must have the same dimension, got 2 for the first and 1 for number 1");
    assertThatThrownBy(() -> TaskEnvironment.finite(new double[] {0.5, 0.4}, List.of(plane, plane)))
        .hasMessage("probabilities must sum to 1, got the sum 0.9");
    assertThatThrownBy(() -> TaskEnvironment.finite(new double[] {1}, List.of(plane, plane)))
        .hasMessageContaining("one probability for each task or cluster, and at least one, got 1");
    assertThatThrownBy(() -> TaskEnvironment.finite(new double[] {2, -1}, List.of(plane, plane)))
        .hasMessage("probability 1 must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> TaskEnvironment.finite(new double[0], List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one");
    assertThatThrownBy(() -> TaskCluster.around("c", plane, -1))
        .hasMessage("the spread of cluster c must be finite and >= 0, got -1.0");
    assertThatThrownBy(
            () -> new TwoClusters(2, 1.5, TwoClusters.easy(1, 0), TwoClusters.hard(1, 0), 1, 0))
        .hasMessage("the hard probability must be in [0, 1], got 1.5");
    assertThatThrownBy(() -> TwoClusters.hard(0, 0))
        .hasMessage("the curvature must be finite and > 0, got 0.0");
  }

  @Test
  void gradientIsTheSlopeOfTheRisk() {
    RandomEnvironments random = new RandomEnvironments(4);
    LinearTask task = LinearTask.of(random.covariance(3, 0.1, 1), random.vector(3), 0.4);
    INDArray w = Nd4j.createFromArray(random.vector(3));
    INDArray gradient = task.gradient(w);
    for (int i = 0; i < 3; i++) {
      INDArray e = Nd4j.zeros(w.dataType(), 3).putScalar(i, 1e-3);
      double slope = (task.risk(w.add(e)) - task.risk(w.sub(e))) / 2e-3;
      assertThat(gradient.getDouble(i)).isCloseTo(slope, within(1e-11));
    }
    assertThat(task.risk(task.optimum())).isEqualTo(0.2);
  }

  @Test
  void drawnTasksFollowTheMixture() {
    TwoClusters world =
        new TwoClusters(2, 0.3, TwoClusters.easy(1, 0.5), TwoClusters.hard(0.1, 2), 3, 0.7);
    TaskEnvironment environment = world.environment();
    RandomStream stream = new Streams(5, "test").stream("tasks");
    RunningMoments moments = new RunningMoments(3);
    int draws = 20_000;
    for (int t = 0; t < draws; t++) {
      LinearTask task = environment.draw(stream);
      boolean hard = task.covariance().getDouble(0, 0) < 0.5;
      double[] w = NdArrays.entries(task.solution());
      moments.add(hard ? 1 : 0, w[0], w[1] * w[1]);
      assertThat(task.noiseVariance()).isEqualTo(0.7);
    }
    // Three checks at 5 standard errors: a false alarm once in 6e5 seeds.
    double[] expected = {0.3, 0.3 * 3, 0.7 * 0.5 + 0.3 * 2};
    for (int i = 0; i < 3; i++) {
      double error = moments.estimate(i).standardError();
      assertThat(moments.mean(i)).isCloseTo(expected[i], within(5 * error));
    }
  }

  private static void rejects(double[][] covariance, String message) {
    assertThatThrownBy(() -> LinearTask.of(covariance, new double[covariance.length], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
