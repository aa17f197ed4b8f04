package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Agreement;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

class StochasticTasksTest {
  private static final double STEP = 0.5;

  /**
   * Â and b̂ by the statistics of the data against a plain implementation that draws the data, on
   * 40 000 draws of each, and b̂ - Âw*, the part of both samples' noise; the first five also
   * against their closed form: 5 standard errors, missed by chance by one of eleven means once in
   * 150 000 seeds.
   */
  @Test
  void gradientsAreThoseOfDrawnData() {
    Streams streams = new Streams(11, "stochastic tasks");
    List<ConvergenceTasks.Quadratic> tasks =
        ConvergenceTasks.quadratics(streams.stream("tasks"), 1, 2, 0.3, false);
    StochasticTasks source = new StochasticTasks(tasks, STEP, 0.5, 5, streams.stream("fast"));
    RandomStream plain = streams.stream("plain");
    double[] optimum = tasks.get(0).optimum();
    RunningMoments fast = new RunningMoments(6);
    RunningMoments slow = new RunningMoments(6);
    double[] a = new double[4];
    double[] b = new double[2];
    for (int n = 0; n < 40_000; n++) {
      source.draw(a, b);
      double noise = b[0] - a[0] * optimum[0] - a[1] * optimum[1];
      fast.add(a[0], a[1], a[3], b[0], b[1], noise * noise);
      SimpleMatrix[] drawn = plain(tasks.get(0), plain, 5);
      double plainNoise =
          drawn[1].minus(drawn[0].mult(new SimpleMatrix(2, 1, true, optimum))).get(0);
      slow.add(
          drawn[0].get(0),
          drawn[0].get(1),
          drawn[0].get(3),
          drawn[1].get(0),
          drawn[1].get(1),
          plainNoise * plainNoise);
    }
    Agreement.ofMeans(fast, slow, 6);
    SimpleMatrix exact = StochasticTasks.system(tasks, STEP, 5);
    double[] closed = {
      exact.get(0, 0), exact.get(0, 1), exact.get(1, 1), exact.get(0, 2), exact.get(1, 2)
    };
    for (int i = 0; i < closed.length; i++) {
      Agreement.of("closed form " + i, Estimate.exact(closed[i]), fast.estimate(i));
    }
  }

  /** Â and b̂ from X and z themselves. */
  private static SimpleMatrix[] plain(ConvergenceTasks.Quadratic task, RandomStream stream, int n) {
    SimpleMatrix sigma = new SimpleMatrix(task.curvature());
    double l = Math.sqrt(sigma.get(0, 0));
    double m = sigma.get(1, 0) / l;
    SimpleMatrix root =
        new SimpleMatrix(new double[][] {{l, m}, {0, Math.sqrt(sigma.get(1, 1) - m * m)}});
    SimpleMatrix inner = normal(stream, n, 2).mult(root);
    SimpleMatrix innerNoise = normal(stream, n, 1).scale(Math.sqrt(0.5));
    SimpleMatrix outer = normal(stream, n, 2).mult(root);
    SimpleMatrix outerNoise = normal(stream, n, 1).scale(Math.sqrt(0.5));
    SimpleMatrix w = new SimpleMatrix(2, 1, true, task.optimum());
    SimpleMatrix p = SimpleMatrix.identity(2).minus(inner.transpose().mult(inner).scale(STEP / n));
    SimpleMatrix out = outer.transpose().mult(outer).divide(n);
    // The gradient P ∇f_out(u) at w = 0 is -b; u = αXᵀy/n there.
    SimpleMatrix y = inner.mult(w).plus(innerNoise);
    SimpleMatrix u = inner.transpose().mult(y).scale(STEP / n);
    SimpleMatrix residual = outer.mult(u.minus(w)).minus(outerNoise);
    SimpleMatrix gradient = p.mult(outer.transpose().mult(residual)).divide(n);
    return new SimpleMatrix[] {p.mult(out).mult(p), gradient.negative()};
  }

  private static SimpleMatrix normal(RandomStream stream, int rows, int columns) {
    double[] entries = new double[rows * columns];
    stream.gaussians(entries);
    return new SimpleMatrix(rows, columns, true, entries);
  }

  /** Up to the step where it ceases to exist the variance is positive, and there without bound. */
  @Test
  void thePredictionGrowsUpToItsPole() {
    double low = 0.5;
    double high = 50;
    for (int i = 0; i < 45; i++) {
      double middle = (low + high) / 2;
      if (Double.isNaN(atStep(middle))) {
        high = middle;
      } else {
        low = middle;
      }
    }
    assertThat(low).isBetween(2.0, 20.0);
    assertThat(atStep(low)).isGreaterThan(1e6);
    assertThat(atStep(0.999 * low)).isBetween(10.0, 1e6);
    assertThat(atStep(1.0001 * low)).isNaN();
  }

  private static double atStep(double eta) {
    Streams streams = new Streams(11, "stochastic tasks");
    List<ConvergenceTasks.Quadratic> tasks =
        ConvergenceTasks.quadratics(streams.stream("pole"), 5, 3, 0.3, false);
    return new StochasticLimit(tasks, 0.5, 1, 10, eta, 300, streams.stream("moments"))
        .meanSquare(1);
  }

  /** A step far too large has no stationary state. */
  @Test
  void thereIsNoPredictionBeyondStability() {
    Streams streams = new Streams(11, "stochastic tasks");
    List<ConvergenceTasks.Quadratic> tasks =
        ConvergenceTasks.quadratics(streams.stream("tasks"), 2, 2, 0.3, false);
    StochasticLimit limit =
        new StochasticLimit(tasks, 0.5, 1, 4, 20, 1000, streams.stream("moments"));
    assertThat(limit.meanSquare(1)).isNaN();
  }
}
