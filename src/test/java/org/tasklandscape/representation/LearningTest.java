package org.tasklandscape.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.RunningMoments;

class LearningTest {
  private static RandomStream stream(String cell) {
    return new Streams(6, "learning test").stream(cell);
  }

  private static SharedRepresentation world(int ambient, int k, double noise) {
    TwoClusters clusters =
        new TwoClusters(k, 0.4, TwoClusters.easy(1, 1), TwoClusters.hard(0.3, 0.5), 2, noise);
    return new SharedRepresentation(clusters, Subspace.random(ambient, k, stream("basis")));
  }

  /**
   * One task w* = R e: along, across and off the diagonal, from sufficient statistics and from
   * plain data, with few and many samples. 12 checks at 5 standard errors of 400 draws: a false
   * alarm in 1 of 97 000 seeds.
   */
  @ParameterizedTest
  @CsvSource({"3, false", "3, true", "9, false", "9, true"})
  void theMomentHasItsExpectation(int n, boolean plain) {
    double rho = 0.7, sigma = 0.4, length = 1.5;
    TwoClusters.Kind kind = new TwoClusters.Kind(rho, 0);
    TwoClusters single = new TwoClusters(1, 1, kind, kind, length, sigma);
    Subspace first = Subspace.spannedBy(Nd4j.createFromArray(new double[][] {{1}, {0}, {0}, {0}}));
    SharedRepresentation world = new SharedRepresentation(single, first);
    RandomStream stream = stream("moment" + n + plain);
    RunningMoments moments = new RunningMoments(3);
    for (int t = 0; t < 400; t++) {
      TrainingTasks tasks =
          plain
              ? new PlainTasks(world, stream).training(20, n)
              : TrainingTasks.draw(world, 200, n, stream);
      INDArray s = MomentMethod.moment(tasks);
      moments.add(s.getDouble(0, 0), s.getDouble(2, 2), s.getDouble(1, 3));
    }
    double noise = n * rho * (rho * length * length + sigma);
    double[] expected = {n * (n + 1) * rho * rho * length * length + noise, noise, 0};
    for (int i = 0; i < 3; i++) {
      assertThat(moments.mean(i))
          .isCloseTo(expected[i], within(5 * moments.estimate(i).standardError()));
    }
  }

  /** n ≥ D: every task determines its optimum, and k of them the subspace. */
  @Test
  void withoutNoiseAndWithEnoughSamplesTheSubspaceIsExact() {
    SharedRepresentation world = world(8, 2, 0);
    TrainingTasks tasks = TrainingTasks.draw(world, 12, 10, stream("exact"));
    Subspace start = MomentMethod.learn(tasks, 2);
    Subspace learned = new AlternatingMinimisation(200, 0).learn(tasks, start);
    assertThat(world.subspace().largestSine(start)).isGreaterThan(1e-3);
    assertThat(world.subspace().largestSine(learned)).isLessThan(1e-10);
  }

  /** n < D too, once the T(n - k) equations outnumber the k(D - k) unknowns well. */
  @Test
  void withoutNoiseManyTasksOfFewSamplesAreEnough() {
    SharedRepresentation world = world(12, 2, 0);
    TrainingTasks tasks = TrainingTasks.draw(world, 60, 5, stream("few"));
    Subspace learned =
        new AlternatingMinimisation(300, 0).learn(tasks, MomentMethod.learn(tasks, 2));
    assertThat(world.subspace().largestSine(learned)).isLessThan(1e-10);
  }

  /**
   * The fixed point of conjugate gradients on equivalent rows is that of dense normal equations.
   */
  @ParameterizedTest
  @ValueSource(ints = {6, 15})
  void alternatingMinimisationAgreesWithAPlainOne(int samples) {
    SharedRepresentation world = world(10, 2, 0.3);
    PlainTasks plain = new PlainTasks(world, stream("plain" + samples));
    TrainingTasks tasks = plain.training(40, samples);
    Subspace start = MomentMethod.learn(tasks, 2);
    Subspace fast = new AlternatingMinimisation(400, 0).learn(tasks, start);
    SimpleMatrix basis = start.matrix();
    for (int round = 0; round < 400; round++) {
      basis = plainRound(tasks, basis);
    }
    assertThat(fast.largestSine(Subspace.spannedBy(basis))).isLessThan(1e-9);
    assertThat(world.subspace().squaredError(fast))
        .isLessThan(world.subspace().squaredError(start));
  }

  private static SimpleMatrix plainRound(TrainingTasks tasks, SimpleMatrix basis) {
    int d = basis.getNumRows();
    int k = basis.getNumCols();
    SimpleMatrix left = new SimpleMatrix(d * k, d * k);
    SimpleMatrix right = new SimpleMatrix(d * k, 1);
    for (int t = 0; t < tasks.tasks(); t++) {
      SimpleMatrix y = new SimpleMatrix(tasks.labels(t).length, 1, true, tasks.labels(t));
      SimpleMatrix x = new SimpleMatrix(tasks.inputs(t));
      SimpleMatrix v = x.mult(basis).solve(y);
      left = left.plus(v.mult(v.transpose()).kron(x.transpose().mult(x)));
      right = right.plus(v.kron(x.transpose().mult(y)));
    }
    SimpleMatrix columns = left.solve(right);
    columns.reshape(k, d);
    return Subspace.spannedBy(columns.transpose()).matrix();
  }

