package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.meta.ConvergenceTasks;
import org.tasklandscape.meta.StochasticLimit;
import org.tasklandscape.meta.StochasticTasks;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/**
 * (E‖∇F(w<sub>t</sub>)‖²)<sup>1/2</sup> that stochastic MAML reaches with batches of B tasks and D
 * samples, on linear regressions: F of the population step, gradients of D inner and D outer
 * samples drawn anew. The variance falls as 1/B, the bias of the inner sample as 1/D alone. Source:
 * theory 1.2, 3.4 and 4.
 *
 * @param dimension the size of w
 * @param tasks how many, equally likely
 * @param lowest the least curvature; the largest is at most 1
 * @param noiseVariance σ² of the labels
 * @param innerStep α, at most 1
 * @param step the outer step η
 * @param batches the numbers B of tasks
 * @param samples the numbers D
 * @param burnIn iterations from 0 that are not counted
 * @param iterations that are
 * @param runs for each B and D, at least 2
 * @param moments draws behind each predicted variance
 * @param seed the seed of tasks and samples
 */
public record StochasticBatchesStudy(
    int dimension,
    int tasks,
    double lowest,
    double noiseVariance,
    double innerStep,
    double step,
    List<Integer> batches,
    List<Integer> samples,
    int burnIn,
    int iterations,
    int runs,
    int moments,
    long seed)
    implements LegacyStudy {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public StochasticBatchesStudy {
    batches = List.copyOf(batches);
    samples = List.copyOf(samples);
    if (!(lowest > 0 && lowest < 1)) {
      throw new IllegalArgumentException("the least curvature must lie in (0, 1), got " + lowest);
    }
    if (iterations < 1 || runs < 2 || moments < 2) {
      throw new IllegalArgumentException(
          "must have iterations >= 1, runs >= 2 and moments >= 2, got %d, %d and %d"
              .formatted(iterations, runs, moments));
    }
  }

  /**
   * {@return the study of five tasks in three dimensions, batches of 1 to 64 tasks, 5 to 320
   * samples}
   */
  public static StochasticBatchesStudy defaults() {
    return new StochasticBatchesStudy(
        3,
        5,
        0.3,
        1,
        0.5,
        0.1,
        List.of(1, 4, 16, 64),
        List.of(5, 20, 80, 320),
        300,
        300,
        10,
        50_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "stochastic-batches";
  }

  @Override
  public Table run() {
    Streams streams = new Streams(seed, name());
    List<ConvergenceTasks.Quadratic> drawn =
        ConvergenceTasks.quadratics(streams.stream("tasks"), tasks, dimension, lowest, false);
    SimpleMatrix truth = StochasticTasks.system(drawn, innerStep, Double.POSITIVE_INFINITY);
    Table table = Table.create(name());
    NumberColumns.create(table, List.of("samples", "batch", "bias", "predicted"));
    EstimateColumns.create(table, "gradientNorm");
    EstimateColumns.create(table, "meanSquare");
    for (int d : samples) {
      StochasticLimit limit =
          new StochasticLimit(
              drawn,
              innerStep,
              noiseVariance,
              d,
              step,
              moments,
              streams.stream("moments, D = " + d));
      for (int b : batches) {
        String cell = "D = " + d + ", B = " + b;
        List<Double> squares =
            Trials.onAllCores()
                .run(runs, run -> meanSquare(drawn, truth, d, b, streams.stream(cell, run)));
        append(table, d, b, limit, OverDraws.mean(squares.stream().mapToDouble(x -> x).toArray()));
      }
    }
    return table;
  }

  private static void append(Table table, int d, int b, StochasticLimit limit, Estimate square) {
    table.doubleColumn("samples").append(d);
    table.doubleColumn("batch").append(b);
    table.doubleColumn("bias").append(limit.bias());
    table.doubleColumn("predicted").append(Math.sqrt(limit.meanSquare(b)));
    EstimateColumns.append(
        table,
        "gradientNorm",
        new Estimate(
            Math.sqrt(square.value()),
            square.squareRoot().standardError(),
            Math.sqrt(Math.max(0, square.lower())),
            Math.sqrt(square.upper())));
    EstimateColumns.append(table, "meanSquare", square);
  }

  /** The mean of ‖∇F(w_t)‖² = ‖Hw_t - h‖² over the counted iterations of one run. */
  private double meanSquare(
      List<ConvergenceTasks.Quadratic> drawn,
      SimpleMatrix truth,
      int d,
      int b,
      RandomStream stream) {
    StochasticTasks source = new StochasticTasks(drawn, innerStep, noiseVariance, d, stream);
    double[] w = new double[dimension];
    double[] gradient = new double[dimension];
    double[] hessian = new double[dimension * dimension];
    double[] right = new double[dimension];
    double sum = 0;
    for (int t = 0; t < burnIn + iterations; t++) {
      Arrays.fill(gradient, 0);
      for (int n = 0; n < b; n++) {
        source.draw(hessian, right);
        for (int i = 0; i < dimension; i++) {
          double slope = -right[i];
          for (int j = 0; j < dimension; j++) {
            slope += hessian[i * dimension + j] * w[j];
          }
          gradient[i] += slope / b;
        }
      }
      for (int i = 0; i < dimension; i++) {
        w[i] -= step * gradient[i];
      }
      if (t >= burnIn) {
        sum += square(truth, w) / iterations;
      }
    }
    return sum;
  }

  private double square(SimpleMatrix truth, double[] w) {
    double sum = 0;
    for (int i = 0; i < dimension; i++) {
      double slope = -truth.get(i, dimension);
      for (int j = 0; j < dimension; j++) {
        slope += truth.get(i, j) * w[j];
      }
      sum += slope * slope;
    }
    return sum;
  }

  @Override
  public Figure figure(Table table) {
    return new StochasticBatchesFigure(this).draw(table);
  }
}
