package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotFrontier.Row;
import org.tasklandscape.experiment.StepTables;
import org.tasklandscape.study.StudyContract;

class FewshotFrontierTest extends StudyContract<Row> {
  @Override
  protected FewshotFrontier study() {
    return new FewshotFrontier(StepTables.results("confirmation", FewshotVerdictsTest::accuracy));
  }

  @Test
  void everyWayBeginsWithoutAStep() {
    assertThat(study().run().where(Row::own).list()).hasSize(6);
    Row none =
        study().run().where(row -> row.landscape().equals("near") && !row.own()).list().get(0);
    assertThat(none.size()).isZero();
    assertThat(none.easy().of(101)).isCloseTo(0.9, within(1e-12));
  }
}
