package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class SegmentSpectraStudyTest extends LegacyContract {
  @Override
  SegmentSpectraStudy study() {
    return new SegmentSpectraStudy(new StationaryPointsStudyTest().study());
  }

  @Test
  void theHardSpectrumIsSmallAndBothAreOrdered() {
    Table table = study().run();
    for (int i = 0; i < table.rowCount(); i++) {
      double hard = table.doubleColumn("hardGreatest").getDouble(i);
      double easy = table.doubleColumn("easyGreatest").getDouble(i);
      assertThat(hard).isLessThan(0.5 * easy);
      assertThat(table.doubleColumn("hardLeast").getDouble(i)).isLessThanOrEqualTo(hard);
      assertThat(table.doubleColumn("easyLeast").getDouble(i)).isLessThanOrEqualTo(easy);
    }
  }
}
