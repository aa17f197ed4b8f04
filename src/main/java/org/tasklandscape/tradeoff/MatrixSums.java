package org.tasklandscape.tradeoff;

import static org.tasklandscape.tradeoff.Lanes.add;
import static org.tasklandscape.tradeoff.Lanes.addProduct;
import static org.tasklandscape.tradeoff.Lanes.clear;

import org.tasklandscape.linear.MinimumNorm;

/**
 * {@link TrainingSums} in any dimension, a {@link TaskBatch} at a time.
 *
 * <p>With a = ŜΘ + ĉ and b = Ŝ'Θ + ĉ' (X<sup>T</sup>y/N of the inner and of the outer samples), the
 * right-hand sides are Σ(a + b) and Σ P(b - αŜ'a).
 */
final class MatrixSums implements TrainingSums {
  private final TaskBatch batch;
  private final MinimumNorm solver;

  /** Σ Ŝ and Σ a. */
  private final Equation inner;

  /** Σ Ŝ' and Σ b, of order α⁰. */
  private final Equation outer;

  /** Σ(ŜŜ' + Ŝ'Ŝ) and Σ(Ŝb + Ŝ'a), of order -α. */
  private final Equation cross;

  /** Σ ŜŜ'Ŝ and Σ ŜŜ'a, of order α². */
  private final Equation square;

  private final double[][][] product;
  private final double[][] image;
  private final double[] matrix;
  private final double[] pull;

  MatrixSums(TaskBatch batch) {
    int p = batch.optimum.length;
    this.batch = batch;
    this.solver = new MinimumNorm(p);
    this.inner = new Equation(p);
    this.outer = new Equation(p);
    this.cross = new Equation(p);
    this.square = new Equation(p);
    this.product = new double[p][p][TaskBatch.CAPACITY];
    this.image = new double[p][TaskBatch.CAPACITY];
    this.matrix = new double[p * p];
    this.pull = new double[p];
  }

  @Override
  public void draw(int tasks) {
    Equation[] equations = {inner, outer, cross, square};
    for (Equation equation : equations) {
      equation.clear();
    }
    for (int done = 0; done < tasks; done += TaskBatch.CAPACITY) {
      int count = Math.min(TaskBatch.CAPACITY, tasks - done);
      batch.draw(count);
      addBatch(count);
    }
    for (Equation equation : equations) {
      equation.sum(Math.min(TaskBatch.CAPACITY, tasks));
    }
  }

  private void addBatch(int count) {
    int p = pull.length;
    double[][][] s = batch.inner;
    double[][][] t = batch.outer;
    double[][] a = batch.innerPull;
    double[][] b = batch.outerPull;
    for (int i = 0; i < p; i++) {
      addProduct(t[i], a, clear(image[i], count), count);
      for (int j = 0; j < p; j++) {
        addProduct(s[i], t[j], clear(product[i][j], count), count);
      }
    }
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        add(s[i][j], inner.lanes[i][j], count);
        add(t[i][j], outer.lanes[i][j], count);
        add(product[i][j], cross.lanes[i][j], count);
        add(product[j][i], cross.lanes[i][j], count);
        addProduct(product[i], s[j], square.lanes[i][j], count);
      }
      add(a[i], inner.pullLanes[i], count);
      add(b[i], outer.pullLanes[i], count);
      addProduct(s[i], b, cross.pullLanes[i], count);
      add(image[i], cross.pullLanes[i], count);
      addProduct(s[i], image, square.pullLanes[i], count);
    }
  }

  @Override
  public void solveDrs(double[] w) {
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = inner.matrix[i] + outer.matrix[i];
    }
    for (int i = 0; i < pull.length; i++) {
      pull[i] = inner.pull[i] + outer.pull[i];
    }
    solver.solve(matrix, pull, w);
  }

  @Override
  public void solveMaml(double step, double[] w) {
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = outer.matrix[i] - step * (cross.matrix[i] - step * square.matrix[i]);
    }
    for (int i = 0; i < pull.length; i++) {
      pull[i] = outer.pull[i] - step * (cross.pull[i] - step * square.pull[i]);
    }
    solver.solve(matrix, pull, w);
  }

  /** A symmetric matrix and a right-hand side, summed along the batch first and over it last. */
  private static final class Equation {
    private final double[][][] lanes;
    private final double[][] pullLanes;
    private final double[] matrix;
    private final double[] pull;

    Equation(int p) {
      this.lanes = new double[p][][];
      for (int i = 0; i < p; i++) {
        lanes[i] = new double[i + 1][TaskBatch.CAPACITY];
      }
      this.pullLanes = new double[p][TaskBatch.CAPACITY];
      this.matrix = new double[p * p];
      this.pull = new double[p];
    }

    void clear() {
      for (double[][] row : lanes) {
        for (double[] entry : row) {
          Lanes.clear(entry, entry.length);
        }
      }
      for (double[] entry : pullLanes) {
        Lanes.clear(entry, entry.length);
      }
    }

    void sum(int count) {
      int p = pull.length;
      for (int i = 0; i < p; i++) {
        for (int j = 0; j <= i; j++) {
          matrix[i * p + j] = Lanes.sum(lanes[i][j], count);
          matrix[j * p + i] = matrix[i * p + j];
        }
        pull[i] = Lanes.sum(pullLanes[i], count);
      }
    }
  }
}
