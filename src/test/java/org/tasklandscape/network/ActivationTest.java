package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {
  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveBothDerivatives(Activation phi) {
    double h = 1e-4;
    for (double u = -6.05; u < 6; u += 0.1) {
      // Third and fourth derivatives are below 2 in size: h²/6 · 2 = 4e-9, and rounding 1e-16/h.
      assertThat((phi.value(u + h) - phi.value(u - h)) / (2 * h))
          .isCloseTo(phi.first(u), within(1e-8));
      assertThat((phi.first(u + h) - phi.first(u - h)) / (2 * h))
          .isCloseTo(phi.second(u), within(2e-8));
    }
  }

  @ParameterizedTest
  @EnumSource
  void largeArgumentsStayFinite(Activation phi) {
    for (double u : new double[] {40, 709, 1e4, 1e100}) {
      for (double signed : new double[] {u, -u}) {
        double limit =
            phi == Activation.RELU || phi == Activation.SOFTPLUS ? Math.max(signed, 0) : 1;
        assertThat(Math.abs(phi.value(signed))).isLessThanOrEqualTo(limit + 1e-15);
        assertThat(phi.first(signed)).isBetween(0.0, 1.0);
        assertThat(phi.second(signed)).isCloseTo(0, within(1e-15));
      }
    }
  }

  @Test
  void tailsKeepTheirRelativePrecision() {
    double tail = StrictMath.exp(-40);
    assertThat(Activation.SOFTPLUS.value(-40) / tail).isCloseTo(1, within(1e-15));
    assertThat(Activation.SIGMOID.value(-40) / tail).isCloseTo(1, within(1e-15));
    assertThat(Activation.SOFTPLUS.second(40) / tail).isCloseTo(1, within(1e-15));
    assertThat(Activation.TANH.first(20) / (4 * tail)).isCloseTo(1, within(1e-15));
    assertThat(Activation.SIGMOID.second(1e-10) / (-1e-10 / 8)).isCloseTo(1, within(1e-9));
  }

  @Test
  void reluHasNoCurvatureEvenAtItsKink() {
    assertThat(Activation.RELU.second(0)).isZero();
    assertThat(Activation.RELU.first(0)).isZero();
  }

  /** At u = 1: the share of a normal law within one deviation; values to 30 digits, rounded. */
  @Test
  void erfKeepsItsBound() {
    double[][] table = {
      {0.125, 0.09947644966022579},
      {1, 0.6826894921370859},
      {2.5, 0.9875806693484477},
      {5, 0.9999994266968563},
    };
    for (double[] row : table) {
      assertThat(Activation.ERF.value(row[0])).isCloseTo(row[1], within(1e-14));
      assertThat(Activation.ERF.value(-row[0])).isCloseTo(-row[1], within(1e-14));
    }
  }
}
