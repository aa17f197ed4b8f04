package org.tasklandscape.chapter.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.ConvergenceTasks;
import org.tasklandscape.meta.StochasticLimit;
import org.tasklandscape.meta.StochasticTasks;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

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
public record StochasticBatches(
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
    implements FigureStudy<StochasticBatches.Row> {

  /**
   * A size of batches and tasks.
   *
   * @param samples D
   * @param batch B
   * @param bias ‖∇F‖ where the mean direction is 0
   * @param predicted the root of the stationary mean square
   * @param gradientNorm the root of the simulated one
   * @param meanSquare E‖∇F(w_t)‖² of the simulation
   */
  public record Row(
      int samples,
      int batch,
      double bias,
      double predicted,
      @Ends Estimate gradientNorm,
      @Ends Estimate meanSquare) {
    private static Row of(int d, int b, StochasticLimit limit, Estimate square) {
      Estimate root =
          new Estimate(
              Math.sqrt(square.value()),
              square.squareRoot().standardError(),
              Math.sqrt(Math.max(0, square.lower())),
              Math.sqrt(square.upper()));
      return new Row(d, b, limit.bias(), Math.sqrt(limit.meanSquare(b)), root, square);
    }
  }

  /** Copies the lists and checks what the mathematics does not check. */
  public StochasticBatches {
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
  public static StochasticBatches defaults() {
    List<Integer> batches = List.of(1, 4, 16, 64);
    List<Integer> samples = List.of(5, 20, 80, 320);
    return new StochasticBatches(
        3, 5, 0.3, 1, 0.5, 0.1, batches, samples, 300, 300, 10, 50_000, Landscapes.SEED);
  }

  @Override
  public Rows<Row> run() {
    Streams streams = new Streams(seed, name());
    List<ConvergenceTasks.Quadratic> drawn =
        ConvergenceTasks.quadratics(streams.stream("tasks"), tasks, dimension, lowest, false);
    SimpleMatrix truth = StochasticTasks.system(drawn, innerStep, Double.POSITIVE_INFINITY);
    List<Row> rows = new ArrayList<>();
    for (int d : samples) {
      RandomStream stream = streams.stream("moments, D = " + d);
      StochasticLimit limit =
          new StochasticLimit(drawn, innerStep, noiseVariance, d, step, moments, stream);
      for (int b : batches) {
        String cell = "D = " + d + ", B = " + b;
        List<Double> squares =
            Trials.onAllCores()
                .run(runs, run -> meanSquare(drawn, truth, d, b, streams.stream(cell, run)));
        Estimate mean = OverDraws.mean(squares.stream().mapToDouble(x -> x).toArray());
        rows.add(Row.of(d, b, limit, mean));
      }
    }
    return Rows.of(Row.class, rows);
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
  public Figure figure(Rows<Row> rows) {
    Plot byBatch = plot("batches of tasks", "tasks B in a batch");
    Plot bySamples = plot("samples", "samples D of a task");
    for (int i = 0; i < samples.size(); i++) {
      int d = samples.get(i);
      Ink ink = Palette.ordered(i, samples.size());
      draw(byBatch, "D = " + d, rows.where(row -> row.samples() == d), Row::batch, ink);
    }
    for (int i = 0; i < batches.size(); i++) {
      int b = batches.get(i);
      Ink ink = Palette.ordered(i, batches.size());
      draw(bySamples, "B = " + b, rows.where(row -> row.batch() == b), Row::samples, ink);
    }
    Rows<Row> once = rows.where(row -> row.batch() == batches.get(0));
    bySamples.line("bias", once.values(Row::samples), once.values(Row::bias), Palette.BOUND);
    return Words.of(this)
        .with("first", burnIn + 1)
        .with("last", burnIn + iterations)
        .figure()
        .panelSize(800, 640)
        .panel(byBatch)
        .panel(bySamples)
        .build();
  }

  private static Plot plot(String title, String x) {
    return Plot.titled(title).axes(x, "root mean square of ‖∇F‖").logX().logY();
  }

  private static void draw(
      Plot plot, String label, Rows<Row> rows, ToDoubleFunction<Row> x, Ink ink) {
    plot.line(label, rows.values(x), rows.values(Row::predicted), ink);
    plot.points(
        "",
        rows.values(x),
        rows.values(row -> row.gradientNorm().value()),
        rows.values(row -> row.gradientNorm().upper() - row.gradientNorm().value()),
        ink);
  }
}
