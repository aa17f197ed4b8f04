package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Packed;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.BartlettFactor;
import org.tasklandscape.sampling.ChiSampler;
import org.tasklandscape.sampling.RandomStream;

/**
 * Tables drawn from a known environment, as the moments of their tasks: for Gaussian rows
 * W<sub>xx</sub> = LAA<sup>T</sup>L<sup>T</sup>, W<sub>xx</sub>w* + σLAg and σ²(‖g‖² +
 * χ²<sub>ν-r</sub>) without drawing a row (theory, section 2); for Student noise row by row.
 */
public final class TableSampler {
  private final TaskEnvironment world;
  private final List<SimpleMatrix> roots = new ArrayList<>();
  private final List<double[]> centres = new ArrayList<>();
  private final int noiseDegrees;
  private final int inputDegrees;

  private TableSampler(TaskEnvironment world, int noiseDegrees, int inputDegrees) {
    this.world = world;
    this.noiseDegrees = noiseDegrees;
    this.inputDegrees = inputDegrees;
    for (TaskCluster cluster : world.clusters()) {
      LinearTask task = cluster.centre();
      roots.add(Symmetric.of(new SimpleMatrix(task.covariance().toDoubleMatrix())).root());
      centres.add(task.optimum().toDoubleVector());
    }
  }

  /**
   * Gaussian inputs and noise.
   *
   * @param world the environment
   * @return the sampler
   */
  public static TableSampler of(TaskEnvironment world) {
    return new TableSampler(world, 0, 0);
  }

  /**
   * Student noise of the same variance.
   *
   * @param degreesOfFreedom at least 3
   * @return the sampler
   * @throws IllegalArgumentException if the noise would have no variance
   */
  public TableSampler withStudentNoise(int degreesOfFreedom) {
    return new TableSampler(world, requireVariance(degreesOfFreedom), inputDegrees);
  }

  /**
   * Independent Student coordinates s in x = Σ<sup>½</sup>s, of variance 1.
   *
   * @param degreesOfFreedom at least 3
   * @return the sampler
   * @throws IllegalArgumentException if they would have no variance
   */
  public TableSampler withStudentInputs(int degreesOfFreedom) {
    return new TableSampler(world, noiseDegrees, requireVariance(degreesOfFreedom));
  }

  private static int requireVariance(int degreesOfFreedom) {
    if (degreesOfFreedom < 3) {
      throw new IllegalArgumentException(
          "a Student law must have degrees of freedom >= 3 for a variance, got "
              + degreesOfFreedom);
    }
    return degreesOfFreedom;
  }

  /**
   * Draws a table.
   *
   * @param tasks T, at least 1
   * @param rows n of each task, at least 2
   * @param stream the source of randomness
   * @return the moments of each task
   * @throws IllegalArgumentException if a number is too small
   */
  public List<TaskMoments> draw(int tasks, int rows, RandomStream stream) {
    if (tasks < 1 || rows < 2) {
      throw new IllegalArgumentException(
          "must have tasks >= 1 and rows >= 2, got %d and %d".formatted(tasks, rows));
    }
    List<TaskMoments> table = new ArrayList<>(tasks);
    for (int i = 0; i < tasks; i++) {
      int kind = drawCluster(stream);
      TaskCluster cluster = world.clusters().get(kind);
      double[] optimum = centres.get(kind).clone();
      double scale = Math.sqrt(cluster.spread());
      for (int j = 0; j < optimum.length; j++) {
        optimum[j] += scale * stream.gaussian();
      }
      double sigma = Math.sqrt(cluster.centre().noiseVariance());
      SimpleMatrix design =
          noiseDegrees + inputDegrees > 0 ? rows(rows, stream) : factor(rows, stream);
      table.add(moments("task " + i, rows, design, roots.get(kind), optimum, sigma));
    }
    return table;
  }

  private int drawCluster(RandomStream stream) {
    double u = stream.nextDouble();
    int last = 0;
    for (int i = 0; i < world.clusters().size(); i++) {
      if (world.probability(i) > 0) {
        last = i;
        if (u < world.probability(i)) {
          return i;
        }
        u -= world.probability(i);
      }
    }
    return last;
  }

  /** min(ν, d) rows of A<sup>T</sup> with g behind, and one of noise alone, for what is left. */
  private SimpleMatrix factor(int rows, RandomStream stream) {
    int d = world.dimension();
    int degrees = rows - 1;
    int rank = Math.min(degrees, d);
    BartlettFactor factor = new BartlettFactor(degrees, d, stream);
    factor.draw();
    double[][] inputs = new double[rank][d];
    double[] noise = new double[rank];
    factor.equivalent(inputs, noise);
    SimpleMatrix design = new SimpleMatrix(rank + 1, d + 1);
    for (int i = 0; i < rank; i++) {
      for (int j = 0; j < d; j++) {
        design.set(i, j, inputs[i][j]);
      }
      design.set(i, d, noise[i]);
    }
    design.set(rank, d, new ChiSampler(degrees - rank, stream).sample());
    return design;
  }

  /** Standardised rows (s, ε), centred. */
  private SimpleMatrix rows(int rows, RandomStream stream) {
    int d = world.dimension();
    SimpleMatrix design = new SimpleMatrix(rows, d + 1);
    ChiSampler noiseChi = new ChiSampler(noiseDegrees, stream);
    ChiSampler inputChi = new ChiSampler(inputDegrees, stream);
    for (int j = 0; j <= d; j++) {
      boolean noise = j == d;
      double mean = 0;
      for (int i = 0; i < rows; i++) {
        double value =
            student(stream, noise ? noiseChi : inputChi, noise ? noiseDegrees : inputDegrees);
        design.set(i, j, value);
        mean += value / rows;
      }
      for (int i = 0; i < rows; i++) {
        design.set(i, j, design.get(i, j) - mean);
      }
    }
    return design;
  }

  /** Of variance 1; Gaussian where the degrees of freedom are 0. */
  private static double student(RandomStream stream, ChiSampler chi, int degrees) {
    double value = stream.gaussian();
    return degrees == 0 ? value : value * Math.sqrt(degrees - 2.0) / chi.sample();
  }

  private static TaskMoments moments(
      String name, int rows, SimpleMatrix design, SimpleMatrix root, double[] w, double sigma) {
    int d = w.length;
    SimpleMatrix inputs = design.extractMatrix(0, design.getNumRows(), 0, d).mult(root);
    SimpleMatrix noise = design.getColumn(d).scale(sigma);
    SimpleMatrix target = inputs.mult(new SimpleMatrix(d, 1, true, w)).plus(noise);
    SimpleMatrix all = inputs.concatColumns(target);
    SimpleMatrix cross = all.transpose().mult(all);
    double[] packed = new double[Packed.length(d + 1)];
    for (int i = 0; i <= d; i++) {
      for (int j = i; j <= d; j++) {
        packed[Packed.index(i, j, d + 1)] = cross.get(i, j);
      }
    }
    // Means play no part in a diagnosis but for the share of the intercepts.
    return new TaskMoments(name, rows, new double[d + 1], packed);
  }
}
