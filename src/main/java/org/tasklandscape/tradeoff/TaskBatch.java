package org.tasklandscape.tradeoff;

import static org.tasklandscape.tradeoff.Lanes.addImage;
import static org.tasklandscape.tradeoff.Lanes.addProduct;
import static org.tasklandscape.tradeoff.Lanes.clear;
import static org.tasklandscape.tradeoff.Lanes.multiply;

import org.tasklandscape.sampling.BartlettFactors;
import org.tasklandscape.sampling.RandomStream;

/**
 * Ŝ = X<sup>T</sup>X/N and X<sup>T</sup>y/N = ŜΘ + ĉ, ĉ = X<sup>T</sup>z/N, of N inner and N outer
 * samples of each of many tasks: all that training sees of them. Entry by entry, {@code
 * inner[i][j][t]} is Ŝ<sub>ij</sub> of task t.
 *
 * <p>With x = U diag(Θ)<sup>1/2</sup> g all are made from Bartlett factors turned by U, so the cost
 * does not depend on N. U is a product of Householder reflections along Gaussian vectors (Stewart
 * 1980), uniform but for the signs of its columns, which Q does not see. Source: theory, sections 2
 * and 5.
 */
final class TaskBatch {
  /** Long enough for vector instructions, short enough for the cache. */
  static final int CAPACITY = 64;

  private final TradeoffEnvironment world;
  private final RandomStream stream;
  private final double inverseSamples;
  private final BartlettFactors factors;

  /** [column][row]: the inner factor, the inner pull, the outer factor, the outer pull. */
  private final double[][][] columns;

  private final double[][] mirror;
  private final double[] deviation = new double[CAPACITY];
  private final double[] dot = new double[CAPACITY];
  private final double[] norm = new double[CAPACITY];

  /** Θ. */
  final double[][] optimum;

  /** Ŝ of the inner samples; [i][j] and [j][i] are one array. */
  final double[][][] inner;

  /** Ŝ of the outer samples. */
  final double[][][] outer;

  /** ŜΘ + ĉ of the inner samples. */
  final double[][] innerPull;

  /** ŜΘ + ĉ of the outer samples. */
  final double[][] outerPull;

  TaskBatch(TradeoffEnvironment world, int samples, RandomStream stream) {
    int p = world.dimension();
    this.world = world;
    this.stream = stream;
    this.inverseSamples = 1.0 / samples;
    this.factors = new BartlettFactors(samples, p, CAPACITY, stream);
    int rank = factors.rank();
    this.columns = new double[2 * rank + 2][p][CAPACITY];
    this.mirror = new double[p][CAPACITY];
    this.optimum = new double[p][CAPACITY];
    this.inner = symmetric(p);
    this.outer = symmetric(p);
    this.innerPull = columns[rank];
    this.outerPull = columns[2 * rank + 1];
  }

  private static double[][][] symmetric(int p) {
    double[][][] matrix = new double[p][p][];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = new double[CAPACITY];
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  /** Draws new tasks and their samples, at most {@link #CAPACITY}. */
  void draw(int count) {
    for (double[] coordinate : optimum) {
      for (int t = 0; t < count; t++) {
        coordinate[t] = world.scale() * stream.nextDouble();
      }
    }
    for (int t = 0; t < count; t++) {
      deviation[t] = Math.sqrt(inverseSamples * world.scale() * stream.nextDouble());
    }
    drawSamples(0, count);
    drawSamples(factors.rank() + 1, count);
    for (int start = optimum.length - 2; start >= 0; start--) {
      reflect(start, count);
    }
    gram(0, inner, count);
    gram(factors.rank() + 1, outer, count);
    addImage(inner, optimum, innerPull, count);
    addImage(outer, optimum, outerPull, count);
  }

  /** Columns whose outer products sum to Ŝ, and ĉ, in the coordinates in which Q is diagonal. */
  private void drawSamples(int first, int count) {
    factors.draw(count);
    int rank = factors.rank();
    for (int i = 0; i < optimum.length; i++) {
      double[] root = norm;
      for (int t = 0; t < count; t++) {
        root[t] = Math.sqrt(optimum[i][t] * inverseSamples);
      }
      for (int j = 0; j < rank; j++) {
        double[] target = columns[first + j][i];
        if (j <= i) {
          multiply(root, factors.entry(i, j), target, count);
        } else {
          clear(target, count);
        }
      }
      double[] noise = columns[first + rank][i];
      multiply(root, factors.cross(i), noise, count);
      multiply(noise, deviation, noise, count);
    }
  }

  /** Reflects the coordinates from start on of every column, along one Gaussian vector a task. */
  private void reflect(int start, int count) {
    int p = optimum.length;
    clear(norm, count);
    for (int i = start; i < p; i++) {
      for (int t = 0; t < count; t++) {
        mirror[i][t] = stream.gaussian();
      }
      addProduct(mirror[i], mirror[i], norm, count);
    }
    double[] head = mirror[start];
    double[] scale = norm;
    for (int t = 0; t < count; t++) {
      double length = Math.sqrt(norm[t]);
      scale[t] = 1 / (norm[t] + Math.abs(head[t]) * length);
      head[t] += Math.copySign(length, head[t]);
    }
    for (double[][] column : columns) {
      multiply(mirror[start], column[start], dot, count);
      for (int i = start + 1; i < p; i++) {
        addProduct(mirror[i], column[i], dot, count);
      }
      for (int t = 0; t < count; t++) {
        dot[t] *= -scale[t];
      }
      for (int i = start; i < p; i++) {
        addProduct(mirror[i], dot, column[i], count);
      }
    }
  }

  private void gram(int first, double[][][] target, int count) {
    for (int i = 0; i < optimum.length; i++) {
      for (int j = 0; j <= i; j++) {
        multiply(columns[first][i], columns[first][j], target[i][j], count);
        for (int k = first + 1; k < first + factors.rank(); k++) {
          addProduct(columns[k][i], columns[k][j], target[i][j], count);
        }
      }
    }
  }
}
