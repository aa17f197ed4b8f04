package org.tasklandscape.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BestStepTest {

  /** Half the digits: near its minimum a parabola does not tell nearer numbers apart. */
  @Test
  void theMinimumOfAParabolaIsFound() {
    BestStep best = BestStep.of(x -> 3 + (x - 0.7234) * (x - 0.7234), 2, 10);
    assertThat(best.innerStep()).isCloseTo(0.7234, within(1e-7));
    assertThat(best.excessRisk()).isCloseTo(3, within(1e-14));
  }

  @Test
  void theLowerOfTwoMinimaIsFoundAndSoAreTheEnds() {
    BestStep two = BestStep.of(x -> Math.min(Math.abs(x - 0.2), Math.abs(x - 1.7) - 0.1), 2, 20);
    assertThat(two.innerStep()).isCloseTo(1.7, within(1e-7));
    assertThat(BestStep.of(x -> x, 2, 5).innerStep()).isZero();
    assertThat(BestStep.of(x -> -x, 2, 5).innerStep()).isEqualTo(2);
    assertThat(BestStep.of(x -> 1, 2, 5).innerStep()).isZero();
  }

  /** α* = Σ p ρ² K / Σ p (ρ³ (1 + (d + 1)/m) K + d σ² ρ²/m), K = ‖w - c‖² + d r. */
  @Test
  void ofAFixedPointItIsTheQuotientOfTwoMoments() {
    for (int seed = 0; seed < 20; seed++) {
      RandomEnvironments random = new RandomEnvironments(seed);
      TwoClusters world = random.clusters().withNoiseVariance(random.uniform(0, 1));
      int m = random.integer(1, 100);
      int d = world.dimension();
      double weight = random.uniform(-0.5, 1.5);
      BestStep best =
          BestStep.of(
              x -> ClusterComparison.parts(world, Adaptation.step(x, m), weight).total(), 300, 600);
      double above = 0;
      double below = 0;
      double far = world.distance();
      for (int kind = 0; kind < 2; kind++) {
        double p = kind == 0 ? 1 - world.hardProbability() : world.hardProbability();
        TwoClusters.Kind tasks = kind == 0 ? world.easy() : world.hard();
        double error = (kind == 0 ? weight : 1 - weight) * far;
        double k = error * error + d * tasks.spread();
        double rho = tasks.curvature();
        above += p * rho * rho * k;
        below += p * rho * rho * (rho * (1 + (d + 1.0) / m) * k + d * world.noiseVariance() / m);
      }
      assertThat(best.innerStep()).isCloseTo(above / below, within(1e-6 * above / below));
    }
  }

  @Test
  void rulesAreStatedWithTheValue() {
    assertThatThrownBy(() -> BestStep.of(x -> x, 0, 5))
        .hasMessage("the largest step must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> BestStep.of(x -> x, 1, 1)).hasMessage("cells must be >= 2, got 1");
  }
}
