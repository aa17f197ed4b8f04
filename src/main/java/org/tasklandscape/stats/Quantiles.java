package org.tasklandscape.stats;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * x<sub>p</sub>, P(X ≤ x<sub>p</sub>) = p, from n draws x<sub>(1)</sub> ≤ … ≤ x<sub>(n)</sub>: by
 * interpolation at (n + 1)p, with [x<sub>(l)</sub>, x<sub>(u)</sub>], of which P(l ≤ B &lt; u) ≥
 * 0.95 for B, binomial of n and p, as 95 % interval. No law of X is assumed.
 */
public final class Quantiles {
  private final double[] sorted;

  /**
   * The quantiles of a law.
   *
   * @param draws n ≥ 1 numbers in any order, not NaN; copied
   * @throws IllegalArgumentException if there is none or one is NaN
   */
  public Quantiles(double[] draws) {
    if (draws.length == 0 || Arrays.stream(draws).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException(
          "quantiles need draws, none NaN, got " + Arrays.toString(draws));
    }
    sorted = draws.clone();
    Arrays.sort(sorted);
  }

  /**
   * One of them.
   *
   * @param share p in (0, 1)
   * @return x<sub>p</sub>, its standard error unknown
   * @throws IllegalArgumentException if p is out of range, or draws are so few that no order
   *     statistic bounds x<sub>p</sub> on one side
   */
  public Estimate at(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("must have a share in (0, 1), got " + share);
    }
    int n = sorted.length;
    double tail = (1 - Estimate.COVERAGE) / 2;
    // No generator: the default one would be made and never used.
    BinomialDistribution below = new BinomialDistribution(null, n, share);
    int lower = below.inverseCumulativeProbability(tail);
    int upper = below.inverseCumulativeProbability(1 - tail) + 1;
    if (lower < 1 || upper > n) {
      throw new IllegalArgumentException(
          "the interval of a quantile of %s needs more draws, got %d".formatted(share, n));
    }
    Percentile percentile = new Percentile();
    percentile.setData(sorted);
    return new Estimate(
        percentile.evaluate(100 * share), Double.NaN, sorted[lower - 1], sorted[upper - 1]);
  }
}
