package org.tasklandscape.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
  /** Each share knows its pieces, and each piece its share, for more and for fewer pieces. */
  @Test
  void theSharesAreAllPiecesEachOnce() {
    for (int pieces = 0; pieces < 40; pieces++) {
      for (int count = 1; count < 50; count++) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          var share = new Share(i, count);
          for (int piece : share.of(pieces)) {
            assertThat(Share.with(piece, pieces, count)).isEqualTo(share);
            all.add(piece);
          }
        }
        assertThat(all).isEqualTo(IntStream.range(0, pieces).boxed().toList());
      }
    }
  }

  @Test
  void manyPiecesDoNotOverflow() {
    assertThat(new Share(999_999, 1_000_000).of(2_000_000_000))
        .hasSize(2000)
        .contains(1_999_999_999);
    assertThat(Share.with(1_999_999_999, 2_000_000_000, 1_000_000).index()).isEqualTo(999_999);
  }

  @Test
  void aShareIsReadAndSaid() {
    assertThat(Share.of("3/200")).isEqualTo(new Share(3, 200)).hasToString("3/200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "3", "3/", "/3", "3/3", "-1/3", "1/2/3", "a/b", "0/0", "0/9999999999"})
  void whatIsNoShareIsRefused(String text) {
    assertThatThrownBy(() -> Share.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a share must be I/N with 0 <= I < N");
  }
}
