package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class FewShotCurvesStudyTest extends LegacyContract {
  @Override
  FewShotCurvesStudy study() {
    return new FewShotCurvesStudy(FewShotTables.results());
  }

  @Test
  void everyBlockOfEveryCurveIsThereWithinItsInterval() {
    Table table = study().run();
    assertThat(table.rowCount()).isEqualTo(3 * 2 * 2);
    for (int i = 0; i < table.rowCount(); i++) {
      assertThat(table.doubleColumn("loss").getDouble(i))
          .isBetween(
              table.doubleColumn("lossLower").getDouble(i),
              table.doubleColumn("lossUpper").getDouble(i));
      double accuracy = table.intColumn("iteration").get(i) == 10 ? 0.3 : 0.6;
      assertThat(table.doubleColumn("accuracy").getDouble(i)).isEqualTo(accuracy, within(1e-15));
    }
  }
}
