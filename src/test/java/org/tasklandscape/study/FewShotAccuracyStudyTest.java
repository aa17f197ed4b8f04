package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class FewShotAccuracyStudyTest extends LegacyContract {
  @Override
  FewShotAccuracyStudy study() {
    return new FewShotAccuracyStudy(FewShotTables.results());
  }

  @Test
  void beforeAdaptationTheSizeIsThatOfTheTableAndMeansLieInTheirIntervals() {
    Table table = study().run();
    assertThat(table.rowCount()).isEqualTo(3 * 2 * 2 * 3);
    for (int i = 0; i < table.rowCount(); i++) {
      double mean = 0;
      for (int seed = 1; seed <= 3; seed++) {
        mean += table.doubleColumn("accuracySeed" + seed).getDouble(i) / 3;
      }
      assertThat(table.doubleColumn("accuracy").getDouble(i))
          .isEqualTo(mean, within(1e-15))
          .isBetween(
              table.doubleColumn("accuracyLower").getDouble(i),
              table.doubleColumn("accuracyUpper").getDouble(i));
    }
  }
}
