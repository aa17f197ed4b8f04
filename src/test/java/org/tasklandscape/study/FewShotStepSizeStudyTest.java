package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class FewShotStepSizeStudyTest extends LegacyContract {
  @Override
  FewShotStepSizeStudy study() {
    return new FewShotStepSizeStudy(FewShotTables.results());
  }

  @Test
  void atTheChosenSizeAfterOneStepTheGainIsThatOfTheShareStudy() {
    Table table = study().run();
    Table shares = new FewShotShareStudy(study().results()).run();
    assertThat(table.rowCount()).isEqualTo(2 * 2 * 2 * 3);
    // The first row is packed, hard, one step, chosen; the middle share is one half.
    for (String end : new String[] {"", "Lower", "Upper", "Seed1", "Seed3"}) {
      assertThat(table.doubleColumn("gain" + end).getDouble(0))
          .isEqualTo(shares.doubleColumn("gainHard" + end).getDouble(2), within(1e-15));
    }
  }
}
