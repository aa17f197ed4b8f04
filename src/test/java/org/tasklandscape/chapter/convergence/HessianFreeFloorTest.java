package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.convergence.HessianFreeFloor.Row;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class HessianFreeFloorTest extends StudyContract<Row> {
  @Override
  protected HessianFreeFloor study() {
    return new HessianFreeFloor(
        2, 4, 8, 0.5, 0.5, 400, Range.logarithmic(1e-7, 1, 15), Landscapes.SEED);
  }

  /** Between widths of 1e-3 and 1e-1: the next term is δ² smaller, rounding 1e-16/δ. */
  @Test
  void theFloorIsItsLeadingTermWhereRoundingIsNotYetFelt() {
    Rows<Row> rows = study().run().where(row -> row.width() > 0.9e-3 && row.width() < 0.11);
    assertThat(rows.size()).isEqualTo(5);
    for (Row row : rows) {
      assertThat(row.floor() / row.leading()).isCloseTo(1, within(0.05));
    }
  }

  @Test
  void roundingTakesOverAtSmallWidths() {
    Row least = study().run().list().get(0);
    assertThat(least.floor()).isGreaterThan(1e3 * least.leading());
    // Rounding of a gradient of size 1 over δ = 1e-7, with two digits to spare.
    assertThat(least.floor()).isLessThan(1e-7);
  }

  @Test
  void noWidthDoesAsBadlyAsDroppingTheBracket() {
    for (Row row : study().run()) {
      assertThat(row.firstOrder()).isGreaterThan(1e-3);
      assertThat(row.floor()).isLessThan(row.firstOrder());
    }
  }

  /** Rounding of 6e-8 in the place of 1e-16: the best width is wider, its floor far higher. */
  @Test
  void singlePrecisionRoundsMuchSooner() {
    Rows<Row> rows = study().run();
    Row once = rows.stream().min(Comparator.comparingDouble(Row::single)).orElseThrow();
    Row twice = rows.stream().min(Comparator.comparingDouble(Row::floor)).orElseThrow();
    assertThat(once.width()).isGreaterThan(10 * twice.width());
    assertThat(once.single()).isBetween(1e3 * twice.floor(), 1e-5);
    assertThat(rows.list().get(0).single()).isGreaterThan(1e-3);
  }
}
