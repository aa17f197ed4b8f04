package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactDecimalTest {
  @Test
  void doublesReadBackExactly() {
    var random = new SplittableRandom(5);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(value)) {
        assertThat(Double.parseDouble(ExactDecimal.of(value))).isEqualTo(value);
      }
    }
    double[] special = {0, -0.0, 1, 1e15, 1e16, 0.1, 1.0 / 3, 2e-3, 2e23, 5e-324, Double.MAX_VALUE};
    for (double value : special) {
      assertThat(Double.doubleToLongBits(Double.parseDouble(ExactDecimal.of(value))))
          .isEqualTo(Double.doubleToLongBits(value));
    }
    assertThat(List.of(ExactDecimal.of(100), ExactDecimal.of(2e23), ExactDecimal.of(1e-5)))
        .containsExactly("100", "2E+23", "0.00001");
  }
}
