package org.tasklandscape.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every runner keeps: each piece that is asked for comes once, one at a time. */
public interface SweepRunnerContract {
  /** The runner. */
  SweepRunner runner();

  /**
   * Squares; piece 13 does not exist.
   *
   * @param pieces how many
   */
  record Squares(int pieces) implements Sweep {
    @Override
    public String name() {
      return "squares";
    }

    @Override
    public String label(int index) {
      return "square-" + index;
    }

    @Override
    public long work(int index) {
      return 1;
    }

    @Override
    public String probe() {
      return "exact";
    }

    @Override
    public byte[] piece(int index) {
      if (index == 13) {
        throw new IllegalArgumentException("must not be 13, got " + index);
      }
      return ByteBuffer.allocate(Integer.BYTES).putInt(index * index).array();
    }
  }

  @Test
  default void eachPieceThatIsAskedForComesOnceAndOneAtATime() {
    Map<Integer, Integer> results = new TreeMap<>();
    var inside = new AtomicInteger();
    runner()
        .run(
            new Squares(12),
            List.of(7, 0, 11, 3, 4),
            (index, piece) -> {
              assertThat(piece.probe()).isEqualTo("exact");
              assertThat(inside.incrementAndGet()).isEqualTo(1);
              assertThat(results.put(index, ByteBuffer.wrap(piece.result()).getInt())).isNull();
              inside.decrementAndGet();
            });
    assertThat(results).isEqualTo(Map.of(0, 0, 3, 9, 4, 16, 7, 49, 11, 121));
  }

  @Test
  default void nothingIsAskedForAndNothingComes() {
    runner()
        .run(
            new Squares(12),
            List.of(),
            (index, result) -> {
              throw new AssertionError(index);
            });
  }

  @Test
  default void whatAPieceRefusesIsSaidInItsWords() {
    assertThatThrownBy(
            () -> runner().run(new Squares(20), List.of(1, 13, 2), (index, result) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must not be 13, got 13");
  }

  @Test
  default void whatCannotBeKeptEndsTheRun() {
    assertThatThrownBy(
            () ->
                runner()
                    .run(
                        new Squares(12),
                        List.of(1, 2, 3),
                        (index, result) -> {
                          throw new IllegalStateException("full");
                        }))
        .hasMessageContaining("full");
  }
}
