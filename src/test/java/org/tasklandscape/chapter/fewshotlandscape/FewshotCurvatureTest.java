package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotCurvature.Row;
import org.tasklandscape.experiment.StepTables;
import org.tasklandscape.study.StudyContract;

class FewshotCurvatureTest extends StudyContract<Row> {
  @Override
  protected FewshotCurvature study() {
    return new FewshotCurvature(StepTables.results("confirmation", FewshotVerdictsTest::accuracy));
  }

  @Test
  void theGivenStepIsMeasuredInCurvatures() {
    for (Row row : study().run().list()) {
      assertThat(row.given()).isCloseTo(0.1 * row.curvature().value(), within(1e-12));
      assertThat(row.curvature().value()).isEqualTo(row.kind().equals("easy") ? 200 : 20);
    }
  }
}
