package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeometricMeanTest {
  @Test
  void theIntervalIsStudentsOfTheLogarithms() {
    Estimate mean = GeometricMean.of(1, Math.E, Math.E * Math.E);
    assertThat(mean.value()).isCloseTo(Math.E, within(1e-12));
    // t of 2 degrees of freedom at 97.5 %, standard error 1/√3.
    double half = 4.302652729911275 / Math.sqrt(3);
    assertThat(Math.log(mean.lower())).isCloseTo(1 - half, within(1e-9));
    assertThat(Math.log(mean.upper())).isCloseTo(1 + half, within(1e-9));
    assertThat(mean.standardError()).isCloseTo(Math.E / Math.sqrt(3), within(1e-12));
  }

  @Test
  void aGainAndItsInverseBalance() {
    assertThat(GeometricMean.of(2, 0.5).value()).isCloseTo(1, within(1e-15));
  }
}
