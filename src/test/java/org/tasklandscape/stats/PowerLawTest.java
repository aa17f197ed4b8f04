package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class PowerLawTest {
  private static final double[] X = {10, 30, 100, 1000};

  private static List<Estimate> law(double exponent, double[] share, RandomStream stream) {
    List<Estimate> y = new ArrayList<>();
    for (int i = 0; i < X.length; i++) {
      double value = 7 * Math.pow(X[i], exponent);
      double noise = stream == null ? 0 : share[i] * stream.gaussian();
      y.add(Estimate.of(value * Math.exp(noise), value * Math.exp(noise) * share[i]));
    }
    return y;
  }

  @Test
  void aPowerLawGivesItsExponent() {
    double[] share = {0.1, 0.01, 0.2, 0.03};
    for (double exponent : new double[] {-0.5, 0, 2}) {
      assertThat(PowerLaw.exponent(X, law(exponent, share, null)).value())
          .isCloseTo(exponent, within(1e-12));
    }
  }

  @Test
  void exactNumbersGiveTheSlope() {
    double[] x = {1, 2, 8};
    assertThat(PowerLaw.slope(x, new double[] {3, 12, 192})).isCloseTo(2, within(1e-12));
    // Off a power law, the normal equations of log y = a + s log x over 0, 1 and 3 (base 2).
    assertThat(PowerLaw.slope(x, new double[] {1, 4, 4})).isCloseTo(8.0 / 14, within(1e-12));
    assertThatThrownBy(() -> PowerLaw.slope(x, new double[] {1, 0, 4}))
        .hasMessage("must have y > 0, got 0.0");
  }

  /** 4000 intervals: a share outside 0.95 ± 5 √(0.95·0.05/4000) comes once in 1.7 million seeds. */
  @Test
  void theIntervalCoversTheExponentAsOftenAsItSays() {
    double[] share = {0.05, 0.01, 0.02, 0.04};
    RandomStream stream = new Streams(5, "power law test").stream("coverage");
    int covered = 0;
    int runs = 4000;
    for (int r = 0; r < runs; r++) {
      Estimate exponent = PowerLaw.exponent(X, law(-0.5, share, stream));
      covered += exponent.lower() <= -0.5 && -0.5 <= exponent.upper() ? 1 : 0;
    }
    double error = Math.sqrt(0.95 * 0.05 / runs);
    assertThat(covered / (double) runs).isCloseTo(Estimate.COVERAGE, within(5 * error));
  }

  @Test
  void rulesAreStatedWithTheValue() {
    Estimate one = Estimate.of(1, 0.1);
    assertThatThrownBy(() -> PowerLaw.exponent(new double[] {1}, List.of(one)))
        .hasMessage("must have at least 2 points, as many x as y, got 1 and 1");
    assertThatThrownBy(() -> PowerLaw.exponent(new double[] {2, 2}, List.of(one, one)))
        .hasMessage("must have two different x, got only 2.0");
    assertThatThrownBy(() -> PowerLaw.exponent(new double[] {0, 2}, List.of(one, one)))
        .hasMessage("must have x > 0, got 0.0");
    assertThatThrownBy(
            () -> PowerLaw.exponent(new double[] {1, 2}, List.of(one, Estimate.exact(1))))
        .hasMessage("must have standard errors > 0, got 0.0");
  }
}
