package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverSeedsTest {
  private static final List<Long> SEEDS = List.of(1L, 2L, 5L);
  private static final OverSeeds X = new OverSeeds(SEEDS, List.of(1.0, 2.0, 4.0));

  @Test
  void pairingRemovesWhatSeedsHaveInCommon() {
    Estimate difference = X.minus(new OverSeeds(SEEDS, List.of(0.5, 1.5, 3.5))).estimate();
    assertThat(difference.value()).isEqualTo(0.5);
    assertThat(difference.upper() - difference.lower()).isZero();
    assertThat(X.meanWith(X)).isEqualTo(X);
    assertThat(X.of(5)).isEqualTo(4);
  }

  @Test
  void theIntervalIsStudents() {
    Estimate mean = X.estimate();
    assertThat(mean.value()).isEqualTo(7.0 / 3, within(1e-15));
    // s² = (1 + 4 + 16 - 49/3)/2 = 7/3; t of two degrees of freedom is 4.302653.
    assertThat(mean.upper() - mean.value()).isEqualTo(4.302653 * Math.sqrt(7.0 / 9), within(1e-5));
    assertThat(mean.lower()).isLessThan(mean.value());
  }

  @Test
  void oneSeedAndOtherSeedsAreRefused() {
    assertThatThrownBy(() -> new OverSeeds(List.of(1L), List.of(1.0)))
        .hasMessage("an interval over seeds must have at least 2 seeds, got 1");
    assertThatThrownBy(() -> new OverSeeds(List.of(1L, 1L), List.of(1.0, 2.0)))
        .hasMessage("must have one number for each seed, got 2 for [1, 1]");
    assertThatThrownBy(() -> new OverSeeds(SEEDS, List.of(1.0, 2.0)))
        .hasMessage("must have one number for each seed, got 2 for [1, 2, 5]");
    assertThatThrownBy(() -> X.minus(new OverSeeds(List.of(1L, 2L), List.of(1.0, 2.0))))
        .hasMessage("both must be of the same seeds, got [1, 2, 5] and [1, 2]");
    assertThatThrownBy(() -> X.of(3)).hasMessage("the seed must be one of [1, 2, 5], got 3");
  }
}
