package org.tasklandscape.tradeoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * Stochastic gradient descent with a constant step, run many times: w ← w - ηg, g from one fresh
 * task with N inner and N outer samples.
 *
 * <p>Joint training has g = ½(Ŝ + Ŝ')w - ½(a + b), a = ŜΘ + ĉ of the inner and b = Ŝ'Θ + ĉ' of the
 * outer samples; MAML, with P = I - αŜ, g = P(Ŝ'(Pw + αa) - b). The runs come in blocks with a
 * random stream each: the same to the last bit on any number of threads. Source: theory 5.1.
 *
 * @param world the environment
 * @param samples N, at least 1
 * @param innerStep α of MAML
 * @param streams the seed and the name of the artefact
 * @param threads the threads
 */
public record DescentSimulation(
    TradeoffEnvironment world, int samples, double innerStep, Streams streams, Trials threads) {

  /**
   * The last iterates.
   *
   * @param maml MAML, or else joint training
   * @param cell the name of this point; it selects the random streams
   * @param start every coordinate of w<sub>0</sub>
   * @param step η, positive
   * @param iterations of one run, at least 1
   * @param runs how many, at least 1
   * @return for each run w, length p
   * @throws IllegalArgumentException if a rule is broken
   */
  public List<double[]> run(
      boolean maml, String cell, double start, double step, int iterations, int runs) {
    if (!(step > 0) || iterations < 1 || runs < 1) {
      throw new IllegalArgumentException(
          "must have step > 0, iterations >= 1 and runs >= 1, got %s, %d and %d"
              .formatted(step, iterations, runs));
    }
    int capacity = TaskBatch.CAPACITY;
    List<List<double[]>> blocks =
        threads.run(
            (runs + capacity - 1) / capacity,
            b -> {
              int count = Math.min(capacity, runs - b * capacity);
              return descend(streams.stream(cell, b), maml, start, step, iterations, count);
            });
    return blocks.stream().flatMap(List::stream).toList();
  }

  private List<double[]> descend(
      RandomStream stream, boolean maml, double start, double step, int iterations, int count) {
    int p = world.dimension();
    TaskBatch batch = new TaskBatch(world, samples, stream);
    List<double[]> runs = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      double[] w = new double[p];
      Arrays.fill(w, start);
      runs.add(w);
    }
    double[] gradient = new double[p];
    double[] image = new double[p];
    for (int k = 0; k < iterations; k++) {
      batch.draw(count);
      for (int t = 0; t < count; t++) {
        double[] w = runs.get(t);
        if (maml) {
          adapted(batch, t, w, image, gradient);
        } else {
          joint(batch, t, w, gradient);
        }
        for (int i = 0; i < p; i++) {
          w[i] -= step * gradient[i];
        }
      }
    }
    return runs;
  }

  private static void joint(TaskBatch batch, int t, double[] w, double[] gradient) {
    for (int i = 0; i < w.length; i++) {
      double sum = -batch.innerPull[i][t] - batch.outerPull[i][t];
      for (int j = 0; j < w.length; j++) {
        sum += (batch.inner[i][j][t] + batch.outer[i][j][t]) * w[j];
      }
      gradient[i] = sum / 2;
    }
  }

  private void adapted(TaskBatch batch, int t, double[] w, double[] image, double[] gradient) {
    for (int i = 0; i < w.length; i++) {
      image[i] = w[i] - innerStep * (dot(batch.inner[i], w, t) - batch.innerPull[i][t]);
    }
    for (int i = 0; i < w.length; i++) {
      gradient[i] = dot(batch.outer[i], image, t) - batch.outerPull[i][t];
    }
    for (int i = 0; i < w.length; i++) {
      image[i] = gradient[i] - innerStep * dot(batch.inner[i], gradient, t);
    }
    System.arraycopy(image, 0, gradient, 0, image.length);
  }

  private static double dot(double[][] row, double[] vector, int t) {
    double sum = 0;
    for (int j = 0; j < vector.length; j++) {
      sum += row[j][t] * vector[j];
    }
    return sum;
  }
}
