package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Bounds, so without exception at every point that is tried. */
class ErfSmoothnessTest {
  private static final int FEATURES = 3;

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3", "0.05, 2", "4, 2"})
  void nothingExceedsTheConstants(double variance, int neurons) {
    ErfSmoothness constants = new ErfSmoothness(variance, neurons);
    RandomStream stream = new Streams(5, "erf smoothness").stream("points, k = " + neurons);
    int size = FEATURES * neurons;
    double slope = 0;
    double bend = 0;
    double twist = 0;
    for (int n = 0; n < 300; n++) {
      // From the origin, where the curvature is large, to far out, where residuals are.
      double scale = n % 6;
      PopulationRisk risk =
          PopulationRisk.erf(variance, FEATURES, neurons, drawn(stream, size, 1 + scale));
      double[] w = drawn(stream, size, scale);
      double[] v = drawn(stream, size, 1);
      double[] other = w.clone();
      for (int i = 0; i < size; i++) {
        other[i] += 1e-3 * v[i];
      }
      double[] gradient = new double[size];
      risk.gradient(w, gradient);
      slope = Math.max(slope, Vectors.norm(gradient));
      double[] here = new double[size];
      double[] there = new double[size];
      risk.hessianVector(w, v, here);
      risk.hessianVector(other, v, there);
      bend = Math.max(bend, Vectors.norm(here) / Vectors.norm(v));
      for (int i = 0; i < size; i++) {
        there[i] -= here[i];
      }
      twist = Math.max(twist, Vectors.norm(there) / (1e-3 * Vectors.dot(v, v)));
    }
    assertThat(slope).isBetween(0.01 * constants.largestGradient(), constants.largestGradient());
    assertThat(bend).isBetween(0.1 * constants.gradientLipschitz(), constants.gradientLipschitz());
    assertThat(twist).isBetween(0.01 * constants.hessianLipschitz(), constants.hessianLipschitz());
  }

  /**
   * L = kρ(c₁² + 2c₂), ρ = (3k^½c₁c₂ + 2kc₃)·E|a|³ and 2k·k^½c₁·E|a|, with the greatest values c₁,
   * c₂, c₃ of |φ'|, |φ''|, |φ'''| and the moments of a normal a as sums over a grid.
   */
  @Test
  void theConstantsAreMadeOfGreatestSlopesAndMoments() {
    double[] greatest = new double[3];
    double first = 0;
    double third = 0;
    double width = 1e-3;
    for (int i = -10_000; i <= 10_000; i++) {
      double u = i * width;
      double density = Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
      greatest[0] = Math.max(greatest[0], 2 * density);
      greatest[1] = Math.max(greatest[1], Math.abs(2 * u * density));
      greatest[2] = Math.max(greatest[2], Math.abs(2 * (u * u - 1) * density));
      first += Math.abs(u) * density * width;
      third += Math.abs(u * u * u) * density * width;
    }
    ErfSmoothness constants = new ErfSmoothness(1, 3);
    double root = Math.sqrt(3);
    double lipschitz = 3 * (greatest[0] * greatest[0] + 2 * greatest[1]);
    double hessian = (3 * root * greatest[0] * greatest[1] + 2 * 3 * greatest[2]) * third;
    double slope = 2 * 3 * root * greatest[0] * first;
    // The sums err by 1e-6 at the kink of |u|, by less elsewhere.
    assertThat(constants.gradientLipschitz()).isCloseTo(lipschitz, within(1e-5));
    assertThat(constants.hessianLipschitz()).isCloseTo(hessian, within(1e-5));
    assertThat(constants.largestGradient()).isCloseTo(slope, within(1e-5));
  }

  private static double[] drawn(RandomStream stream, int size, double scale) {
    double[] point = new double[size];
    stream.gaussians(point);
    for (int i = 0; i < size; i++) {
      point[i] *= scale;
    }
    return point;
  }

  /** x → sx turns w into w/s: derivatives of order n scale as s^n, s² = ρ_x. */
  @Test
  void theConstantsScaleAsDerivatives() {
    ErfSmoothness one = new ErfSmoothness(1, 3);
    ErfSmoothness four = new ErfSmoothness(4, 3);
    assertThat(four.largestGradient()).isCloseTo(2 * one.largestGradient(), within(1e-12));
    assertThat(four.gradientLipschitz()).isCloseTo(4 * one.gradientLipschitz(), within(1e-12));
    assertThat(four.hessianLipschitz()).isCloseTo(8 * one.hessianLipschitz(), within(1e-12));
    assertThat(one.with(0.2).at(0)).isEqualTo(4 * one.gradientLipschitz());
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> new ErfSmoothness(0, 1))
        .hasMessage("must have a finite variance > 0, got 0.0");
    assertThatThrownBy(() -> new ErfSmoothness(1, 0))
        .hasMessage("must have k >= 1 neurons, got k = 0");
  }
}
