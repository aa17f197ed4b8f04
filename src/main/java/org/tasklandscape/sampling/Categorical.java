package org.tasklandscape.sampling;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * P(k) = p<sub>k</sub>: one of some kinds, by one uniform number.
 *
 * <p>Kinds of probability 0 are never drawn.
 */
public final class Categorical {
  private final double[] probabilities;
  private final int last;

  private Categorical(double[] probabilities) {
    this.probabilities = probabilities;
    int possible = 0;
    for (int k = 0; k < probabilities.length; k++) {
      possible = probabilities[k] > 0 ? k : possible;
    }
    last = possible;
  }

  /**
   * A law.
   *
   * @param probabilities p, at least 0, with sum 1 up to rounding
   * @return its draws
   */
  public static Categorical of(double... probabilities) {
    return new Categorical(probabilities.clone());
  }

  /**
   * A law.
   *
   * @param kinds how many
   * @param probability p<sub>k</sub>, as in {@link #of(double...)}
   * @return its draws
   */
  public static Categorical of(int kinds, IntToDoubleFunction probability) {
    double[] probabilities = new double[kinds];
    Arrays.setAll(probabilities, probability);
    return new Categorical(probabilities);
  }

  /**
   * Draws.
   *
   * @param stream the source of randomness, which gives one number
   * @return k
   */
  public int draw(RandomStream stream) {
    double u = stream.nextDouble();
    for (int k = 0; k < last; k++) {
      if (u < probabilities[k]) {
        return k;
      }
      u -= probabilities[k];
    }
    // Rounding may leave the sum just below u: the last possible kind takes the rest.
    return last;
  }
}
