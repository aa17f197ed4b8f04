package org.tasklandscape.chapter.stationarypoints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.stationarypoints.StationaryPoints.Row;
import org.tasklandscape.study.StudyContract;

class SegmentSpectraTest extends StudyContract<Row> {
  @Override
  protected SegmentSpectra study() {
    return new SegmentSpectra(new StationaryPointsTest().study());
  }

  @Test
  void theHardSpectrumIsSmallAndBothAreOrdered() {
    for (Row row : study().run()) {
      assertThat(row.hardGreatest()).isLessThan(0.5 * row.easyGreatest());
      assertThat(row.hardLeast()).isLessThanOrEqualTo(row.hardGreatest());
      assertThat(row.easyLeast()).isLessThanOrEqualTo(row.easyGreatest());
    }
  }
}
