package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class HolmTest {
  private static final int SEEDS = 9;

  /** Nine numbers whose mean is t standard errors above 0. */
  private static OverSeeds at(double t) {
    List<Double> values =
        LongStream.range(0, SEEDS).mapToObj(s -> (s - 4) / Math.sqrt(7.5) + t / 3).toList();
    return new OverSeeds(LongStream.range(0, SEEDS).boxed().toList(), values);
  }

  private static boolean excludes(Estimate estimate) {
    return estimate.lower() > 0 || estimate.upper() < 0;
  }

  private static double p(double t) {
    return 2 * new TDistribution(null, SEEDS - 1.0).cumulativeProbability(-Math.abs(t));
  }

  /** Against the textbook's words: p(1) ≤ 2.5 %, and then p(2) ≤ 5 %. */
  @Test
  void anIntervalExcludesItsBoundExactlyWhereHolmRejects() {
    double[] tried = {-4, -2.9, -2.5, -2.31, -1, 0, 1, 2.3, 2.32, 2.5, 2.74, 2.76, 5};
    for (double a : tried) {
      for (double b : tried) {
        List<Estimate> both = new Holm(List.of(at(a), at(b)), List.of(0.0, 0.0)).estimates();
        boolean first = Math.min(p(a), p(b)) < 0.025;
        boolean second = first && Math.max(p(a), p(b)) < 0.05;
        assertThat(excludes(both.get(0)) || excludes(both.get(1))).isEqualTo(first);
        assertThat(excludes(both.get(0)) && excludes(both.get(1))).isEqualTo(second);
      }
    }
  }

  /**
   * Standard errors are 1/3, so the distances to the bounds are 2.8, 3.2 and 2.5 of them: the
   * second comes first, with the quantile 3.02 of 1 - 0.05/3, then the first with 2.75 and the
   * third with 2.31, and all exclude their bounds. By their values the first would, and would stay.
   */
  @Test
  void theOrderIsThatOfTheDistancesToTheBounds() {
    List<OverSeeds> means = List.of(at(3.1), at(2.6), at(2.5));
    List<Double> bounds = List.of(0.1, -0.2, 0.0);
    List<Estimate> estimates = new Holm(means, bounds).estimates();
    double[] errors = {0.05 / 2, 0.05 / 3, 0.05};
    for (int i = 0; i < 3; i++) {
      double quantile =
          new TDistribution(null, SEEDS - 1.0).inverseCumulativeProbability(1 - errors[i] / 2);
      double half = estimates.get(i).upper() - estimates.get(i).value();
      assertThat(half).isCloseTo(quantile / 3, within(1e-9));
      assertThat(estimates.get(i).lower()).isGreaterThan(bounds.get(i));
    }
  }

  @Test
  void aloneItIsStudentsInterval() {
    OverSeeds mean = at(1.7);
    Estimate alone = new Holm(List.of(mean), List.of(0.0)).estimates().get(0);
    assertThat(alone.lower()).isCloseTo(mean.estimate().lower(), within(1e-12));
    assertThat(alone.upper()).isCloseTo(mean.estimate().upper(), within(1e-12));
  }

  @Test
  void theRuleIsStated() {
    assertThatThrownBy(() -> new Holm(List.of(at(1)), List.of()))
        .hasMessage("must have a bound for each of one or more means, got 0 for 1");
  }
}
