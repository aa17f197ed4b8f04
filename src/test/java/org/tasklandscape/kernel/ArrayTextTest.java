package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrayTextTest {
  @Test
  void aMatrixHasARowALine() {
    assertThat(ArrayText.of(new double[][] {{1, 2}, {3, 4}}))
        .isEqualTo("[[1.0, 2.0],\n [3.0, 4.0]]");
    assertThat(ArrayText.of(new int[][][] {{{1}, {2}}, null})).isEqualTo("[[[1],\n  [2]],\n null]");
  }

  @Test
  void aLongArrayIsShownByItsEnds() {
    int[] whole = IntStream.range(0, 1000).toArray();
    int[] longer = IntStream.range(0, 12_345).toArray();
    assertThat(ArrayText.of(whole)).contains(", 500, ").endsWith(", 999]");
    assertThat(ArrayText.of(longer))
        .isEqualTo(
            "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …, 12335, 12336, 12337, 12338, 12339, 12340, 12341,"
                + " 12342, 12343, 12344] (12,345 values)");
  }
}
