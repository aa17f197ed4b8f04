package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OverDrawsTest {
  @Test
  void theIntervalIsStudents() {
    Estimate mean = OverDraws.mean(new double[] {1, 2, 3});
    assertThat(mean.value()).isEqualTo(2);
    // t of 2 degrees of freedom at 97.5 %, standard error 1/√3.
    assertThat(mean.upper()).isCloseTo(2 + 4.302652729911275 / Math.sqrt(3), within(1e-9));
  }

  @Test
  void whatWasNotMeasuredHasNoMean() {
    assertThat(OverDraws.mean(new double[] {1, Double.NaN, 3}).value()).isNaN();
    assertThat(OverDraws.mean(new double[] {1}).lower()).isNaN();
  }
}
