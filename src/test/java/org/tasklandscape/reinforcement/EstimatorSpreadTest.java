package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.control.QuadraticReward.Kind;

class EstimatorSpreadTest {
  @Test
  void jointTrainingsIsTheTraceOfTheCovariance() {
    double[] delta = {0.7, -1.1, 0.2};
    double square = 0.7 * 0.7 + 1.1 * 1.1 + 0.2 * 0.2;
    double[][] a = {{0.6, 0, 0}, {0, 0.6, 0}, {0, 0, 0.6}};
    var law = new PolicyGradientLaw(List.of(new Kind(1, a, new double[3])), 0.4, 0, 7);
    double[][] covariance = law.covariance(0, delta);
    double trace = covariance[0][0] + covariance[1][1] + covariance[2][2];
    var spread = new EstimatorSpread(3, 0.4, 0.5, 0.6);
    assertThat(spread.joint(7, square)).isCloseTo(trace, within(1e-14));
  }

  /** Without a step the outer rollouts' noise is all; a step adds that of where it leads. */
  @Test
  void theFirstOrderIsJointTrainingWithoutAStep() {
    assertThat(new EstimatorSpread(2, 0.3, 0, 0.8).firstOrder(10, 1))
        .isEqualTo(new EstimatorSpread(2, 0.3, 0, 0.8).joint(10, 1));
    // At α = 1/ρ nothing is left but noise: N(α²N) + N.
    var solved = new EstimatorSpread(2, 0.3, 2, 0.5);
    double inner = solved.joint(10, 1);
    assertThat(solved.firstOrder(10, 1))
        .isCloseTo(solved.joint(10, 4 * inner) + inner, within(1e-15));
  }

  @Test
  void badNumbersAreRefused() {
    assertThatThrownBy(() -> new EstimatorSpread(2, 0, 1, 1))
        .hasMessageContaining("sigma must be finite and > 0, got 0.0");
  }
}
