package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;

class DrawnRisksTest {
  private static final TeacherEnvironment WORLD = TeacherEnvironment.base(PopulationActivation.ERF);

  /** Two draws in one environment: gains of 5/2 and 8, or these times a factor. */
  private static Rows<TrainedPair> rows(double distance, double factor) {
    return Rows.of(
        TrainedPair.class,
        List.of(
            pair(distance, 0, new PairRisks(factor, 4 * factor, 1, 1)),
            pair(distance, 1, new PairRisks(2 * factor, 6 * factor, 0.5, 0.5))));
  }

  private static TrainedPair pair(double distance, int draw, PairRisks risks) {
    return new TrainedPair(
        PopulationActivation.ERF, 0.05, 0.001, distance, 10, 10, draw, risks, 0, 0);
  }

  @Test
  void theGainIsTheRatioOfTheSums() {
    DrawnRisks drawn = DrawnRisks.of(rows(4, 1), WORLD, 10, 10);
    assertThat(drawn.gains()).containsExactly(2.5, 8);
    assertThat(drawn.gain().value()).isCloseTo(Math.sqrt(2.5 * 8), within(1e-12));
    assertThat(drawn.risk(PairRisks::nalHard).value()).isCloseTo(Math.sqrt(24), within(1e-12));
  }

  @Test
  void gainsAreComparedDrawByDraw() {
    TeacherEnvironment near = NetworkLandscapes.with(WORLD, 0.05, 0.001, 0.2);
    DrawnRisks here = DrawnRisks.of(rows(4, 3), WORLD, 10, 10);
    DrawnRisks there = DrawnRisks.of(rows(0.2, 1), near, 10, 10);
    Estimate ratio = here.gainOver(there);
    // The same factor on both draws leaves no spread, however much the gains differ.
    assertThat(ratio.value()).isCloseTo(3, within(1e-12));
    assertThat(ratio.lower()).isCloseTo(3, within(1e-12));
    assertThat(ratio.upper()).isCloseTo(3, within(1e-12));
  }

  @Test
  void rowsMustBeThere() {
    assertThatThrownBy(() -> DrawnRisks.of(rows(4, 1), WORLD, 10, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 steps in training and 3 at test");
    assertThatThrownBy(
            () ->
                DrawnRisks.of(
                    rows(4, 1), TeacherEnvironment.base(PopulationActivation.RELU), 10, 10))
        .hasMessageContaining("no rows of");
  }
}
