package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotPopulation.Row;
import org.tasklandscape.experiment.StepTables;
import org.tasklandscape.study.StudyContract;

class FewshotPopulationTest extends StudyContract<Row> {
  @Override
  protected FewshotPopulation study() {
    return new FewshotPopulation(
        StepTables.results("confirmation", FewshotVerdictsTest::accuracy),
        StepTables.results("third-condition", FewshotVerdictsTest::biased));
  }

  @Test
  void withBiasesTheMadeUpNetworksGainOnDiverseTasksAlone() {
    assertThat(
            study().run().where(row -> row.channel() && !row.landscape().equals("diverse")).list())
        .allSatisfy(row -> assertThat(row.gain().estimate().value()).isCloseTo(0, within(1e-12)));
  }
}
