package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.anymodel.MeasureRanks.Row;
import org.tasklandscape.experiment.ProbeResults;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class MeasureRanksTest extends StudyContract<Row> {
  @Override
  protected MeasureRanks study() {
    return new MeasureRanks(ProbeResults.first(), ProbeResults.atRest(), 10, 1);
  }

  /** Task2Vec's embedding of ReLU networks is the same for all tasks: it must tie. */
  @Test
  void aConstantTiesAndHasNoOrder() {
    Rows<Row> tied =
        study()
            .run()
            .where(
                row -> row.network().equals("ReLU") && row.measure().equals("Task2Vec diversity"));
    assertThat(tied.list()).hasSize(2);
    for (Row row : tied) {
      assertThat(row.spearman().value()).isZero();
      assertThat(row.order().value()).isZero();
    }
  }
}
