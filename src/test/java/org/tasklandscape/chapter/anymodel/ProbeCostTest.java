package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.anymodel.ProbeCost.Row;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class ProbeCostTest extends StudyContract<Row> {
  @Override
  protected ProbeCost study() {
    return ProbeCost.defaults();
  }

  /** Asked for was at most half of MAML's training. */
  @Test
  void probingWithItsJudgingCostsLessThanHalfOfMamlsTraining() {
    Rows<Row> judged = study().run().where(r -> r.work().startsWith("the same"));
    assertThat(judged.size()).isEqualTo(2);
    for (Row row : judged) {
      assertThat(row.share().upper()).isLessThan(0.5);
    }
  }
}
