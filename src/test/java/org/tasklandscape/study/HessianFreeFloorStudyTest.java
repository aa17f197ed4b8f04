package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Table;

class HessianFreeFloorStudyTest extends LegacyContract {
  @Override
  HessianFreeFloorStudy study() {
    return new HessianFreeFloorStudy(
        2, 4, 8, 0.5, 0.5, 400, Range.logarithmic(1e-7, 1, 15), Landscapes.SEED);
  }

  /** Between widths of 1e-3 and 1e-1: the next term is δ² smaller, rounding 1e-16/δ. */
  @Test
  void theFloorIsItsLeadingTermWhereRoundingIsNotYetFelt() {
    Table table = study().run();
    int seen = 0;
    for (int i = 0; i < table.rowCount(); i++) {
      double width = table.doubleColumn("width").getDouble(i);
      if (width > 0.9e-3 && width < 0.11) {
        double ratio =
            table.doubleColumn("floor").getDouble(i) / table.doubleColumn("leading").getDouble(i);
        assertThat(ratio).isCloseTo(1, within(0.05));
        seen++;
      }
    }
    assertThat(seen).isEqualTo(5);
  }

  @Test
  void roundingTakesOverAtSmallWidths() {
    Table table = study().run();
    double[] floor = LegacySweep.values(table, "floor");
    assertThat(floor[0]).isGreaterThan(1e3 * table.doubleColumn("leading").getDouble(0));
    // Rounding of a gradient of size 1 over δ = 1e-7, with two digits to spare.
    assertThat(floor[0]).isLessThan(1e-7);
  }

  @Test
  void noWidthDoesAsBadlyAsDroppingTheBracket() {
    Table table = study().run();
    double first = table.doubleColumn("firstOrder").getDouble(0);
    assertThat(first).isGreaterThan(1e-3);
    assertThat(table.doubleColumn("floor").max()).isLessThan(first);
  }
}
