package org.tasklandscape.representation;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.BartlettFactor;
import org.tasklandscape.sampling.RandomStream;

/**
 * (X<sub>i</sub>, y<sub>i</sub>), i = 1, …, T: the samples of the tasks that a representation is
 * learned from.
 *
 * <p>Learning uses X<sup>T</sup>X and X<sup>T</sup>y alone. With the Bartlett factor A of the
 * inputs and its g, the min(n, D) rows √ρ A<sup>T</sup> and the labels √ρ A<sup>T</sup>w* + σg have
 * the same two, so that many they are what is drawn and kept. Source: theory, section 2.
 */
public final class TrainingTasks {
  /** What must hold for the normal equations of the heads and of the basis to be regular. */
  static final String DETERMINED = "the samples must determine every head";

  private final int ambient;
  private final double[][][] inputs;
  private final double[][] labels;

  private TrainingTasks(int ambient, double[][][] inputs, double[][] labels) {
    this.ambient = ambient;
    this.inputs = inputs;
    this.labels = labels;
  }

  /**
   * Given samples.
   *
   * @param inputs X of each task, n<sub>i</sub> × D
   * @param labels y of each task, length n<sub>i</sub>
   * @return the samples, copied
   * @throws IllegalArgumentException if there is no task or the sizes disagree
   */
  public static TrainingTasks of(List<INDArray> inputs, List<INDArray> labels) {
    if (inputs.isEmpty() || inputs.size() != labels.size()) {
      throw new IllegalArgumentException(
          "there must be labels for each task, and at least one task, got %d and %d"
              .formatted(inputs.size(), labels.size()));
    }
    int d = (int) inputs.get(0).size(-1);
    double[][][] x = new double[inputs.size()][][];
    double[][] y = new double[inputs.size()][];
    for (int i = 0; i < x.length; i++) {
      x[i] = inputs.get(i).castTo(DataType.DOUBLE).toDoubleMatrix();
      y[i] = labels.get(i).castTo(DataType.DOUBLE).ravel().toDoubleVector();
      if (x[i].length != y[i].length || inputs.get(i).size(-1) != d) {
        throw new IllegalArgumentException(
            "task %d must have %d inputs for each of its %d labels, got the shape %s"
                .formatted(i, d, y[i].length, Arrays.toString(inputs.get(i).shape())));
      }
    }
    return new TrainingTasks(d, x, y);
  }

  /**
   * Samples of T tasks.
   *
   * @param world the tasks
   * @param tasks T, at least 1
   * @param samples n of each task, at least 1
   * @param stream the source of randomness
   * @return the samples
   * @throws IllegalArgumentException if T or n is smaller than 1
   */
  public static TrainingTasks draw(
      SharedRepresentation world, int tasks, int samples, RandomStream stream) {
    if (tasks < 1) {
      throw new IllegalArgumentException("there must be at least 1 task, got " + tasks);
    }
    TwoClusters clusters = world.clusters();
    int d = world.subspace().ambient();
    double[] basis = world.subspace().matrix().getDDRM().data;
    double sigma = Math.sqrt(clusters.noiseVariance());
    BartlettFactor factor = new BartlettFactor(samples, d, stream);
    TaskDraw task = new TaskDraw(clusters, stream);
    int rows = Math.min(samples, d);
    double[][][] x = new double[tasks][rows][d];
    double[][] y = new double[tasks][rows];
    double[] optimum = new double[d];
    for (int i = 0; i < tasks; i++) {
      task.next();
      factor.draw();
      factor.equivalent(x[i], y[i]);
      multiply(basis, task.theta(), optimum);
      double root = Math.sqrt(task.curvature());
      for (int r = 0; r < rows; r++) {
        double label = sigma * y[i][r];
        double[] row = x[i][r];
        for (int j = 0; j < d; j++) {
          row[j] *= root;
          label += row[j] * optimum[j];
        }
        y[i][r] = label;
      }
    }
    return new TrainingTasks(d, x, y);
  }

  private static void multiply(double[] basis, double[] theta, double[] product) {
    int k = theta.length;
    for (int i = 0; i < product.length; i++) {
      double sum = 0;
      for (int j = 0; j < k; j++) {
        sum += basis[i * k + j] * theta[j];
      }
      product[i] = sum;
    }
  }

  /** {@return the number of tasks, T} */
  public int tasks() {
    return inputs.length;
  }

  /** {@return the dimension of the inputs, D} */
  public int ambient() {
    return ambient;
  }

  /** The rows of X of one task; not a copy. */
  double[][] inputs(int task) {
    return inputs[task];
  }

  /** The labels of one task; not a copy. */
  double[] labels(int task) {
    return labels[task];
  }
}
