package org.tasklandscape.tradeoff;

import java.util.Arrays;

/** v<sub>0</sub>, …, v<sub>7</sub> of {@link TaskMoments} for one sampled task at a time. */
final class TaskVectors {
  private final SampledTask task;
  private final int p;
  private final double[][] vectors;
  private final double[] sums;
  private final double[] image;

  TaskVectors(SampledTask task) {
    this.task = task;
    this.p = task.optimum.length;
    this.vectors = new double[TaskMoments.SIZE][p];
    this.sums = new double[TaskMoments.SIZE];
    this.image = new double[p];
  }

  /** Draws a new task and computes its vectors. */
  void draw() {
    task.draw();
    System.arraycopy(task.innerNoise, 0, vectors[0], 0, p);
    System.arraycopy(task.outerNoise, 0, vectors[1], 0, p);
    addImage(task.inner, task.optimum, vectors[0]);
    addImage(task.outer, task.optimum, vectors[1]);
    for (int i = 0; i < p; i++) {
      vectors[4][i] = 0;
      vectors[5][i] = 0;
      for (int j = 0; j < p; j++) {
        vectors[4][i] += task.inner[i * p + j];
        vectors[5][i] += task.outer[i * p + j];
      }
    }
    adapt(0);
    adapt(4);
    for (int k = 0; k < vectors.length; k++) {
      sums[k] = 0;
      for (double entry : vectors[k]) {
        sums[k] += entry;
      }
    }
  }

  /** From v_k and v_{k+1}, of the inner and the outer samples, the vectors that MAML adds. */
  private void adapt(int k) {
    Arrays.fill(image, 0);
    Arrays.fill(vectors[k + 3], 0);
    addImage(task.outer, vectors[k], image);
    System.arraycopy(image, 0, vectors[k + 2], 0, p);
    addImage(task.inner, vectors[k + 1], vectors[k + 2]);
    addImage(task.inner, image, vectors[k + 3]);
  }

  private void addImage(double[] matrix, double[] vector, double[] target) {
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        target[i] += matrix[i * p + j] * vector[j];
      }
    }
  }

  /** Adds ⟨v_k, v_l⟩ and (1ᵀv_k)(1ᵀv_l) for l ≤ k. */
  void addProducts(double[][] products, double[][] sumProducts) {
    for (int k = 0; k < vectors.length; k++) {
      for (int l = 0; l <= k; l++) {
        double product = 0;
        for (int i = 0; i < p; i++) {
          product += vectors[k][i] * vectors[l][i];
        }
        products[k][l] += product;
        sumProducts[k][l] += sums[k] * sums[l];
      }
    }
  }
}
