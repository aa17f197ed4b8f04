package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.anymodel.HeadRanks.Row;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class HeadRanksTest extends StudyContract<Row> {
  @Override
  protected HeadRanks study() {
    return new HeadRanks(HeadCases.all(), 10, 1);
  }

  @Test
  void whatTellsHalfRanksAllAndAConstantNone() {
    Rows<Row> head = study().run().where(row -> row.measure().equals("the head"));
    assertThat(head.list()).hasSize(3);
    assertThat(head.stream().map(row -> row.spearman().value())).containsOnly(1.0);
    assertThat(head.stream().map(row -> row.order().value())).containsOnly(1.0);
    Rows<Row> tied = study().run().where(row -> row.measure().equals("Task2Vec diversity"));
    assertThat(tied.stream().map(row -> row.spearman().value())).containsOnly(0.0);
  }
}
