package org.tasklandscape.training;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.BartlettFactor;
import org.tasklandscape.sampling.RandomStream;

/**
 * A random task with the statistics of its samples, block by block: w*, X<sup>T</sup>X and
 * X<sup>T</sup>z, never the samples themselves. Source: theory, section 2.
 */
final class SampledTask {
  private final TaskEnvironment world;
  private final RandomStream stream;
  private final Kind[] kinds;
  private final BartlettFactor[] designs;
  private final double[] optimum;
  private final double[][] grams;
  private final double[][] crosses;
  private boolean noisy;

  SampledTask(TaskEnvironment world, Splits splits, RandomStream stream) {
    int d = world.dimension();
    this.world = world;
    this.stream = stream;
    this.kinds = world.clusters().stream().map(Kind::of).toArray(Kind[]::new);
    this.designs = new BartlettFactor[splits.blocks()];
    Arrays.setAll(designs, b -> new BartlettFactor(splits.size(b), d, stream));
    this.optimum = new double[d];
    this.grams = new double[designs.length][d * d];
    this.crosses = new double[designs.length][d];
  }

  /** What all tasks of one cluster share, Σ = L L<sup>T</sup>, as flat arrays. */
  private record Kind(
      double[] centre, double spread, double sigma, double[] root, boolean diagonal) {
    static Kind of(TaskCluster cluster) {
      double[][] sigma = cluster.centre().covariance().toDoubleMatrix();
      boolean diagonal = new SimpleMatrix(sigma).isIdentical(diagonalOf(sigma), 0);
      return new Kind(
          cluster.centre().optimum().toDoubleVector(),
          Math.sqrt(cluster.spread()),
          Math.sqrt(cluster.centre().noiseVariance()),
          LowerRoot.of(sigma),
          diagonal);
    }

    private static SimpleMatrix diagonalOf(double[][] sigma) {
      return SimpleMatrix.diag(new SimpleMatrix(sigma).diag().getDDRM().data);
    }
  }

  /** Draws a new task and new samples. */
  void draw() {
    Kind kind = kinds[drawCluster()];
    for (int i = 0; i < optimum.length; i++) {
      double shift = kind.spread == 0 ? 0 : kind.spread * stream.gaussian();
      optimum[i] = kind.centre[i] + shift;
    }
    noisy = kind.sigma > 0;
    for (int b = 0; b < designs.length; b++) {
      designs[b].draw();
      designs[b].gram(kind.root, kind.diagonal, grams[b]);
      if (noisy) {
        designs[b].cross(crosses[b]);
        LowerRoot.multiply(kind.root, kind.sigma, crosses[b]);
      }
    }
  }

  private int drawCluster() {
    double u = stream.nextDouble();
    int last = kinds.length - 1;
    int cluster = 0;
    while (cluster < last && u >= world.probability(cluster)) {
      u -= world.probability(cluster);
      cluster++;
    }
    return cluster;
  }

  /** w* of the task last drawn. */
  double[] optimum() {
    return optimum;
  }

  /** X<sup>T</sup>X of a block of the task last drawn. */
  double[] gram(int block) {
    return grams[block];
  }

  /** X<sup>T</sup>z of a block of the task last drawn; only where the task is noisy. */
  double[] cross(int block) {
    return crosses[block];
  }

  /** Whether the labels of the task last drawn have noise. */
  boolean isNoisy() {
    return noisy;
  }
}
