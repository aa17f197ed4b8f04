package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What every table of a {@link LegacySweep} must keep. */
final class LegacySweepLaws {
  private static final double ROUNDING = 1e-12;

  private LegacySweepLaws() {}

  /**
   * At 5 standard errors a comparison fails by chance once in 1.7 million; at so many of them as
   * here, 20 to 35 a table, once in 50 000 seeds or more.
   */
  static void closedFormLiesWithinFiveStandardErrors(Table table, int comparisons) {
    closedFormLiesWithinFiveStandardErrors(table, "gain", comparisons);
  }

  /** As above, for a closed form in another column. */
  static void closedFormLiesWithinFiveStandardErrors(
      Table table, String closedForm, int comparisons) {
    int compared = 0;
    for (Row row : table) {
      double simulated = row.getDouble("simulated");
      double exact = row.getDouble(closedForm);
      if (!Double.isNaN(simulated) && !Double.isNaN(exact)) {
        double error = (row.getDouble("simulatedUpper") - simulated) / Estimate.NORMAL_QUANTILE;
        assertThat(Math.abs(exact - simulated))
            .as(row.toString())
            .isLessThanOrEqualTo(5 * error + ROUNDING * exact);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(comparisons);
  }

  /** Trained and judged on the same adaptation, MAML is the best that there is. */
  static void gainIsAtLeastOne(Table table) {
    for (double gain : table.doubleColumn("gain")) {
      assertThat(gain).isGreaterThanOrEqualTo(1 - ROUNDING);
    }
  }
}
