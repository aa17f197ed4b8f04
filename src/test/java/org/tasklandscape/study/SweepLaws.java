package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.stats.Estimate;

/** What the rows of every sweep of gains must keep. */
public final class SweepLaws {
  private static final double ROUNDING = 1e-12;

  private SweepLaws() {}

  /**
   * At 5 standard errors a comparison fails by chance once in 1.7 million; at so many of them as
   * here, 20 to 35 a study, once in 50 000 seeds or more.
   *
   * @param rows the rows
   * @param exact a closed form
   * @param simulated its estimate
   * @param comparisons how many rows have both
   * @param <R> a row
   */
  public static <R extends Record> void closedFormLiesWithinFiveStandardErrors(
      Rows<R> rows, ToDoubleFunction<R> exact, Function<R, Estimate> simulated, int comparisons) {
    int compared = 0;
    for (R row : rows) {
      Estimate seen = simulated.apply(row);
      double value = exact.applyAsDouble(row);
      if (!Double.isNaN(seen.value()) && !Double.isNaN(value)) {
        assertThat(Math.abs(value - seen.value()))
            .as(row.toString())
            .isLessThanOrEqualTo(5 * seen.standardError() + ROUNDING * value);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(comparisons);
  }

  /**
   * Trained and judged on the same adaptation, MAML is the best that there is.
   *
   * @param rows the rows
   * @param gain G
   * @param <R> a row
   */
  public static <R extends Record> void gainIsAtLeastOne(Rows<R> rows, ToDoubleFunction<R> gain) {
    for (R row : rows) {
      assertThat(gain.applyAsDouble(row)).as(row.toString()).isGreaterThanOrEqualTo(1 - ROUNDING);
    }
  }
}
