package org.tasklandscape.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CategoricalTest {
  private static final int DRAWS = 40_000;

  /** Frequencies within five standard errors: four checks, a false alarm in 400 000 seeds. */
  @Test
  void kindsComeAsOftenAsTheirProbabilities() {
    double[] p = {0.1, 0, 0.6, 0.3};
    int[] seen = seen(p.length, Categorical.of(p));
    for (int k = 0; k < p.length; k++) {
      double error = Math.sqrt(p[k] * (1 - p[k]) / DRAWS);
      assertThat((double) seen[k] / DRAWS).isCloseTo(p[k], within(5 * error));
    }
  }

  /** What rounding leaves over falls to the last kind that there is. */
  @Test
  void aKindOfProbabilityZeroIsNeverDrawn() {
    int[] seen = seen(3, Categorical.of(3, k -> k == 1 ? 0.5 : 0));
    assertThat(seen).containsExactly(0, DRAWS, 0);
  }

  private static int[] seen(int kinds, Categorical law) {
    RandomStream stream = new Streams(11, "categorical").stream("draws");
    int[] seen = new int[kinds];
    for (int i = 0; i < DRAWS; i++) {
      seen[law.draw(stream)]++;
    }
    return seen;
  }
}
