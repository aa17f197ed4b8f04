package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.anymodel.PredictedGain.Row;
import org.tasklandscape.study.StudyContract;

class PredictedGainTest extends StudyContract<Row> {
  @Override
  protected PredictedGain study() {
    return PredictedGain.defaults();
  }

  @Test
  void everyLandscapeOfBothRunsHasARow() {
    assertThat(study().run().list()).hasSize(2 * 2 * 12);
    for (Row row : study().run()) {
      assertThat(row.unmeasured()).isLessThan(row.draws());
      assertThat(row.nalAtRest()).isLessThanOrEqualTo(row.draws());
    }
  }
}
