package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.anymodel.BiasCollapse.Row;
import org.tasklandscape.experiment.BiasRuns.Landscape;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class BiasCollapseTest extends StudyContract<Row> {
  @Override
  protected BiasCollapse study() {
    return BiasCollapse.defaults();
  }

  @Test
  void everyTrainingCameToRest() {
    assertThat(study().run().list()).hasSize(2 * 12).allMatch(Row::atRest);
  }

  /** What chapter 15 says of the two announced rules. */
  @Test
  void bothRulesAreOpen() {
    Rows<Row> rows = study().run();
    Estimate gain = BiasCollapse.ratio(rows, Landscape.PACKED, Row::gainRatio);
    assertThat(gain.lower()).isBetween(1.0, BiasCollapse.COLLAPSE);
    assertThat(gain.upper()).isGreaterThan(BiasCollapse.COLLAPSE);
    Estimate line = BiasCollapse.ratio(rows, Landscape.PACKED, Row::lineRatio);
    assertThat(line.lower()).isLessThan(1);
    assertThat(line.upper()).isGreaterThan(1);
  }

  @Test
  void nalReadsTheHardTasksOnEveryDraw() {
    assertThat(study().run().list()).allMatch(row -> row.riskRatio() > 1);
  }

  @Test
  void spreadOptimaLoseNothing() {
    Estimate gain = BiasCollapse.ratio(study().run(), Landscape.SPREAD, Row::gainRatio);
    assertThat(gain.upper()).isLessThan(1);
  }
}
