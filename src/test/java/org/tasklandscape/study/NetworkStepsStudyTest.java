package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.network.NetworkTrainingTest;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import tech.tablesaw.api.Table;

class NetworkStepsStudyTest extends LegacyContract {
  @Override
  NetworkStepsStudy study() {
    return new NetworkStepsStudy(NetworkTrainingTest.SMALL, List.of(0, 2), List.of(0, 1, 4), 2);
  }

  @Test
  void trainedWithoutStepsMamlIsNalAtEveryTest() {
    Table table = study().run();
    for (int test : study().testSteps()) {
      for (PopulationActivation activation : PopulationActivation.values()) {
        assertThat(study().gain(table, activation, 0, test).value()).isEqualTo(1);
        assertThat(study().gain(table, activation, 2, test).value()).isNotEqualTo(1);
      }
    }
  }

  @Test
  void stepsAtTestLowerTheRiskOfNal() {
    Table table = study().run();
    TeacherEnvironment world = TeacherEnvironment.base(PopulationActivation.RELU);
    double before = NetworkRows.of(table, world, 2, 0).risk("nalEasy").value();
    double after = NetworkRows.of(table, world, 2, 4).risk("nalEasy").value();
    assertThat(after).isLessThan(before);
  }
}
