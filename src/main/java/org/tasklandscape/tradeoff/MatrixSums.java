package org.tasklandscape.tradeoff;

import java.util.Arrays;

/** {@link TrainingSums} in any dimension, from {@link SampledTask}s. */
final class MatrixSums implements TrainingSums {
  private final SampledTask task;
  private final int p;
  private final MinimumNorm solver;

  private final double[] inner;
  private final double[] outer;
  private final double[] cross;
  private final double[] square;
  private final double[] innerPull;
  private final double[] outerPull;
  private final double[] crossPull;
  private final double[] squarePull;

  /** Ŝ Ŝ' of the task last drawn. */
  private final double[] product;

  private final double[] image;
  private final double[] matrix;
  private final double[] pull;

  MatrixSums(SampledTask task) {
    this.task = task;
    this.p = task.optimum.length;
    this.solver = new MinimumNorm(p);
    this.inner = new double[p * p];
    this.outer = new double[p * p];
    this.cross = new double[p * p];
    this.square = new double[p * p];
    this.innerPull = new double[p];
    this.outerPull = new double[p];
    this.crossPull = new double[p];
    this.squarePull = new double[p];
    this.product = new double[p * p];
    this.image = new double[p];
    this.matrix = new double[p * p];
    this.pull = new double[p];
  }

  @Override
  public void draw(int tasks) {
    for (double[] sum : new double[][] {inner, outer, cross, square}) {
      Arrays.fill(sum, 0);
    }
    for (double[] sum : new double[][] {innerPull, outerPull, crossPull, squarePull}) {
      Arrays.fill(sum, 0);
    }
    for (int i = 0; i < tasks; i++) {
      task.draw();
      add();
    }
  }

  private void add() {
    double[] s = task.inner;
    double[] t = task.outer;
    multiply(s, t, product);
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        int ij = i * p + j;
        inner[ij] += s[ij];
        outer[ij] += t[ij];
        cross[ij] += product[ij] + product[j * p + i];
      }
    }
    addProduct(product, s, square);

    // ŜΘ + ĉ and Ŝ'Θ + ĉ' are the statistics X'y/N of the two sample sets.
    add(s, task.optimum, task.innerNoise, innerPull);
    add(t, task.optimum, task.outerNoise, outerPull);
    // The pull against α: ŜŜ'Θ + Ŝ'(ŜΘ + ĉ) + Ŝĉ'; against α²: ŜŜ'(ŜΘ + ĉ).
    for (int i = 0; i < p; i++) {
      double sum = task.innerNoise[i];
      for (int j = 0; j < p; j++) {
        sum += s[i * p + j] * task.optimum[j];
      }
      image[i] = sum;
    }
    for (int i = 0; i < p; i++) {
      double first = 0;
      double second = 0;
      for (int j = 0; j < p; j++) {
        int ij = i * p + j;
        first += product[ij] * task.optimum[j] + t[ij] * image[j] + s[ij] * task.outerNoise[j];
        second += product[ij] * image[j];
      }
      crossPull[i] += first;
      squarePull[i] += second;
    }
  }

  private void add(double[] gram, double[] optimum, double[] noise, double[] sum) {
    for (int i = 0; i < p; i++) {
      double entry = noise[i];
      for (int j = 0; j < p; j++) {
        entry += gram[i * p + j] * optimum[j];
      }
      sum[i] += entry;
    }
  }

  private void multiply(double[] a, double[] b, double[] target) {
    Arrays.fill(target, 0);
    addProduct(a, b, target);
  }

  private void addProduct(double[] a, double[] b, double[] target) {
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < p; k++) {
        double entry = a[i * p + k];
        for (int j = 0; j < p; j++) {
          target[i * p + j] += entry * b[k * p + j];
        }
      }
    }
  }

  @Override
  public void solveDrs(double[] w) {
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = inner[i] + outer[i];
    }
    for (int i = 0; i < p; i++) {
      pull[i] = innerPull[i] + outerPull[i];
    }
    solver.solve(matrix, pull, w);
  }

  @Override
  public void solveMaml(double step, double[] w) {
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = outer[i] - step * (cross[i] - step * square[i]);
    }
    for (int i = 0; i < p; i++) {
      pull[i] = outerPull[i] - step * (crossPull[i] - step * squarePull[i]);
    }
    solver.solve(matrix, pull, w);
  }
}
