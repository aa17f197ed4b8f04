package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sums that have travelled are the sums. */
class ExactBytesTest {
  private static ExactSums sums(long seed, int draws) {
    var random = new SplittableRandom(seed);
    var sums = new ExactSums(3);
    var draw = new ExactDraw(3);
    for (int i = 0; i < draws; i++) {
      double scale = Math.pow(10, random.nextInt(200) - 100);
      sums.add(draw.set(new double[] {scale * random.nextGaussian(), 0, random.nextDouble()}, 0));
    }
    return sums;
  }

  @Test
  void whatIsMergedThereIsMergedHere() {
    for (int draws : new int[] {1, 2, 500}) {
      ExactSums here = sums(draws, draws);
      here.merge(sums(-draws, draws));
      ExactSums there = ExactBytes.sums(ExactBytes.of(sums(-draws, draws)));
      there.merge(ExactBytes.sums(ExactBytes.of(sums(draws, draws))));
      assertThat(there.count()).isEqualTo(here.count());
      assertThat(there.means()).containsExactly(here.means());
      assertThat(there.comoments()).containsExactly(here.comoments());
      assertThat(ExactBytes.of(there)).isEqualTo(ExactBytes.of(here));
    }
  }

  @Test
  void otherBytesAreRefused() {
    byte[] bytes = ExactBytes.of(sums(1, 10));
    for (int length : new int[] {0, 3, 11, 20, bytes.length - 1, bytes.length + 1}) {
      assertThatThrownBy(() -> ExactBytes.sums(Arrays.copyOf(bytes, length)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("must be exact sums, got ");
    }
  }
}
