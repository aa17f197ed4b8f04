package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Streams;

class NetworkBaselineDrawTest {
  @Test
  void trainingLowersTheRiskOfItsOwnTasks() {
    NetworkBaselineDraw draw =
        new NetworkBaselineDraw(
            TeacherEnvironment.base(PopulationActivation.ERF), new Streams(7, "test"), "a", 4, 400);
    MetaAlgorithm nal = MetaAlgorithm.nal();
    double before = draw.test(nal, draw.train(nal, 1, 0.1)).total();
    double after = draw.test(nal, draw.train(nal, 200, 0.1)).total();
    assertThat(after).isLessThan(before / 2);
  }
}
