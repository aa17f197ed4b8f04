package org.tasklandscape.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntConsumer;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Agreement;
import org.tasklandscape.stats.RunningMoments;

/**
 * Estimates from sufficient statistics against estimates from sampled data, in law, and the sums
 * over tasks against the normal equations written out.
 */
class TrainingSumsTest {
  private static final int TRIALS = 20_000;
  private static final double[] STEPS = {0, 0.4, 1};

  private static final int STATISTICS = 3 * STEPS.length + 3;

  private interface Solve {
    void solve(double step, double[] w);
  }

  /**
   * Few tasks and samples, more unknowns than labels, and one label a task included. 9 comparisons
   * of 12 statistics: a false alarm once in 16000 seeds.
   */
  @ParameterizedTest
  @CsvSource({"1,1,2", "1,3,4", "2,2,3", "3,5,2", "3,1,8", "5,2,2", "4,1,70"})
  void estimatesAreDistributedAsOnSampledData(int dimension, int samples, int tasks) {
    var world = new TradeoffEnvironment(dimension, 1.5);
    RandomStream stream =
        new Streams(1, "training sums test").stream("p = " + dimension, 100L * samples + tasks);
    int trials = tasks > 50 ? TRIALS / 10 : TRIALS;
    var plain = new PlainTraining(world, samples, stream);
    RunningMoments expected = moments(world, samples, tasks, trials, plain::draw, copying(plain));
    var sums = new MatrixSums(new TaskBatch(world, samples, stream));
    Agreement.ofMeans(
        expected, moments(world, samples, tasks, trials, sums::draw, solving(sums)), STATISTICS);
    if (dimension == 1) {
      var scalar = new ScalarSums(world, samples, stream);
      Agreement.ofMeans(
          expected,
          moments(world, samples, tasks, trials, scalar::draw, solving(scalar)),
          STATISTICS);
    }
  }

  private static Solve solving(TrainingSums sums) {
    return (step, w) -> {
      if (step < 0) {
        sums.solveDrs(w);
      } else {
        sums.solveMaml(step, w);
      }
    };
  }

  private static Solve copying(PlainTraining plain) {
    return (step, w) -> {
      double[] solution = step < 0 ? plain.drs() : plain.maml(step);
      System.arraycopy(solution, 0, w, 0, w.length);
    };
  }

  /** Bounded functions of the estimates, since the estimates themselves may have no variance. */
  private static RunningMoments moments(
      TradeoffEnvironment world,
      int samples,
      int tasks,
      int trials,
      IntConsumer draw,
      Solve method) {
    RunningMoments moments = new RunningMoments(STATISTICS);
    double[] w = new double[world.dimension()];
    double[] drs = new double[world.dimension()];
    double[] row = new double[STATISTICS];
    for (int t = 0; t < trials; t++) {
      draw.accept(tasks);
      method.solve(-1, drs);
      statistics(world.before(), drs, drs, row, 0);
      for (int s = 0; s < STEPS.length; s++) {
        method.solve(STEPS[s], w);
        statistics(world.after(STEPS[s], samples), w, drs, row, 3 + 3 * s);
      }
      moments.add(row);
    }
    return moments;
  }

  private static void statistics(
      ExpectedLoss loss, double[] w, double[] other, double[] row, int at) {
    row[at] = loss.excess(w) / (1 + loss.excess(w));
    row[at + 1] = w[0] / (1 + Math.abs(w[0]));
    row[at + 2] = loss.excess(w) < loss.excess(other) ? 1 : 0;
  }

  @Test
  void theSumsAreTheNormalEquations() {
    var world = new TradeoffEnvironment(3, 2);
    RandomStream stream = new Streams(2, "training sums test").stream("equations");
    var batch = new TaskBatch(world, 4, stream);
    var sums = new MatrixSums(batch);
    sums.draw(5);
    double step = 0.7;
    SimpleMatrix left = new SimpleMatrix(3, 3);
    SimpleMatrix right = new SimpleMatrix(3, 1);
    SimpleMatrix joint = new SimpleMatrix(3, 3);
    SimpleMatrix jointRight = new SimpleMatrix(3, 1);
    for (int t = 0; t < 5; t++) {
      // The right-hand side of Âw = b̂ is the score at 0.
      DataTask task = DataTask.of(batch, t);
      left = left.plus(task.mamlHessian(step));
      right = right.plus(task.mamlScore(step, 0));
      joint = joint.plus(task.drsHessian());
      jointRight = jointRight.plus(task.drsScore(0));
    }
    double[] w = new double[3];
    sums.solveMaml(step, w);
    assertThat(w).containsExactly(left.solve(right).getDDRM().data, within(1e-9));
    sums.solveDrs(w);
    assertThat(w).containsExactly(joint.solve(jointRight).getDDRM().data, within(1e-9));
  }
}
