package org.tasklandscape.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaAverageTest {
  private static int[] whole(byte[] levels) {
    var values = new int[levels.length];
    for (int i = 0; i < levels.length; i++) {
      values[i] = levels[i] & 0xff;
    }
    return values;
  }

  private static int sum(byte[] levels) {
    int sum = 0;
    for (int level : whole(levels)) {
      sum += level;
    }
    return sum;
  }

  /** a is the numerator of m/n, b² the levels. */
  @ParameterizedTest
  @CsvSource({
    "105, 28, 4, 225",
    "105, 105, 1, 1",
    "105, 84, 4, 25",
    "105, 42, 2, 25",
    "105, 35, 1, 9",
    "105, 14, 2, 225",
    "105, 7, 1, 225",
    "9, 6, 2, 9"
  })
  void levelsAreCountsOfSmallestPieces(int from, int to, int a, int levels) {
    int b = (int) Math.round(Math.sqrt(levels));
    byte[] source = Samples.ink(from + to, from);
    var average = new AreaAverage(from, to);
    byte[] reduced = average.reduce(source);
    assertThat(average.levels()).isEqualTo(levels);
    // Each source pixel cut into a × a pieces, each target pixel counted piece by piece.
    var plain = new int[to * to];
    for (int y = 0; y < from * a; y++) {
      for (int x = 0; x < from * a; x++) {
        plain[y / b * to + x / b] += source[y / a * from + x / a];
      }
    }
    assertThat(whole(reduced)).isEqualTo(plain);
    assertThat(sum(reduced)).isEqualTo(a * a * sum(source)).isPositive();
  }

  @Test
  void aFullPageStaysFull() {
    var page = new byte[105 * 105];
    Arrays.fill(page, (byte) 1);
    assertThat(whole(new AreaAverage(105, 28).reduce(page))).containsOnly(225);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -3, 106, 20, 32, 64, 104, 1})
  void sidesWhoseLevelsAreNoBytesAreRefused(int side) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AreaAverage(105, side))
        .withMessageStartingWith("the side must ")
        .withMessageEndingWith("got " + side);
  }
}
