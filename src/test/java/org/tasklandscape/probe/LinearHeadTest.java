package org.tasklandscape.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.meta.Training;

class LinearHeadTest {
  private static final int D = 4;

  private static List<HeadTask> tasks(Random random, int classes) {
    List<HeadTask> tasks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      tasks.add(
          HeadTask.of(
              0.5 + i,
              gaussians(random, 9, D),
              gaussians(random, 9, classes),
              gaussians(random, 12, D),
              gaussians(random, 12, classes)));
    }
    return tasks;
  }

  private static SimpleMatrix gaussians(Random random, int rows, int columns) {
    var matrix = new SimpleMatrix(rows, columns);
    for (int i = 0; i < rows * columns; i++) {
      matrix.set(i, random.nextGaussian());
    }
    return matrix;
  }

  /** ½ wᵀSw - wᵀC as a quadratic about its optimum. */
  private static Objective quadratic(SimpleMatrix s, SimpleMatrix c) {
    SimpleMatrix optimum = s.solve(c);
    return new QuadraticObjective(s.toArray2(), optimum.getDDRM().getData().clone());
  }

  /** Two ways: one solve, and descent on MAML's objective through the general meta-gradient. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.3, 0.6})
  void theHeadIsWhereTheGeneralAlgorithmRests(double step) {
    List<HeadTask> tasks = tasks(new Random(7), 1);
    List<MetaTask> general = new ArrayList<>();
    double[] weights = new double[tasks.size()];
    for (int i = 0; i < weights.length; i++) {
      HeadTask task = tasks.get(i);
      general.add(
          new MetaTask(
              quadratic(task.supportMoment(), task.supportCross()),
              quadratic(task.queryMoment(), task.queryCross())));
      weights[i] = task.weight() / tasks.stream().mapToDouble(HeadTask::weight).sum();
    }
    MetaGradient objective = MetaGradient.of(MetaAlgorithm.maml(step, 1), general, weights, 1);
    double[] rest = new Training(new Lbfgs(20), 2000, 1e-12).run(objective, new double[D]).point();
    SimpleMatrix head = LinearHead.maml(tasks, step);
    for (int i = 0; i < D; i++) {
      assertThat(head.get(i)).isCloseTo(rest[i], within(1e-9));
    }
  }

  /** Over its rotations a one-hot target less 1/K sums to zero, and with it what a head learns. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3})
  void labelsInEveryOrderLeaveNoHead(double step) {
    Random random = new Random(9);
    List<HeadTask> tasks = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      SimpleMatrix support = gaussians(random, 9, D);
      SimpleMatrix query = gaussians(random, 12, D);
      for (int turn = 0; turn < 3; turn++) {
        tasks.add(HeadTask.of(1 + i, support, oneHot(9, turn), query, oneHot(12, turn)));
      }
    }
    assertThat(LinearHead.maml(tasks, step).elementMaxAbs()).isLessThan(1e-12);
    assertThat(LinearHead.maml(tasks.subList(0, 1), step).elementMaxAbs()).isGreaterThan(0.1);
  }

  /** Labels 0, 1, 2, 0, ... turned, less 1/K. */
  private static SimpleMatrix oneHot(int samples, int turn) {
    var targets = new SimpleMatrix(samples, 3);
    for (int i = 0; i < samples; i++) {
      for (int k = 0; k < 3; k++) {
        targets.set(i, k, ((i + turn) % 3 == k ? 1 : 0) - 1.0 / 3);
      }
    }
    return targets;
  }

  /** Nothing that is near it does better after the step, for several classes at once. */
  @Test
  void noHeadNearbyHasASmallerLossAfterTheStep() {
    Random random = new Random(8);
    List<HeadTask> tasks = tasks(random, 3);
    double step = 0.4;
    SimpleMatrix head = LinearHead.maml(tasks, step);
    double least = loss(tasks, head, step);
    for (int i = 0; i < 100; i++) {
      SimpleMatrix other = head.plus(gaussians(random, D, 3).scale(0.01));
      assertThat(loss(tasks, other, step)).isGreaterThan(least);
    }
    assertThat(loss(tasks, LinearHead.nal(tasks), step)).isGreaterThan(least);
  }

  private static double loss(List<HeadTask> tasks, SimpleMatrix head, double step) {
    return tasks.stream().mapToDouble(t -> t.weight() * t.loss(t.adapted(head, step))).sum();
  }

  @Test
  void featuresThatDoNotSpanAreNamed() {
    SimpleMatrix flat = SimpleMatrix.ones(5, D);
    SimpleMatrix y = SimpleMatrix.ones(5, 1);
    assertThatThrownBy(() -> LinearHead.nal(List.of(HeadTask.of(1, flat, y, flat, y))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the features must span the queries");
  }
}
