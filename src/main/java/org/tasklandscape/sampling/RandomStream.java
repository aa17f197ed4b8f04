package org.tasklandscape.sampling;

import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * One stream of random numbers: uniform bits from the JDK's {@code L64X128MixRandom}, Gaussians
 * from a ziggurat whose version this project pins, so that a newer JDK draws the same numbers.
 *
 * <p>Obtained from {@link Streams}; not safe for use by several threads at once.
 */
public final class RandomStream implements UniformRandomProvider {
  private final RandomGenerator bits;
  private final SharedStateContinuousSampler gaussian;

  RandomStream(RandomGenerator bits) {
    this.bits = bits;
    this.gaussian = ZigguratSampler.NormalizedGaussian.of(this);
  }

  @Override
  public long nextLong() {
    return bits.nextLong();
  }

  /** {@return one draw of N(0, 1)} */
  public double gaussian() {
    return gaussian.sample();
  }

  /**
   * Fills an array with independent draws of N(0, 1).
   *
   * @param target the array, overwritten
   */
  public void gaussians(double[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] = gaussian.sample();
    }
  }
}
