package org.tasklandscape.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.exercise.Instance;

class InverseGainTest {

  /** The general solver knows nothing of the sum, nor of clusters. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.7})
  void thePartsAddUpToTheGainOfTheGeneralSolver(double noise) {
    for (int i = 0; i < Instance.COUNT; i++) {
      Instance random = Instance.of("inverse gain", i);
      TwoClusters world = random.clusters().withNoiseVariance(noise);
      Adaptation step = random.step(world);
      double gain = Comparison.of(world.environment(), step, step).gain();
      InverseGain parts = InverseGain.of(world, step);
      assertThat(parts.gain()).isCloseTo(gain, within(1e-9 * gain));
      assertThat(parts.noise() > 0).isEqualTo(noise > 0);
    }
  }

  /** The values of theory 1.9. */
  @Test
  void theFavourableLandscapeIsHeldDownByHardnessAndEasySpread() {
    TwoClusters world = Landscapes.favourable();
    InverseGain parts = InverseGain.of(world, Landscapes.step());
    assertThat(parts.hardness()).isCloseTo(0.1689, within(5e-5));
    assertThat(parts.easySpread()).isCloseTo(0.1199, within(5e-5));
    assertThat(parts.hardSpread()).isCloseTo(0.0088, within(5e-5));
    assertThat(parts.gain()).isCloseTo(4.3609, within(5e-5));
  }

  @Test
  void withoutDiscrepancyEveryPartButAbsentNoiseIsInfiniteAndTheGainOne() {
    TwoClusters world = Landscapes.withoutDiscrepancy();
    InverseGain quiet = InverseGain.of(world, Landscapes.step());
    assertThat(quiet).isEqualTo(new InverseGain(1 / 0.0, 1 / 0.0, 1 / 0.0, 0));
    InverseGain noisy = InverseGain.of(world.withNoiseVariance(0.7), Landscapes.step());
    assertThat(noisy.noise()).isInfinite();
    assertThat(quiet.gain()).isEqualTo(1);
    assertThat(noisy.gain()).isEqualTo(1);
  }

  @Test
  void atOnePlaceThereIsNothingToGain() {
    TwoClusters world = Landscapes.favourable().withDistance(0);
    for (TwoClusters at : List.of(world, world.withNoiseVariance(0.7), world.withHardSpread(0))) {
      assertThat(InverseGain.of(at, Landscapes.step()).gain()).isEqualTo(1);
    }
  }

  /** As the comparison of both: nothing over nothing is no gain. */
  @Test
  void whereNeitherMethodLeavesRiskTheGainIsNoNumber() {
    TwoClusters tight = TwoClusters.of(4, TwoClusters.easy(1, 0), TwoClusters.hard(0.1, 0), 2);
    Adaptation step = Landscapes.step();
    for (TwoClusters solved :
        List.of(
            tight.withHardProbability(1), tight.withHardProbability(0), tight.withDistance(0))) {
      assertThat(solved.compare(step, step).gain()).isNaN();
      assertThat(InverseGain.of(solved, step).gain()).isNaN();
    }
    Adaptation exact = Adaptation.step(1, Adaptation.INFINITE);
    assertThat(tight.compare(exact, exact).gain()).isInfinite();
    assertThat(InverseGain.of(tight, exact).gain()).isInfinite();
  }
}
