package org.tasklandscape.exercise;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * One random instance of a formula: the values of its letters.
 *
 * <p>The draws are named by what is checked and by the instance's index, so that they are the same
 * in every run.
 */
public final class Instance {
  /** How many instances a step or an answer is held against. */
  public static final int COUNT = 20;

  private static final long SEED = 2022;

  private final RandomStream stream;

  private Instance(RandomStream stream) {
    this.stream = stream;
  }

  /**
   * The instance of this index for the step or exercise of this name.
   *
   * @param name of the step or exercise
   * @param index from 0
   * @return the instance
   */
  public static Instance of(String name, int index) {
    return new Instance(new Streams(SEED, "instances").stream(name, index));
  }

  /**
   * A number of an interval.
   *
   * @param low its lower end
   * @param high its upper end
   * @return a uniform draw
   */
  public double between(double low, double high) {
    return low + (high - low) * stream.nextDouble();
  }

  /**
   * A whole number of a range.
   *
   * @param low the smallest
   * @param high the largest
   * @return a uniform draw
   */
  public int whole(int low, int high) {
    return low + stream.nextInt(high - low + 1);
  }

  /**
   * Gaussian numbers.
   *
   * @param size how many
   * @return independent draws of N(0, 1)
   */
  public double[] gaussians(int size) {
    double[] draws = new double[size];
    stream.gaussians(draws);
    return draws;
  }

  /**
   * A Gaussian vector or matrix.
   *
   * @param shape its size in each direction
   * @return independent draws of N(0, 1)
   */
  public INDArray gaussian(long... shape) {
    long size = 1;
    for (long side : shape) {
      size *= side;
    }
    return Nd4j.createFromArray(gaussians((int) size)).reshape(shape);
  }

  /**
   * A covariance, positive definite: G Gᵀ/(2 d) + I/20, G Gaussian. Its largest curvature is about
   * 1, so that a step of size 1 overshoots as often as not.
   *
   * @param size d, small
   * @return the matrix, d x d
   */
  public INDArray covariance(int size) {
    INDArray factor = gaussian(size, size);
    INDArray identity = Nd4j.eye(size).castTo(factor.dataType());
    return factor.mmul(factor.transpose()).div(2 * size).add(identity.div(20));
  }

  /**
   * {@return two clusters without noise: d of 2 to 12, ρ_E of 0.5 to 2, ρ_H/ρ_E of 0.05 to 0.5,
   * spreads of 0.1 to 1, R of 1 to 5, p_H of 0.2 to 0.8}
   */
  public TwoClusters clusters() {
    double easy = between(0.5, 2);
    return TwoClusters.of(
            whole(2, 12),
            TwoClusters.easy(easy, between(0.1, 1)),
            TwoClusters.hard(easy * between(0.05, 0.5), between(0.1, 1)),
            between(1, 5))
        .withHardProbability(between(0.2, 0.8));
  }

  /**
   * A step under which MAML leans to the hard tasks of such an environment: α of 0.3 to 1.05 times
   * 1/ρ_E, m of 50 to 500, so that ρ_E + ρ_H lies below the crossing 2/(α(1 + (d + 1)/m)).
   *
   * @param world the environment
   * @return the step
   */
  public Adaptation step(TwoClusters world) {
    return Adaptation.step(between(0.3, 1.05) / world.easy().curvature(), whole(50, 500));
  }
}
