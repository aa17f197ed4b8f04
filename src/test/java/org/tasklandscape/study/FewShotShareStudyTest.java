package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class FewShotShareStudyTest extends LegacyContract {
  @Override
  FewShotShareStudy study() {
    return new FewShotShareStudy(FewShotTables.results());
  }

  @Test
  void gainsAreDifferencesAndMeansAreHalfSums() {
    Table table = study().run();
    assertThat(table.doubleColumn("share").asDoubleArray()).containsExactly(0, 0.25, 0.5, 0.75, 1);
    for (int i = 0; i < table.rowCount(); i++) {
      for (String kind : new String[] {"Hard", "Easy", "Mean"}) {
        assertThat(at(table, "gain" + kind, i))
            .isEqualTo(at(table, "maml" + kind, i) - at(table, "nal" + kind, i), within(1e-15))
            .isBetween(
                at(table, "gain" + kind + "Lower", i), at(table, "gain" + kind + "Upper", i));
      }
      assertThat(at(table, "mamlMean", i))
          .isEqualTo((at(table, "mamlHard", i) + at(table, "mamlEasy", i)) / 2, within(1e-15));
    }
  }

  private static double at(Table table, String column, int row) {
    return table.doubleColumn(column).getDouble(row);
  }
}
