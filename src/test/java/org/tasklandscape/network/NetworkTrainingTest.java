package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Training;
import org.tasklandscape.sampling.Streams;

public class NetworkTrainingTest {
  /** Small enough for a test. */
  public static final NetworkTraining SMALL =
      new NetworkTraining(2, 3, 0.7, 1.5, 0.05, 12, 1e-8, 7);

  /** The plain way: each task adapted afresh for each number of steps. */
  @ParameterizedTest
  @EnumSource
  void partsAreHalfTheMeansOverOtherTasksOfEachKind(PopulationActivation activation) {
    TeacherEnvironment world = TeacherEnvironment.base(activation);
    Streams streams = new Streams(7, "network-training");
    double[] w = SMALL.start(world, 1, 0);
    List<Integer> steps = List.of(0, 2, 5);
    List<NetworkTraining.Parts> parts = SMALL.judge(world, 1, w, steps);
    for (int j = 0; j < steps.size(); j++) {
      MetaAlgorithm adaptation = SMALL.maml(activation, steps.get(j));
      double easy = 0;
      double hard = 0;
      for (int i = 2; i < 5; i++) {
        PopulationRisk e = world.easyTask(streams, "draw 1", i);
        PopulationRisk h = world.hardTask(streams, "draw 1", i);
        easy += e.value(adaptation.adapt(MetaTask.population(e), w)) / 3;
        hard += h.value(adaptation.adapt(MetaTask.population(h), w)) / 3;
      }
      assertThat(parts.get(j).easy()).isCloseTo(easy / 2, within(1e-12));
      assertThat(parts.get(j).hard()).isCloseTo(hard / 2, within(1e-12));
      assertThat(parts.get(j).total()).isEqualTo(parts.get(j).easy() + parts.get(j).hard());
    }
  }

  @Test
  void mamlWithoutStepsIsNal() {
    TeacherEnvironment world = TeacherEnvironment.base(PopulationActivation.ERF);
    Training.Run nal = SMALL.train(world, MetaAlgorithm.nal(), 0);
    Training.Run none = SMALL.train(world, SMALL.maml(PopulationActivation.ERF, 0), 0);
    assertThat(none.point()).containsExactly(nal.point());
    assertThat(nal.value()).isLessThan(nal.values()[0]);
  }

  @Test
  void drawsAndStartsDifferAndEnvironmentsShareThem() {
    TeacherEnvironment world = TeacherEnvironment.base(PopulationActivation.RELU);
    TeacherEnvironment other = NetworkLandscapes.with(world, 1, 0.3, 0.2);
    assertThat(SMALL.start(world, 0, 0))
        .containsExactly(SMALL.start(other, 0, 0))
        .isNotEqualTo(SMALL.start(world, 1, 0))
        .isNotEqualTo(SMALL.start(world, 0, 1));
  }

  @Test
  void eachActivationHasItsStep() {
    assertThat(SMALL.innerStep(PopulationActivation.RELU)).isEqualTo(0.7);
    assertThat(SMALL.innerStep(PopulationActivation.ERF)).isEqualTo(1.5);
  }

  @Test
  void thereMustBeTasks() {
    assertThatThrownBy(() -> new NetworkTraining(0, 3, 0.7, 1.5, 0.05, 12, 1e-8, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tasks >= 1 and testTasks >= 1 of each kind, got 0 and 3");
  }
}
