package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredHardnessTest {
  private static Objective bowl(double curvature, double... optimum) {
    return new QuadraticObjective(new double[][] {{curvature, 0}, {0, curvature}}, optimum);
  }

  /** f(w) - f(c) = ½ρ‖w - c‖², and every step multiplies w - c by 1 - αρ. */
  @Test
  void isotropicQuadraticsKeepTheirKnownShare() {
    for (double rho : new double[] {0.1, 0.9, 2.5}) {
      var hardness =
          MeasuredHardness.of(
              List.of(bowl(rho, 1, 2), bowl(rho, -3, 0)),
              MetaAlgorithm.maml(0.7, 3),
              new double[] {0.5, 4});
      double kept = Math.pow(1 - 0.7 * rho, 6);
      assertThat(hardness.share()).isCloseTo(kept, within(1e-12));
      assertThat(hardness.before())
          .isCloseTo(rho / 2 * (0.25 + 4 + 12.25 + 16), within(1e-12 * rho * 20));
    }
  }

  @Test
  void theShareIsThatOfTheSums() {
    Objective easy = bowl(1, 2, 0);
    Objective hard = bowl(0.1, 0, 1);
    var both = MeasuredHardness.of(List.of(easy, hard), MetaAlgorithm.maml(0.5, 1), new double[2]);
    double before = 0.5 * 4 + 0.05;
    double after = 0.5 * 4 * 0.25 + 0.05 * 0.95 * 0.95;
    assertThat(both.share()).isCloseTo(after / before, within(1e-13));
  }

  /** A loss that does not reach 0: what counts is the way down to where adaptation leads. */
  @Test
  void theExcessIsAboveTheLeastRiskNotAboveZero() {
    var noisy = new LogCoshObjective(new double[][] {{1}, {1}}, new double[] {-1, 1});
    MetaAlgorithm steps = MetaAlgorithm.maml(0.5, 2);
    double[] w = {3};
    double least = noisy.value(new double[] {0});
    double[] adapted = steps.adapt(MetaTask.population(noisy), w);
    var hardness = MeasuredHardness.of(List.of(noisy), steps, w);
    assertThat(hardness.before()).isCloseTo(noisy.value(w) - least, within(1e-14));
    assertThat(hardness.after()).isCloseTo(noisy.value(adapted) - least, within(1e-14));
    assertThat(hardness.share()).isBetween(0.1, 0.9);
  }
}
