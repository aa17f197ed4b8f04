package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.network.NetworkTrainingTest;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NetworkAdaptationStepsTest extends StudyContract<TrainedPair> {
  @Override
  protected NetworkAdaptationSteps study() {
    return new NetworkAdaptationSteps(
        NetworkTrainingTest.SMALL, List.of(0, 2), List.of(0, 1, 4), 2);
  }

  @Test
  void trainedWithoutStepsMamlIsNalAtEveryTest() {
    Rows<TrainedPair> rows = study().run();
    for (int test : study().testSteps()) {
      for (PopulationActivation activation : PopulationActivation.values()) {
        assertThat(study().gain(rows, activation, 0, test).value()).isEqualTo(1);
        assertThat(study().gain(rows, activation, 2, test).value()).isNotEqualTo(1);
      }
    }
  }

  @Test
  void stepsAtTestLowerTheRiskOfNal() {
    Rows<TrainedPair> rows = study().run();
    TeacherEnvironment world = TeacherEnvironment.base(PopulationActivation.RELU);
    double before = DrawnRisks.of(rows, world, 2, 0).risk(PairRisks::nalEasy).value();
    double after = DrawnRisks.of(rows, world, 2, 4).risk(PairRisks::nalEasy).value();
    assertThat(after).isLessThan(before);
  }
}
