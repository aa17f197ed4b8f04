package org.tasklandscape.tradeoff;

import static org.tasklandscape.tradeoff.Lanes.add;
import static org.tasklandscape.tradeoff.Lanes.addImage;
import static org.tasklandscape.tradeoff.Lanes.addProduct;
import static org.tasklandscape.tradeoff.Lanes.clear;

import org.tasklandscape.sampling.RandomStream;

/**
 * ⟨v<sub>k</sub>, v<sub>l</sub>⟩ and (1<sup>T</sup>v<sub>k</sub>)(1<sup>T</sup>v<sub>l</sub>) of
 * {@link TaskMoments}, averaged over drawn tasks, a {@link TaskBatch} at a time.
 */
final class TaskVectors {
  private final TaskBatch batch;

  /** [k][i][t]. */
  private final double[][][] vectors;

  /** 1ᵀv_k. */
  private final double[][] sums;

  /** Ŝ'v of the vector being adapted. */
  private final double[][] image;

  private final double[][][] products;
  private final double[][][] sumProducts;

  private TaskVectors(TaskBatch batch) {
    int p = batch.optimum.length;
    int size = TaskMoments.SIZE;
    this.batch = batch;
    this.vectors = new double[size][p][TaskBatch.CAPACITY];
    vectors[0] = batch.innerPull;
    vectors[1] = batch.outerPull;
    this.sums = new double[size][TaskBatch.CAPACITY];
    this.image = new double[p][TaskBatch.CAPACITY];
    this.products = new double[size][size][TaskBatch.CAPACITY];
    this.sumProducts = new double[size][size][TaskBatch.CAPACITY];
  }

  /** Draws M tasks and averages over them. */
  static TaskMoments mean(TradeoffEnvironment world, int samples, int tasks, RandomStream stream) {
    var vectors = new TaskVectors(new TaskBatch(world, samples, stream));
    for (int done = 0; done < tasks; done += TaskBatch.CAPACITY) {
      vectors.addBatch(Math.min(TaskBatch.CAPACITY, tasks - done));
    }
    return new TaskMoments(
        world, samples, mean(vectors.products, tasks), mean(vectors.sumProducts, tasks));
  }

  private void addBatch(int count) {
    batch.draw(count);
    rowSums(batch.inner, vectors[4], count);
    rowSums(batch.outer, vectors[5], count);
    adapt(0, count);
    adapt(4, count);
    for (int k = 0; k < vectors.length; k++) {
      total(vectors[k], sums[k], count);
      for (int l = 0; l <= k; l++) {
        addProduct(vectors[k], vectors[l], products[k][l], count);
        addProduct(sums[k], sums[l], sumProducts[k][l], count);
      }
    }
  }

  /** Ŝ1. */
  private static void rowSums(double[][][] gram, double[][] target, int count) {
    for (int i = 0; i < target.length; i++) {
      total(gram[i], target[i], count);
    }
  }

  /** 1ᵀv. */
  private static void total(double[][] vector, double[] target, int count) {
    clear(target, count);
    for (double[] entry : vector) {
      add(entry, target, count);
    }
  }

  /** From v_k and v_{k+1}, of the inner and the outer samples, the vectors that MAML adds. */
  private void adapt(int k, int count) {
    for (int i = 0; i < image.length; i++) {
      addProduct(batch.outer[i], vectors[k], clear(image[i], count), count);
      System.arraycopy(image[i], 0, vectors[k + 2][i], 0, count);
      clear(vectors[k + 3][i], count);
    }
    addImage(batch.inner, vectors[k + 1], vectors[k + 2], count);
    addImage(batch.inner, image, vectors[k + 3], count);
  }

  /** Of lower triangles, as symmetric matrices. */
  private static double[][] mean(double[][][] lanes, int tasks) {
    double[][] mean = new double[lanes.length][lanes.length];
    for (int k = 0; k < lanes.length; k++) {
      for (int l = 0; l <= k; l++) {
        mean[k][l] = Lanes.sum(lanes[k][l], TaskBatch.CAPACITY) / tasks;
        mean[l][k] = mean[k][l];
      }
    }
    return mean;
  }
}
