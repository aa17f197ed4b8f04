package org.tasklandscape.tradeoff;

/**
 * E S<sup>i</sup>S'<sup>j</sup>θ<sup>k</sup> = E θ<sup>i+j+k</sup> · m<sub>i</sub> m<sub>j</sub> at
 * p = 1, with m<sub>i</sub> = E(χ²<sub>N</sub>/N)<sup>i</sup> = (1 + 2/N)(1 + 4/N) … (1 + 2(i -
 * 1)/N): every one of {@link TaskMoments} is a sum of such monomials.
 */
final class ScalarTaskMoments {
  private static final int QUARTER = TaskMoments.SIZE / 2;

  /** a S^i S'^j. */
  private record Monomial(double factor, int inner, int outer) {
    static final Monomial NONE = new Monomial(0, 0, 0);
  }

  /** What multiplies θ in v_0 to v_3, and 1 in v_4 to v_7. */
  private static final Monomial[] SIGNAL = {
    new Monomial(1, 1, 0), new Monomial(1, 0, 1), new Monomial(2, 1, 1), new Monomial(1, 2, 1)
  };

  /** What multiplies ĉ in v_0 to v_3. */
  private static final Monomial[] INNER_NOISE = {
    new Monomial(1, 0, 0), Monomial.NONE, new Monomial(1, 0, 1), new Monomial(1, 1, 1)
  };

  /** What multiplies ĉ' there. */
  private static final Monomial[] OUTER_NOISE = {
    Monomial.NONE, new Monomial(1, 0, 0), new Monomial(1, 1, 0), Monomial.NONE
  };

  private final TradeoffEnvironment world;
  private final double inverseSamples;

  private ScalarTaskMoments(TradeoffEnvironment world, int samples) {
    this.world = world;
    this.inverseSamples = 1.0 / samples;
  }

  static TaskMoments of(TradeoffEnvironment world, int samples) {
    if (world.dimension() != 1) {
      throw new IllegalArgumentException(
          "the closed form must have dimension 1, got " + world.dimension());
    }
    TaskMoments.requireSamples(samples);
    var moments = new ScalarTaskMoments(world, samples);
    double[][] products = new double[TaskMoments.SIZE][TaskMoments.SIZE];
    for (int k = 0; k < TaskMoments.SIZE; k++) {
      for (int l = 0; l < TaskMoments.SIZE; l++) {
        products[k][l] = moments.product(k, l);
      }
    }
    return new TaskMoments(world, samples, products, products);
  }

  private double product(int k, int l) {
    int pulls = (k < QUARTER ? 1 : 0) + (l < QUARTER ? 1 : 0);
    int i = k % QUARTER;
    int j = l % QUARTER;
    double signal = mean(SIGNAL[i], SIGNAL[j], 0, 0, pulls);
    if (pulls < 2) {
      return signal;
    }
    // Given the inputs, ĉ has mean 0 and variance σ² S/N, and so has ĉ' with S'.
    return signal
        + world.moment(1)
            * inverseSamples
            * (mean(INNER_NOISE[i], INNER_NOISE[j], 1, 0, 0)
                + mean(OUTER_NOISE[i], OUTER_NOISE[j], 0, 1, 0));
  }

  /** E of the product of two monomials, S^inner, S'^outer and θ^power. */
  private double mean(Monomial x, Monomial y, int inner, int outer, int power) {
    int i = x.inner + y.inner + inner;
    int j = x.outer + y.outer + outer;
    return x.factor * y.factor * world.moment(i + j + power) * chiSquare(i) * chiSquare(j);
  }

  /** m_i. */
  private double chiSquare(int power) {
    double result = 1;
    for (int i = 1; i < power; i++) {
      result *= 1 + 2 * i * inverseSamples;
    }
    return result;
  }
}
