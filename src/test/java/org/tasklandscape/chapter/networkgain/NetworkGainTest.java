package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.networkgain.NetworkGain.Row;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NetworkGainTest extends StudyContract<Row> {
  private static final NetworkGain STUDY = new NetworkGain(NetworkGainSweepsTest.with(2, 3));

  @Override
  protected NetworkGain study() {
    return STUDY;
  }

  @Test
  void theTableHoldsBothNetworksInFiveLandscapes() {
    Rows<TrainedPair> trained = STUDY.sweeps().run();
    Rows<Row> rows = STUDY.of(trained);
    assertThat(rows.size()).isEqualTo(10);
    assertThat(STUDY.run().list()).isEqualTo(rows.list());
    for (int i = 0; i < 10; i += 5) {
      assertThat(rows.list().get(i).landscape()).isEqualTo(NetworkLandscapes.BASE);
      assertThat(rows.list().get(i).baseOverIt().value()).isEqualTo(1);
      assertThat(rows.list().get(i).baseOverIt().upper()).isEqualTo(1);
    }
  }

  /** The logarithm of a ratio is the difference of logarithms, on average too. */
  @Test
  void theFallIsTheRatioOfTheGeometricMeans() {
    Rows<TrainedPair> trained = STUDY.sweeps().run();
    for (PopulationActivation activation : PopulationActivation.values()) {
      Estimate base = STUDY.gain(trained, activation, NetworkLandscapes.BASE);
      Estimate near = STUDY.gain(trained, activation, NetworkLandscapes.NEAR);
      Estimate fall =
          STUDY.fall(trained, activation, NetworkLandscapes.BASE, NetworkLandscapes.NEAR);
      assertThat(fall.value()).isCloseTo(base.value() / near.value(), within(1e-12));
      assertThat(fall.lower()).isLessThan(fall.value());
    }
  }

  @Test
  void theCaptionStatesEveryLandscape() {
    assertThat(STUDY.caption())
        .contains("r_H = 0.05 (less packed), r_H = 0.3 (spread), R = 0.2 (near), ρ_H = 1")
        .contains("d = 5, k = 3, ρ_E = 1, ρ_H = 0.05, r_E = 0.05, r_H = 0.001, R = 4")
        .endsWith("the companion's own choice.");
    assertThat(STUDY.parameters()).containsKey("sweeps.training.seed");
  }

  @Test
  void otherLandscapesAreRefused() {
    Rows<TrainedPair> trained = STUDY.sweeps().run();
    assertThatThrownBy(() -> STUDY.gain(trained, PopulationActivation.ERF, "flat"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be one of [base, ")
        .hasMessageEndingWith("got flat");
  }
}
