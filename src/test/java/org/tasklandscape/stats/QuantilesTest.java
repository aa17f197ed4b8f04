package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class QuantilesTest {
  /** The draws 1, …, n in disorder: x_(i) = i. */
  private static double[] ranks(int n) {
    return IntStream.range(0, n).mapToDouble(i -> 1 + (i * 7L) % n).toArray();
  }

  /** Of these n draws the interval ends at whole ranks, and one rank less at an end is too few. */
  @ParameterizedTest
  @CsvSource({"80, 0.05", "400, 0.05", "400, 0.25", "400, 0.5", "400, 0.95", "9, 0.5"})
  void theIntervalIsTheNarrowestWithTheCoverageOnEachSide(int n, double share) {
    Estimate found = new Quantiles(ranks(n)).at(share);
    int lower = (int) found.lower();
    int upper = (int) found.upper();
    assertThat(atMost(n, share, lower - 1)).isLessThanOrEqualTo(0.025);
    assertThat(atMost(n, share, lower)).isGreaterThan(0.025);
    assertThat(1 - atMost(n, share, upper - 1)).isLessThanOrEqualTo(0.025 + 1e-12);
    assertThat(1 - atMost(n, share, upper - 2)).isGreaterThan(0.025);
    assertThat(found.value()).isCloseTo((n + 1) * share, within(1e-9));
  }

  /** P(B ≤ k), summed term by term. */
  private static double atMost(int n, double share, int k) {
    double sum = 0;
    for (int b = 0; b <= k; b++) {
      double logarithm = b * Math.log(share) + (n - b) * Math.log(1 - share);
      for (int i = 1; i <= b; i++) {
        logarithm += Math.log((double) (n - b + i) / i);
      }
      sum += Math.exp(logarithm);
    }
    return sum;
  }

  /** Of 2000 intervals 1900 or more are expected to cover; four deviations less: false in 3e-5. */
  @Test
  void intervalsOfAFarTailCover() {
    RandomStream stream = new Streams(3, "quantiles").stream("draws");
    int covered = 0;
    for (int i = 0; i < 2000; i++) {
      double[] draws = new double[100];
      for (int j = 0; j < draws.length; j++) {
        draws[j] = stream.nextDouble();
      }
      Estimate tail = new Quantiles(draws).at(0.05);
      covered += tail.lower() <= 0.05 && 0.05 <= tail.upper() ? 1 : 0;
    }
    assertThat(covered).isGreaterThanOrEqualTo(1900 - 39);
  }

  @Test
  void badDrawsAndSharesGetOneLine() {
    assertThatThrownBy(() -> new Quantiles(new double[0]))
        .hasMessage("quantiles need draws, none NaN, got []");
    assertThatThrownBy(() -> new Quantiles(new double[] {1, Double.NaN}))
        .hasMessage("quantiles need draws, none NaN, got [1.0, NaN]");
    assertThatThrownBy(() -> new Quantiles(ranks(9)).at(1))
        .hasMessage("must have a share in (0, 1), got 1.0");
    assertThatThrownBy(() -> new Quantiles(ranks(60)).at(0.05))
        .hasMessage("the interval of a quantile of 0.05 needs more draws, got 60");
  }
}
