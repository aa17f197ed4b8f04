package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** One ReLU neuron in the plane at or near vectors where the angle is singular. */
class SingularReluTest {
  private static final double[] TEACHER = {2, 0};
  private static final PopulationRisk RISK = PopulationRisk.relu(1, 2, 1, TEACHER);

  private static double[] gradient(double x, double y) {
    double[] gradient = new double[2];
    RISK.gradient(new double[] {x, y}, gradient);
    return gradient;
  }

  private static double[] product(double x, double y, double u, double v) {
    double[] product = new double[2];
    RISK.hessianVector(new double[] {x, y}, new double[] {u, v}, product);
    return product;
  }

  // With h = 2y, the cross term is c(2|y| + 2x(π - θ)): on the ray of the teacher f = (x - 2)²/4.
  @Test
  void onTheRayOfTheTeacherTheRiskIsQuadratic() {
    assertThat(RISK.value(new double[] {3, 0})).isCloseTo(0.25, within(1e-15));
    assertThat(gradient(3, 0)).containsExactly(0.5, 0);
    assertThat(product(3, 0, 1, 0)).containsExactly(0.5, 0);
    assertThat(product(3, 0, 0, 1)).containsExactly(0, 0.5);
  }

  @Test
  void oppositeTheTeacherTheTwoNetworksDoNotMeet() {
    // f = x²/4 + 1 there: the networks live on opposite half planes.
    assertThat(RISK.value(new double[] {-3, 0})).isCloseTo(3.25, within(1e-15));
    assertThat(gradient(-3, 0)).containsExactly(-1.5, 0);
    assertThat(product(-3, 0, 1, 1)).containsExactly(0.5, 0.5);
  }

  /** The limits are those of the general formula: the Hessian there is continuous in the angle. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-5, 1e-7, 1e-9, 1e-12, 1e-200})
  void derivativesAreContinuousNearParallelVectors(double y) {
    for (double x : new double[] {3, -3}) {
      double[] gradient = gradient(x, y);
      double[] product = product(x, y, 1, 1);
      double[] limit = gradient(x, 0);
      // f'' differs from its limit by at most (ρ/π)(‖w*‖/‖w‖) sin θ in each entry, far below 2y.
      assertThat(gradient[0]).isCloseTo(limit[0], within(2 * y + 1e-15));
      assertThat(gradient[1]).isCloseTo(limit[1], within(2 * y + 1e-15));
      assertThat(product[0]).isCloseTo(0.5, within(2 * y + 1e-8));
      assertThat(product[1]).isCloseTo(0.5, within(2 * y + 1e-8));
    }
  }

  /**
   * ∇f = ½ δ (1 + O(θ)) there; ab - s² as it stands would turn negative in about half the cases.
   */
  @Test
  void aStudentNextToItsTeacherIsPulledByHalfTheirDifference() {
    RandomStream stream = new Streams(1, "singular-relu").stream("near");
    double[] teacher = new double[5];
    double[] offset = new double[5];
    double[] gradient = new double[5];
    for (int trial = 0; trial < 50; trial++) {
      stream.gaussians(teacher);
      stream.gaussians(offset);
      double[] w = new double[5];
      for (int i = 0; i < 5; i++) {
        w[i] = teacher[i] + 1e-9 * offset[i];
      }
      PopulationRisk.relu(1, 5, 1, teacher).gradient(w, gradient);
      for (int i = 0; i < 5; i++) {
        assertThat(gradient[i]).isCloseTo(5e-10 * offset[i], within(1e-14));
      }
    }
  }

  /** Small angles keep their part of the Hessian: it is far above what the limit leaves out. */
  @ParameterizedTest
  @ValueSource(doubles = {0.015, 0.15, -0.015})
  void atSmallAnglesTheHessianIsStillTheSlopeOfTheGradient(double y) {
    double delta = 1e-5;
    double[] up = gradient(3 + delta, y + delta);
    double[] down = gradient(3 - delta, y - delta);
    double[] product = product(3, y, 1, 1);
    assertThat(product[0]).isCloseTo((up[0] - down[0]) / (2 * delta), within(1e-9));
    assertThat(product[1]).isCloseTo((up[1] - down[1]) / (2 * delta), within(1e-9));
  }

  /** K(w, v) is linear along every ray from w = 0: the convention is the mean of both slopes. */
  @Test
  void atZeroTheGradientIsTheMeanOfTheOneSidedSlopes() {
    double[] gradient = gradient(0, 0);
    double delta = 1e-3;
    double up = RISK.value(new double[] {delta, 0});
    double down = RISK.value(new double[] {-delta, 0});
    assertThat(gradient[0]).isCloseTo((up - down) / (2 * delta), within(1e-12));
    assertThat(gradient[1]).isZero();
    assertThat(product(0, 0, 1, 2)).doesNotContain(Double.NaN);
    assertThat(RISK.value(new double[2])).isCloseTo(1, within(1e-15));
  }

  @Test
  void aZeroTeacherNeuronTeachesNothing() {
    PopulationRisk risk = PopulationRisk.relu(1, 2, 1, new double[2]);
    double[] gradient = new double[2];
    assertThat(risk.gradient(new double[] {1, 2}, gradient)).isCloseTo(1.25, within(1e-15));
    assertThat(gradient).containsExactly(0.5, 1);
    double[] product = new double[2];
    risk.hessianVector(new double[] {1, 2}, new double[] {3, 4}, product);
    assertThat(product).containsExactly(1.5, 2);
  }
}
