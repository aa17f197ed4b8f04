package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotPopulation.Row;
import org.tasklandscape.experiment.StepResults;
import org.tasklandscape.experiment.StepTables;
import org.tasklandscape.study.StudyContract;

class FewshotPopulationTest extends StudyContract<Row> {
  @Override
  protected FewshotPopulation study() {
    return new FewshotPopulation(SecondRun.of(without(), with()));
  }

  private static StepResults without() {
    return StepTables.results("confirmation", FewshotVerdictsTest::accuracy);
  }

  private static StepResults with() {
    return StepTables.results("third-condition", FewshotVerdictsTest::biased);
  }

  /** What is not trained yet leaves no mark, and the caption says what is. */
  @Test
  void eitherRunIsDrawnAlone() {
    var first = new FewshotPopulation(SecondRun.of(without()));
    assertThat(first.run().where(Row::channel).list()).isEmpty();
    assertThat(first.figure(first.run()).caption()).contains("trained: confirmation (3 seeds).");
    var third = new FewshotPopulation(SecondRun.of(with()));
    assertThat(third.run().list()).hasSize(6).allMatch(Row::channel);
    assertThat(third.figure(third.run()).caption()).contains("third-condition (3 seeds).");
  }

  @Test
  void withBiasesTheMadeUpNetworksGainOnDiverseTasksAlone() {
    assertThat(
            study().run().where(row -> row.channel() && !row.landscape().equals("diverse")).list())
        .allSatisfy(row -> assertThat(row.gain().estimate().value()).isCloseTo(0, within(1e-12)));
  }
}
