package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StepSizeTest {
  private static final double[] ANYWHERE = {};

  @Test
  void theCosineFallsFromTheStepThroughItsHalfToNothing() {
    StepSize cosine = StepSize.cosine(0.3, 40);
    assertThat(cosine.at(0, ANYWHERE)).isEqualTo(0.3);
    assertThat(cosine.at(20, ANYWHERE)).isCloseTo(0.15, within(1e-15));
    assertThat(cosine.at(40, ANYWHERE)).isZero();
    for (int t = 0; t < 40; t++) {
      assertThat(cosine.at(t + 1, ANYWHERE)).isLessThan(cosine.at(t, ANYWHERE));
      double mirrored = cosine.at(40 - t, ANYWHERE);
      assertThat(cosine.at(t, ANYWHERE) + mirrored).isCloseTo(0.3, within(1e-15));
    }
  }

  @Test
  void rulesOfTheCosineAreStated() {
    assertThatThrownBy(() -> StepSize.cosine(0, 40))
        .hasMessage("the step must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> StepSize.cosine(1, 0)).hasMessage("iterations must be >= 1, got 0");
  }
}
