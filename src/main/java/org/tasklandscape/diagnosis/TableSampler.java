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
import org.tasklandscape.sampling.Categorical;
import org.tasklandscape.sampling.ChiSampler;
import org.tasklandscape.sampling.RandomStream;

/**
 * Tables drawn from a known environment, as the moments of their tasks: for Gaussian rows
 * W<sub>xx</sub> = LAA<sup>T</sup>L<sup>T</sup>, W<sub>xx</sub>w* + σLAg and σ²(‖g‖² +
 * χ²<sub>ν-r</sub>) without drawing a row (theory, section 2), which leaves the fourth moments
 * unknown; where they are asked for, or for Student laws, row by row.
 */
public final class TableSampler {
  private final TaskEnvironment world;
  private final Categorical law;
  private final List<SimpleMatrix> roots = new ArrayList<>();
  private final List<double[]> centres = new ArrayList<>();
  private final Rows drawn;

  /** How rows are drawn; degrees of freedom of 0 stand for a Gaussian. */
  private record Rows(
      boolean one, int noiseDegrees, int inputDegrees, boolean elliptical, boolean sameDesign) {}

  private TableSampler(TaskEnvironment world, Rows drawn) {
    this.world = world;
    this.law = Categorical.of(world.clusters().size(), world::probability);
    this.drawn = drawn;
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
    return new TableSampler(world, new Rows(false, 0, 0, false, false));
  }

  /**
   * Student noise of the same variance.
   *
   * @param degreesOfFreedom at least 3
   * @return the sampler
   * @throws IllegalArgumentException if the noise would have no variance
   */
  public TableSampler withStudentNoise(int degreesOfFreedom) {
    int degrees = requireVariance(degreesOfFreedom);
    return new TableSampler(
        world, new Rows(true, degrees, drawn.inputDegrees, drawn.elliptical, drawn.sameDesign));
  }

  /**
   * Independent Student coordinates s in x = Σ<sup>½</sup>s, of variance 1.
   *
   * @param degreesOfFreedom at least 3
   * @return the sampler
   * @throws IllegalArgumentException if they would have no variance
   */
  public TableSampler withStudentInputs(int degreesOfFreedom) {
    int degrees = requireVariance(degreesOfFreedom);
    return new TableSampler(
        world, new Rows(true, drawn.noiseDegrees, degrees, false, drawn.sameDesign));
  }

  /**
   * Student vectors s in x = Σ<sup>½</sup>s, one χ for all coordinates of a row, of variance 1.
   *
   * @param degreesOfFreedom at least 3
   * @return the sampler
   * @throws IllegalArgumentException if they would have no variance
   */
  public TableSampler withEllipticalInputs(int degreesOfFreedom) {
    int degrees = requireVariance(degreesOfFreedom);
    return new TableSampler(
        world, new Rows(true, drawn.noiseDegrees, degrees, true, drawn.sameDesign));
  }

  /** {@return the sampler that draws every row, so that fourth moments are known} */
  public TableSampler rowByRow() {
    return new TableSampler(
        world,
        new Rows(true, drawn.noiseDegrees, drawn.inputDegrees, drawn.elliptical, drawn.sameDesign));
  }

  /** {@return the sampler of tables whose tasks all have the same inputs} */
  public TableSampler withOneDesign() {
    return new TableSampler(
        world, new Rows(true, drawn.noiseDegrees, drawn.inputDegrees, drawn.elliptical, true));
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
    SimpleMatrix first = drawn.sameDesign ? rows(rows, stream) : null;
    for (int i = 0; i < tasks; i++) {
      int kind = law.draw(stream);
      TaskCluster cluster = world.clusters().get(kind);
      double[] optimum = centres.get(kind).clone();
      double scale = Math.sqrt(cluster.spread());
      for (int j = 0; j < optimum.length; j++) {
        optimum[j] += scale * stream.gaussian();
      }
      double sigma = Math.sqrt(cluster.centre().noiseVariance());
      SimpleMatrix design = drawn.one ? rows(rows, stream) : factor(rows, stream);
      if (drawn.sameDesign) {
        design.insertIntoThis(0, 0, first.extractMatrix(0, rows, 0, world.dimension()));
      }
      table.add(moments("task " + i, rows, design, roots.get(kind), optimum, sigma, drawn.one));
    }
    return table;
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
    ChiSampler noiseChi = new ChiSampler(drawn.noiseDegrees, stream);
    ChiSampler inputChi = new ChiSampler(drawn.inputDegrees, stream);
    double[] common = new double[rows];
    for (int i = 0; i < rows; i++) {
      common[i] = drawn.elliptical ? scale(inputChi, drawn.inputDegrees) : 1;
    }
    for (int j = 0; j <= d; j++) {
      double mean = 0;
      for (int i = 0; i < rows; i++) {
        double own =
            j == d
                ? scale(noiseChi, drawn.noiseDegrees)
                : drawn.elliptical ? common[i] : scale(inputChi, drawn.inputDegrees);
        double value = stream.gaussian() * own;
        design.set(i, j, value);
        mean += value / rows;
      }
      for (int i = 0; i < rows; i++) {
        design.set(i, j, design.get(i, j) - mean);
      }
    }
    return design;
  }

  /** What makes a Gaussian a Student of variance 1; 1 where the degrees of freedom are 0. */
  private static double scale(ChiSampler chi, int degrees) {
    return degrees == 0 ? 1 : Math.sqrt(degrees - 2.0) / chi.sample();
  }

  private static TaskMoments moments(
      String name,
      int rows,
      SimpleMatrix design,
      SimpleMatrix root,
      double[] w,
      double sigma,
      boolean drawn) {
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
    double fourth = drawn ? fourth(inputs) : Double.NaN;
    return new TaskMoments(name, rows, new double[d + 1], packed, fourth);
  }

  /** Σ ‖x‖⁴ of centred rows. */
  private static double fourth(SimpleMatrix inputs) {
    double sum = 0;
    for (int i = 0; i < inputs.getNumRows(); i++) {
      SimpleMatrix row = inputs.getRow(i);
      double square = row.dot(row);
      sum += square * square;
    }
    return sum;
  }
}
