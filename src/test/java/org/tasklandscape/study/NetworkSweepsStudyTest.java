package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.network.NetworkTrainingTest;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import tech.tablesaw.api.Table;

class NetworkSweepsStudyTest extends LegacyContract {
  @Override
  NetworkSweepsStudy study() {
    return with(2, 2);
  }

  /** The five landscapes and nothing else. */
  static NetworkSweepsStudy with(int steps, int draws) {
    return new NetworkSweepsStudy(
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
    assertThat(study().run().rowCount()).isEqualTo(5 * 2 * 2);
  }

  @Test
  void withoutStepsThereIsNoGain() {
    NetworkSweepsStudy study = with(0, 2);
    Table table = study.run();
    for (NetworkSweepsStudy.Axis axis : NetworkSweepsStudy.Axis.values()) {
      for (TeacherEnvironment world : study.worlds(axis, PopulationActivation.ERF)) {
        assertThat(study.rows(table, world).gains()).containsExactly(1, 1);
      }
    }
  }

  @Test
  void eachAxisChangesItsPropertyAlone() {
    NetworkSweepsStudy study = study();
    TeacherEnvironment base = TeacherEnvironment.base(PopulationActivation.RELU);
    for (NetworkSweepsStudy.Axis axis : NetworkSweepsStudy.Axis.values()) {
      double[] values = study.values(axis);
      List<TeacherEnvironment> worlds = study.worlds(axis, PopulationActivation.RELU);
      for (int i = 0; i < values.length; i++) {
        TeacherEnvironment world = worlds.get(i);
        boolean distance = axis == NetworkSweepsStudy.Axis.DISTANCE;
        boolean spread = axis == NetworkSweepsStudy.Axis.SPREAD;
        boolean hardness = axis == NetworkSweepsStudy.Axis.HARDNESS;
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
