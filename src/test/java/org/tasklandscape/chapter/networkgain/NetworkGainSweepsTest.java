package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.network.NetworkTrainingTest;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NetworkGainSweepsTest extends StudyContract<TrainedPair> {
  @Override
  protected NetworkGainSweeps study() {
    return with(2, 2);
  }

  /** The five landscapes and nothing else. */
  static NetworkGainSweeps with(int steps, int draws) {
    return new NetworkGainSweeps(
        NetworkTrainingTest.SMALL,
        steps,
        draws,
        List.of(0.2, 4.0),
        List.of(0.001, 0.05, 0.3),
        List.of(0.05, 1.0));
  }

  @Test
  void everyEnvironmentIsTrainedOnce() {
    // Five landscapes, two activations, two draws; the base case lies on all three axes.
    assertThat(study().run().size()).isEqualTo(5 * 2 * 2);
  }

  @Test
  void withoutStepsThereIsNoGain() {
    NetworkGainSweeps study = with(0, 2);
    Rows<TrainedPair> rows = study.run();
    for (NetworkGainSweeps.Axis axis : NetworkGainSweeps.Axis.values()) {
      for (TeacherEnvironment world : study.worlds(axis, PopulationActivation.ERF)) {
        assertThat(study.risks(rows, world).gains()).containsExactly(1, 1);
      }
    }
  }

  @Test
  void eachAxisChangesItsPropertyAlone() {
    NetworkGainSweeps study = study();
    TeacherEnvironment base = TeacherEnvironment.base(PopulationActivation.RELU);
    for (NetworkGainSweeps.Axis axis : NetworkGainSweeps.Axis.values()) {
      double[] values = study.values(axis);
      List<TeacherEnvironment> worlds = study.worlds(axis, PopulationActivation.RELU);
      for (int i = 0; i < values.length; i++) {
        TeacherEnvironment world = worlds.get(i);
        boolean distance = axis == NetworkGainSweeps.Axis.DISTANCE;
        boolean spread = axis == NetworkGainSweeps.Axis.SPREAD;
        boolean hardness = axis == NetworkGainSweeps.Axis.HARDNESS;
        assertThat(world.distance()).isEqualTo(distance ? values[i] : base.distance());
        assertThat(world.hardSpread()).isEqualTo(spread ? values[i] : base.hardSpread());
        assertThat(world.hardVariance()).isEqualTo(hardness ? values[i] : base.hardVariance());
        assertThat(world.easySpread()).isEqualTo(base.easySpread());
        assertThat(world.easyVariance()).isEqualTo(base.easyVariance());
      }
    }
  }

  @Test
  void oneDrawHasNoInterval() {
    assertThatThrownBy(() -> with(2, 1).run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have draws >= 2, got 1");
  }
}
