package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotAccuracy.Row;
import org.tasklandscape.experiment.FewShotTables;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class FewshotAccuracyTest extends StudyContract<Row> {
  @Override
  protected FewshotAccuracy study() {
    return new FewshotAccuracy(FewShotTables.results());
  }

  @Test
  void beforeAdaptationTheSizeIsThatOfTheTableAndMeansLieInTheirIntervals() {
    Rows<Row> rows = study().run();
    assertThat(rows.size()).isEqualTo(3 * 2 * 2 * 3);
    for (Row row : rows) {
      double mean = 0;
      for (int seed = 1; seed <= 3; seed++) {
        mean += row.accuracy().of(seed) / 3;
      }
      Estimate accuracy = row.accuracy().estimate();
      assertThat(accuracy.value())
          .isEqualTo(mean, within(1e-15))
          .isBetween(accuracy.lower(), accuracy.upper());
      assertThat(row.size().values()).containsOnly(0.1);
    }
  }
}
