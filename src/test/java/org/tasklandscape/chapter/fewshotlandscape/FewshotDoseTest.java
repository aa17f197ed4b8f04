package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotDose.Row;
import org.tasklandscape.experiment.StepTables;
import org.tasklandscape.study.StudyContract;

class FewshotDoseTest extends StudyContract<Row> {
  @Override
  protected FewshotDose study() {
    return new FewshotDose(StepTables.results("dose-response", FewshotVerdictsTest::accuracy));
  }

  @Test
  void nearTasksLieAtTheOriginAndFiveLandscapesHaveNoSpread() {
    assertThat(study().run().only(row -> row.landscape().equals("near")).gain().of(201))
        .isCloseTo(0, within(0.01));
    assertThat(study().run().where(row -> row.spread() == 0).list())
        .hasSize(5)
        .allMatch(row -> Double.isInfinite(row.ratio()));
    assertThat(study().run().only(row -> row.permutations() == 44).ratio())
        .isCloseTo(6.25 / 3.75, within(1e-12));
  }
}
