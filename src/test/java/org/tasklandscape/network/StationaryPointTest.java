package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.meta.LogCoshObjective;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.network.StationaryPoint.Spectrum;
import org.tasklandscape.sampling.Streams;

class StationaryPointTest {
  private static final Streams STREAMS = new Streams(1, "stationary-point-test");
  private static final int NODES = 17;

  private static TwoTaskRisk risk(PopulationActivation activation, double pH, double step) {
    TeacherEnvironment world = TeacherEnvironment.base(activation);
    String cell = activation.toString();
    return new TwoTaskRisk(
        world.easyTask(STREAMS, cell, 0), world.hardTask(STREAMS, cell, 0), pH, step);
  }

  private static double[] start(PopulationActivation activation) {
    return TeacherEnvironment.base(activation).easyCentre(STREAMS, activation.toString());
  }

  /** ½ρ‖w - c‖². */
  private static Objective isotropic(double curvature, double... centre) {
    double[][] matrix = new double[centre.length][centre.length];
    for (int i = 0; i < centre.length; i++) {
      matrix[i][i] = curvature;
    }
    return new QuadraticObjective(matrix, centre);
  }

  // Central differences: δ²/6 times third derivatives of order 10, and rounding 10⁻¹⁶/δ.
  @ParameterizedTest
  @EnumSource
  void theGradientOfTheAdaptedRiskIsItsDerivative(PopulationActivation activation) {
    TwoTaskRisk risk = risk(activation, 0.3, 0.7);
    double[] w = start(activation);
    double[] gradient = new double[w.length];
    double[] unused = new double[w.length];
    risk.meta().gradient(w, gradient);
    double delta = 1e-5;
    for (int i = 0; i < w.length; i++) {
      double kept = w[i];
      w[i] = kept + delta;
      double up = risk.meta().gradient(w, unused);
      w[i] = kept - delta;
      double down = risk.meta().gradient(w, unused);
      w[i] = kept;
      assertThat(gradient[i]).isCloseTo((up - down) / (2 * delta), within(1e-7));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RELU, 0.5, 0",
    "ERF, 0.5, 0",
    "RELU, 0.3, 0",
    "ERF, 0.2, 0",
    "RELU, 0.5, 0.7",
    "ERF, 0.5, 1.5",
    "RELU, 0.3, 0.4",
    "ERF, 0.2, 0.8"
  })
  void theIdentityAndTheBoundHoldAtTrainedPoints(
      PopulationActivation activation, double pH, double step) {
    TwoTaskRisk risk = risk(activation, pH, step);
    StationaryPoint point = StationaryPoint.descend(risk, start(activation));
    assertThat(point.gradientNorm()).isLessThan(1e-8);
    assertThat(point.easyNorm()).isGreaterThan(1e-3);
    // p_E g_E + p_H g_H = ∇F moves the ratio by ‖∇F‖/(p_H κ_H ‖∇f_E‖), below 10⁻⁶ here.
    assertThat(point.identity()).isCloseTo(point.ratio(), within(1e-6));
    if (step == 0) {
      assertThat(point.ratio()).isCloseTo((1 - pH) / pH, within(1e-6));
    }
    Spectrum easy = point.spectrum(risk.easy(), NODES);
    Spectrum hard = point.spectrum(risk.hard(), NODES);
    assertThat(point.ratio()).isLessThanOrEqualTo(point.bound(easy, hard) * (1 + 1e-6));
  }

  @Test
  void onIsotropicQuadraticsTheBoundIsTheRatio() {
    TwoTaskRisk risk = new TwoTaskRisk(isotropic(1, 0, 0), isotropic(0.1, 3, 4), 0.25, 0.6);
    StationaryPoint point = StationaryPoint.descend(risk, new double[] {1, 1});
    double factor = (1 - 0.6) / (1 - 0.06);
    assertThat(point.ratio()).isCloseTo(3 * factor * factor, within(1e-7));
    double bound = point.bound(point.spectrum(risk.easy(), 2), point.spectrum(risk.hard(), 2));
    assertThat(bound).isCloseTo(point.ratio(), within(1e-7));
    assertThat(point.easyContraction()).isCloseTo(0.16, within(1e-12));
  }

  /**
   * f = log cosh w, f'' = 1 - tanh² w: from 2 a step of 3 leads to -0.89, across the greatest
   * curvature, at 0; the least is that at 2.
   */
  @Test
  void theSpectrumIsThatOfTheWholeSegment() {
    Objective easy = new LogCoshObjective(new double[][] {{1}}, new double[] {0});
    var risk = new TwoTaskRisk(easy, isotropic(0.1, 1), 0.5, 3);
    Spectrum seen = StationaryPoint.at(risk, new double[] {2}).spectrum(easy, NODES);
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    for (int n = 0; n < NODES; n++) {
      double slope = Math.tanh(2 - 3 * Math.tanh(2) * n / (NODES - 1));
      least = Math.min(least, 1 - slope * slope);
      greatest = Math.max(greatest, 1 - slope * slope);
    }
    assertThat(seen.least()).isCloseTo(least, within(1e-12));
    assertThat(seen.greatest()).isCloseTo(greatest, within(1e-12)).isGreaterThan(0.99);
    assertThat(seen.least()).isLessThan(0.08);
  }

  @Test
  void theBoundIsVoidWhereTheHardSpectrumHoldsTheInverseStep() {
    TwoTaskRisk risk = new TwoTaskRisk(isotropic(1, 0), isotropic(0.1, 1), 0.5, 2);
    StationaryPoint point = StationaryPoint.at(risk, new double[] {0.5});
    assertThat(point.bound(new Spectrum(0, 1), new Spectrum(0.4, 0.6))).isInfinite();
    assertThat(point.bound(new Spectrum(0, 1), new Spectrum(0.6, 0.7)))
        .isCloseTo(1 / 0.04, within(1e-12));
  }

  @Test
  void badParametersAreRefused() {
    Objective easy = isotropic(1, 0);
    assertThatThrownBy(() -> new TwoTaskRisk(easy, isotropic(1, 0, 0), 0.5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 1 and 2");
    assertThatThrownBy(() -> new TwoTaskRisk(easy, easy, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p_H = 1.0");
    assertThatThrownBy(() -> new TwoTaskRisk(easy, easy, 0.5, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("α = -1.0");
    StationaryPoint point =
        StationaryPoint.at(new TwoTaskRisk(easy, isotropic(1, 1), 0.5, 1), new double[] {1});
    assertThatThrownBy(() -> point.spectrum(easy, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nodes >= 2, got 1");
  }
}
