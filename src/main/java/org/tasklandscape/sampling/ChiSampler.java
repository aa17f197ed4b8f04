package org.tasklandscape.sampling;

import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;

/**
 * Draws χ_n = sqrt(χ²_n), the length of a vector of n independent N(0, 1) entries, at a cost that
 * does not depend on n.
 */
public final class ChiSampler {
  private final SharedStateContinuousSampler square;
  private final RandomStream stream;

  /**
   * A sampler bound to a stream.
   *
   * @param degreesOfFreedom n, at least 0; χ_0 is 0
   * @param stream the source of randomness
   * @throws IllegalArgumentException if n is negative
   */
  public ChiSampler(long degreesOfFreedom, RandomStream stream) {
    if (degreesOfFreedom < 0) {
      throw new IllegalArgumentException(
          "degrees of freedom must be >= 0, got " + degreesOfFreedom);
    }
    this.stream = degreesOfFreedom == 0 ? null : stream;
    // For n >= 2 the gamma sampler returns no transcendental function of its draws, so the result
    // is the same to the last bit on every platform; n = 1 is |N(0, 1)|.
    this.square =
        degreesOfFreedom < 2
            ? null
            : AhrensDieterMarsagliaTsangGammaSampler.of(stream, degreesOfFreedom / 2.0, 2.0);
  }

  /** {@return one draw of χ_n, at least 0} */
  public double sample() {
    if (square != null) {
      return Math.sqrt(square.sample());
    }
    return stream == null ? 0 : Math.abs(stream.gaussian());
  }

  /** {@return one draw of χ²_n, at least 0} */
  public double square() {
    if (square != null) {
      return square.sample();
    }
    double gaussian = stream == null ? 0 : stream.gaussian();
    return gaussian * gaussian;
  }
}
