package org.tasklandscape.tradeoff;

import org.tasklandscape.sampling.BartlettFactor;
import org.tasklandscape.sampling.RandomStream;

/**
 * Ŝ = X<sup>T</sup>X/N and ĉ = X<sup>T</sup>z/N of N inner and N outer samples of one task: all
 * that training sees of them.
 *
 * <p>With x = U diag(Θ)<sup>1/2</sup> g both are made from a Bartlett factor turned by U, so the
 * cost does not depend on N. U is a product of Householder reflections along Gaussian vectors
 * (Stewart 1980), uniform but for the signs of its columns, which Q does not see. Source: theory,
 * sections 2 and 5.
 */
final class SampledTask {
  private final TradeoffEnvironment world;
  private final RandomStream stream;
  private final double inverseSamples;
  private final BartlettFactor factor;
  private final int rank;

  /** Columns: the inner factor, the outer factor, the inner noise, the outer noise. */
  private final double[][] columns;

  private final double[] mirror;

  /** Θ. */
  final double[] optimum;

  /** Ŝ of the inner samples, p × p by rows. */
  final double[] inner;

  /** Ŝ of the outer samples. */
  final double[] outer;

  /** ĉ of the inner samples. */
  final double[] innerNoise;

  /** ĉ of the outer samples. */
  final double[] outerNoise;

  SampledTask(TradeoffEnvironment world, int samples, RandomStream stream) {
    int p = world.dimension();
    this.world = world;
    this.stream = stream;
    this.inverseSamples = 1.0 / samples;
    this.factor = new BartlettFactor(samples, p, stream);
    this.rank = Math.min(samples, p);
    this.columns = new double[2 * rank + 2][p];
    this.mirror = new double[p];
    this.optimum = new double[p];
    this.inner = new double[p * p];
    this.outer = new double[p * p];
    this.innerNoise = columns[2 * rank];
    this.outerNoise = columns[2 * rank + 1];
  }

  /** Draws a new task and its samples. */
  void draw() {
    for (int j = 0; j < optimum.length; j++) {
      optimum[j] = world.scale() * stream.nextDouble();
    }
    double deviation = Math.sqrt(world.scale() * stream.nextDouble());
    drawSamples(0, innerNoise, deviation);
    drawSamples(rank, outerNoise, deviation);
    turn();
    gram(0, inner);
    gram(rank, outer);
  }

  /** Columns scaled so that their outer products sum to Ŝ, and ĉ, both before the turn. */
  private void drawSamples(int first, double[] noise, double deviation) {
    factor.draw();
    factor.cross(noise);
    for (int i = 0; i < optimum.length; i++) {
      double root = Math.sqrt(optimum[i] * inverseSamples);
      for (int j = 0; j < rank; j++) {
        columns[first + j][i] = root * factor.entry(i, j);
      }
      noise[i] *= root * deviation * Math.sqrt(inverseSamples);
    }
  }

  /** Multiplies every column by U: a reflection of the last two coordinates, of three, of all. */
  private void turn() {
    int p = mirror.length;
    for (int start = p - 2; start >= 0; start--) {
      double squares = 0;
      for (int i = start; i < p; i++) {
        mirror[i] = stream.gaussian();
        squares += mirror[i] * mirror[i];
      }
      double norm = Math.sqrt(squares);
      double head = Math.abs(mirror[start]);
      mirror[start] += mirror[start] < 0 ? -norm : norm;
      double scale = 1 / (squares + head * norm);
      for (double[] column : columns) {
        double dot = 0;
        for (int i = start; i < p; i++) {
          dot += mirror[i] * column[i];
        }
        dot *= scale;
        for (int i = start; i < p; i++) {
          column[i] -= dot * mirror[i];
        }
      }
    }
  }

  private void gram(int first, double[] target) {
    int p = mirror.length;
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = first; k < first + rank; k++) {
          sum += columns[k][i] * columns[k][j];
        }
        target[i * p + j] = sum;
        target[j * p + i] = sum;
      }
    }
  }
}
