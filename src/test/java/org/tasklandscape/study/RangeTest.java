package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RangeTest {
  @Test
  void linearPointsHaveEqualDifferencesAndWholeNumbersStayWhole() {
    assertThat(Range.linear(1, 20, 20).values()).startsWith(1, 2, 3).endsWith(18, 19, 20);
  }

  @Test
  void logarithmicPointsHaveEqualRatiosAndExactEnds() {
    double[] values = Range.logarithmic(0.1, 100, 13).values();
    assertThat(values[0]).isEqualTo(0.1);
    assertThat(values[12]).isEqualTo(100);
    double ratio = StrictMath.pow(1000, 1.0 / 12);
    for (int i = 1; i < values.length; i++) {
      assertThat(values[i] / values[i - 1]).isCloseTo(ratio, within(1e-13));
    }
  }

  @Test
  void badRangesAreRefused() {
    assertThatThrownBy(() -> Range.linear(2, 2, 3))
        .hasMessage("a range must have finite low < high, got 2.0 and 2.0");
    assertThatThrownBy(() -> Range.logarithmic(0, 2, 3))
        .hasMessage("a logarithmic range must have low > 0, got 0.0");
    assertThatThrownBy(() -> Range.linear(0, 2, 1))
        .hasMessage("a range must have at least 2 points, got 1");
  }
}