  /**
   * T‖sin Θ‖² against its constant, for each method, k and noise at a T where the next order is far
   * below the standard error. 4 checks at 5 standard errors of 40 sets: by Student's law a false
   * alarm in 1 of 20 000 seeds.
   */
  @ParameterizedTest
  @CsvSource({"1, 0.5", "3, 0.1"})
  void theErrorFallsAsPredicted(int k, double noise) {
    SharedRepresentation world = world(12, k, noise);
    int tasks = 4000;
    RandomStream stream = stream("angle" + k);
    RunningMoments errors = new RunningMoments(2);
    for (int set = 0; set < 40; set++) {
      TrainingTasks data = TrainingTasks.draw(world, tasks, 8, stream);
      Subspace first = RepresentationMethod.MOMENT.learn(data, k);
      Subspace refined = RepresentationMethod.ALTERNATING.learn(data, k);
      errors.add(
          tasks * world.subspace().squaredError(first),
          tasks * world.subspace().squaredError(refined));
    }
    AngleTheory theory = new AngleTheory(world.clusters(), 12, 8);
    assertThat(errors.mean(0))
        .isCloseTo(theory.moment(), within(5 * errors.estimate(0).standardError()));
    assertThat(errors.mean(1))
        .isCloseTo(theory.alternating(), within(5 * errors.estimate(1).standardError()));
  }

  /**
   * The fourth moments of θ in the constant of the moment method, as averages over drawn tasks
   * whose hard kind counts. One check at 5 standard errors: a false alarm in 1 of 1.7 million
   * seeds.
   */
  @Test
  void theConstantIsAnAverageOverTasks() {
    TwoClusters clusters =
        new TwoClusters(2, 0.8, TwoClusters.easy(0.6, 0.3), TwoClusters.hard(1, 0.5), 1, 0.7);
    double n = 4;
    double base = 0.2 * 0.6 * 0.6 * 0.3 + 0.8 * 0.5;
    double[] gap = {n * (n + 1) * (base + 0.8), n * (n + 1) * base};
    TaskDraw task = new TaskDraw(clusters, stream("constant"));
    RunningMoments constant = new RunningMoments(1);
    for (int t = 0; t < 400_000; t++) {
      task.next();
      double[] theta = task.theta();
      double rho = task.curvature();
      double tau = rho * (theta[0] * theta[0] + theta[1] * theta[1]) + 0.7;
      double sum = 0;
      for (int j = 0; j < 2; j++) {
        double own = (n + 3) * rho * theta[j] * theta[j] + tau;
        sum += n * (n + 2) * rho * rho * tau * own / (gap[j] * gap[j]);
      }
      constant.add((9 - 2) * sum);
    }
    assertThat(constant.mean(0))
        .isCloseTo(
            new AngleTheory(clusters, 9, 4).moment(),
            within(5 * constant.estimate(0).standardError()));
  }

  @Test
  void rulesAreStatedWithTheValue() {
    SharedRepresentation world = world(6, 2, 0);
    TrainingTasks one = TrainingTasks.draw(world, 9, 1, stream("one"));
    assertThatThrownBy(() -> RepresentationMethod.ALTERNATING.learn(one, 2))
        .hasMessage("each task must have at least k = 2 samples, got 1");
    assertThatThrownBy(() -> MomentMethod.learn(one, 7))
        .hasMessage("must learn 1 <= k <= D features, got k = 7 and D = 6");
    assertThatThrownBy(() -> TrainingTasks.draw(world, 0, 1, stream("none")))
        .hasMessage("there must be at least 1 task, got 0");
    assertThatThrownBy(() -> new AlternatingMinimisation(0, 0))
        .hasMessage("must have rounds >= 1, got rounds = 0");
    assertThatThrownBy(() -> new AlternatingMinimisation(1, -1))
        .hasMessage("must have tolerance >= 0, got tolerance = -1.0");
    Subspace elsewhere = Subspace.random(5, 2, stream("five"));
    assertThatThrownBy(() -> AlternatingMinimisation.defaults().learn(one, elsewhere))
        .hasMessage("the start must lie in D = 6 dimensions, as the inputs do, got 5");
    INDArray x = Nd4j.ones(3, 2);
    assertThatThrownBy(() -> TrainingTasks.of(List.of(x), List.of(Nd4j.ones(4))))
        .hasMessage("task 0 must have 2 inputs for each of its 4 labels, got the shape [3, 2]");
    assertThatThrownBy(() -> TrainingTasks.of(List.of(), List.of()))
        .hasMessage("there must be labels for each task, and at least one task, got 0 and 0");
    assertThatThrownBy(() -> new AngleTheory(world.clusters(), 6, 3).alternating())
        .hasMessage("must have n > k + 1 = 3, got n = 3");
    assertThatThrownBy(() -> new AngleTheory(world.clusters(), 1, 3))
        .hasMessage("must have D >= k = 2 and n >= 1, got D = 1 and n = 3");
  }
}
