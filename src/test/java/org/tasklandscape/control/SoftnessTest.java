package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftnessTest {
  private static final Softness SOFT = new Softness(0.02, 0.1, 0.9, 0.01);

  @Test
  void theImpedanceRisesSmoothlyFromOneEndToTheOther() {
    assertThat(SOFT.impedance(0)).isEqualTo(0.1);
    assertThat(SOFT.impedance(-0.005)).isCloseTo(0.5, within(1e-15));
    assertThat(SOFT.impedance(-0.01)).isEqualTo(0.9);
    assertThat(SOFT.impedance(-1)).isEqualTo(0.9);
    double last = 0.1;
    double rise = 0;
    int steps = 1000;
    for (int i = 1; i <= steps; i++) {
      double now = SOFT.impedance(-0.01 * i / steps);
      // Its slope is continuous: 4 (d₁ - d₀)/w² is the most that it changes by.
      assertThat(now - last).isCloseTo(rise, within(1.01 * 4 * 0.8 / steps / steps));
      assertThat(now).isGreaterThan(last);
      rise = now - last;
      last = now;
    }
  }

  @Test
  void aMassOnItComesToRestWithoutOvershoot() {
    // ẍ = -b ẋ - k x, both roots at -1/(d₁t): critically damped.
    assertThat(SOFT.damping() * SOFT.damping()).isCloseTo(4 * SOFT.stiffness(), within(1e-9));
    assertThat(SOFT.damping()).isCloseTo(2 / (0.9 * 0.02), within(1e-12));
  }

  @Test
  void badInputGetsOneLine() {
    assertThatThrownBy(() -> new Softness(0, 0.1, 0.9, 1))
        .hasMessage("the time constant must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> new Softness(1, 0.1, 1, 1))
        .hasMessage("impedances must be in (0, 1), got 0.1 and 1.0");
  }
}
