package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotPopulation.Row;
import org.tasklandscape.experiment.StepResults;
import org.tasklandscape.experiment.StepTables;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class FewshotPopulationTest extends StudyContract<Row> {
  private static final String WITHOUT = "gain";
  private static final String WITH = "gainWithChannel";

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
    assertThat(first.run().list()).allMatch(row -> row.gain().keySet().equals(Set.of(WITHOUT)));
    assertThat(first.figure(first.run()).caption()).contains("trained: confirmation (3 seeds).");
    var third = new FewshotPopulation(SecondRun.of(with()));
    assertThat(third.run().list()).allMatch(row -> row.gain().keySet().equals(Set.of(WITH)));
    assertThat(third.figure(third.run()).caption()).contains("third-condition (3 seeds).");
  }

  @Test
  void withBiasesTheMadeUpNetworksGainOnDiverseTasksAlone() {
    assertThat(study().run().where(row -> !row.landscape().equals("diverse")).list())
        .allSatisfy(
            row -> assertThat(row.gain().get(WITH).estimate().value()).isCloseTo(0, within(1e-12)));
  }

  /** The runs have other seeds, so each its own columns. */
  @Test
  void runsOfOtherSeedsStandSideBySide() {
    StepResults fewer = with().only(with().seeds().subList(0, 2));
    Rows<Row> rows = new FewshotPopulation(SecondRun.of(without(), fewer)).run();
    assertThat(rows.table("gains").columnNames())
        .hasSize(2 + 3 + 3 + 3 + 2)
        .contains("gain", "gainSeed103", "gainWithChannelUpper");
  }
}
