package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrustRegionTest {
  private static final double[] METRIC = {4, 1, 0.25};

  /** Risk ½Σ a<sub>i</sub>(θ<sub>i</sub> - 1)² from 0, divergence ½⟨s, F s⟩ with F = METRIC. */
  private static class Quadratic implements TrustRegion.Problem {
    private final double[] curvature;
    private double divergence;

    Quadratic(double... curvature) {
      this.curvature = curvature;
    }

    @Override
    public double gradient(double[] gradient) {
      for (int i = 0; i < 3; i++) {
        gradient[i] = -curvature[i];
      }
      return risk(new double[3]);
    }

    @Override
    public double risk(double[] theta) {
      double sum = 0;
      divergence = 0;
      for (int i = 0; i < 3; i++) {
        sum += curvature[i] * (theta[i] - 1) * (theta[i] - 1) / 2;
        divergence += METRIC[i] * theta[i] * theta[i] / 2;
      }
      return sum;
    }

    @Override
    public double divergence() {
      return divergence;
    }

    @Override
    public void of(double[] v, double[] product) {
      for (int i = 0; i < 3; i++) {
        product[i] = METRIC[i] * v[i];
      }
    }
  }

  private static TrustRegion region(double radius) {
    return new TrustRegion(radius, new ConjugateGradients(10, 0), 0, 0.8, 15);
  }

  @Test
  void theStepIsTheNaturalGradientAsFarAsTheRadius() {
    double[] theta = new double[3];
    TrustRegion.Step step = region(1e-4).step(new Quadratic(1, 2, 3), theta);
    // F⁻¹g = -(1/4, 2, 12), ⟨g, F⁻¹g⟩ = 1/4 + 4 + 36.
    double scale = Math.sqrt(2e-4 / 40.25);
    assertThat(step.moved()).isTrue();
    // Rounding may put the full step just beyond the radius.
    scale *= Math.pow(0.8, step.shrinkages());
    assertThat(step.shrinkages()).isLessThanOrEqualTo(1);
    assertThat(theta[0]).isCloseTo(scale / 4, within(1e-15));
    assertThat(theta[1]).isCloseTo(scale * 2, within(1e-15));
    assertThat(theta[2]).isCloseTo(scale * 12, within(1e-15));
    assertThat(step.divergence()).isLessThanOrEqualTo(1e-4).isGreaterThan(0.6e-4);
    assertThat(step.risk()).isEqualTo(new Quadratic(1, 2, 3).risk(theta)).isLessThan(3);
  }

  @Test
  void itShrinksUntilTheRiskFalls() {
    double[] theta = new double[3];
    TrustRegion.Step step = region(50).step(new Quadratic(1, 2, 3), theta);
    assertThat(step.moved()).isTrue();
    assertThat(step.shrinkages()).isGreaterThan(2);
    assertThat(step.risk()).isLessThan(3);
  }

  @Test
  void aStepThatCannotImproveLeavesThePoint() {
    double[] theta = new double[3];
    var stubborn =
        new Quadratic(1, 2, 3) {
          @Override
          public double risk(double[] candidate) {
            super.risk(candidate);
            return 7;
          }
        };
    TrustRegion.Step step = region(1e-3).step(stubborn, theta);
    assertThat(step.moved()).isFalse();
    assertThat(step.shrinkages()).isEqualTo(15);
    assertThat(theta).containsOnly(0);
  }

  @Test
  void aDivergenceBeyondTheRadiusIsNeverTaken() {
    double[] theta = new double[3];
    var far =
        new Quadratic(1, 2, 3) {
          @Override
          public double divergence() {
            return 10 * super.divergence();
          }
        };
    TrustRegion.Step step = region(1e-3).step(far, theta);
    // ξ^{2k} must make up for the factor 10.
    assertThat(step.shrinkages()).isEqualTo(6);
    assertThat(step.divergence()).isLessThanOrEqualTo(1e-3);
    assertThat(step.moved()).isTrue();
  }

  @Test
  void withoutAGradientNothingMoves() {
    double[] theta = new double[3];
    assertThat(region(1).step(new Quadratic(0, 0, 0), theta).moved()).isFalse();
    assertThat(theta).containsOnly(0);
  }

  @Test
  void badInputGetsOneLine() {
    assertThatThrownBy(() -> TrustRegion.of(0)).hasMessage("delta must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> new TrustRegion(1, new ConjugateGradients(1, 0), 0, 1, 15))
        .hasMessage("the shrinkage must be in (0, 1), got 1.0");
    assertThatThrownBy(() -> region(1).step(new Quadratic(Double.NaN, 1, 1), new double[3]))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("risk and gradient must stay finite, got NaN and the norm NaN");
  }
}
