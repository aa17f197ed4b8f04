package org.tasklandscape.chapter.fewshotnatural;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotnatural.FewshotKnownAccuracy.Row;
import org.tasklandscape.experiment.KnownTables;
import org.tasklandscape.study.StudyContract;

class FewshotKnownAccuracyTest extends StudyContract<Row> {
  @Override
  protected FewshotKnownAccuracy study() {
    return of(12, 6);
  }

  private static FewshotKnownAccuracy of(int networks, int classes) {
    return new FewshotKnownAccuracy(
        KnownTables.results(networks, classes, FewshotKnownGainsTest::accuracy));
  }

  /** Of 4 kinds MAML has 3 + 1 tests, NAL 3 more, all classes as many as MAML. */
  @Test
  void everyTestIsARow() {
    assertThat(study().run().list()).hasSize(2 * 4 * (4 + 7 + 4));
    FewshotKnownAccuracy some = of(4, 0);
    assertThat(some.run().list()).hasSize(4 * (4 + 7));
    assertThat(some.figure(some.run()).caption()).contains("Of 18 networks 4 are trained");
  }
}
