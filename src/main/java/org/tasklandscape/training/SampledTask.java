package org.tasklandscape.training;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.sampling.BartlettFactor;
import org.tasklandscape.sampling.Categorical;
import org.tasklandscape.sampling.RandomStream;

/**
 * A random task with the statistics of its samples, block by block: w*, X<sup>T</sup>X and
 * X<sup>T</sup>z, never the samples themselves. Source: theory, section 2.
 */
final class SampledTask {
  private final RandomStream stream;
  private final List<TaskKind> kinds;
  private final Categorical law;
  private final BartlettFactor[] designs;
  private final double[] optimum;
  private final double[][] grams;
  private final double[][] crosses;
  private boolean noisy;

  SampledTask(List<TaskKind> kinds, Splits splits, RandomStream stream) {
    int d = kinds.get(0).centre().length;
    this.stream = stream;
    this.kinds = kinds;
    this.law = Categorical.of(kinds.size(), k -> kinds.get(k).probability());
    this.designs = new BartlettFactor[splits.blocks()];
    Arrays.setAll(designs, b -> new BartlettFactor(splits.size(b), d, stream));
    this.optimum = new double[d];
    this.grams = new double[designs.length][d * d];
    this.crosses = new double[designs.length][d];
  }

  /** Draws a new task and new samples. */
  void draw() {
    TaskKind kind = kinds.get(law.draw(stream));
    for (int i = 0; i < optimum.length; i++) {
      double shift = kind.deviation() == 0 ? 0 : kind.deviation() * stream.gaussian();
      optimum[i] = kind.centre()[i] + shift;
    }
    noisy = kind.sigma() > 0;
    for (int b = 0; b < designs.length; b++) {
      designs[b].draw();
      designs[b].gram(kind.root().lower(), kind.diagonal(), grams[b]);
      if (noisy) {
        designs[b].cross(crosses[b]);
        kind.root().multiply(kind.sigma(), crosses[b]);
      }
    }
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
