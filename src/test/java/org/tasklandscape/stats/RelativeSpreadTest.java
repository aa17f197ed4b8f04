package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelativeSpreadTest {
  /** g = m + s z in d dimensions. */
  private static List<double[]> draws(Random random, int count, double[] mean, double deviation) {
    List<double[]> draws = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double[] g = mean.clone();
      for (int i = 0; i < g.length; i++) {
        g[i] += deviation * random.nextGaussian();
      }
      draws.add(g);
    }
    return draws;
  }

  /**
   * 4000 intervals: a share off 0.95 by 5 of its standard errors comes once in 900 000 seeds, and
   * ‖E g‖² off by 5 once in 1.7 million.
   */
  @Test
  void itsIntervalCoversTheSpread() {
    Random random = new Random(4);
    double truth = 2 * Math.sqrt(3) / 5;
    int covered = 0;
    int repetitions = 4000;
    double sum = 0;
    for (int r = 0; r < repetitions; r++) {
      RelativeSpread seen = RelativeSpread.of(draws(random, 60, new double[] {3, 4, 0}, 2));
      covered += seen.value().lower() <= truth && truth <= seen.value().upper() ? 1 : 0;
      sum += seen.length() * seen.length() / repetitions;
    }
    double error = Math.sqrt(0.95 * 0.05 / repetitions);
    assertThat((double) covered / repetitions).isCloseTo(0.95, within(5 * error));
    // ‖mean‖² has the standard error 2·5·2/√60 a time.
    assertThat(sum).isCloseTo(25, within(5 * 2 * 5 * 2 / Math.sqrt(60) / Math.sqrt(repetitions)));
  }

  @Test
  void neitherUnitNorDirectionMatter() {
    List<double[]> some = draws(new Random(1), 20, new double[] {1, 2}, 0.5);
    List<double[]> other = some.stream().map(g -> new double[] {-3 * g[1], 3 * g[0]}).toList();
    RelativeSpread one = RelativeSpread.of(some);
    RelativeSpread two = RelativeSpread.of(other);
    assertThat(two.value().value()).isCloseTo(one.value().value(), within(1e-12));
    assertThat(two.value().upper()).isCloseTo(one.value().upper(), within(1e-12));
    assertThat(two.length()).isCloseTo(3 * one.length(), within(1e-12));
  }

  @Test
  void aMeanOfZeroLeavesItUnknown() {
    List<double[]> pairs = new ArrayList<>();
    for (int k = 0; k < 10; k++) {
      pairs.add(new double[] {k % 2 == 0 ? 1 : -1});
    }
    assertThat(RelativeSpread.of(pairs).value().value()).isNaN();
    assertThat(RelativeSpread.of(pairs).length()).isZero();
    assertThatThrownBy(() -> RelativeSpread.of(pairs.subList(0, 2)))
        .hasMessage("must have at least 3 draws, got 2");
  }
}
