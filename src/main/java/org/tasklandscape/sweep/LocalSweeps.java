package org.tasklandscape.sweep;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.PieceFolder.Piece;

/**
 * Computes pieces in this process.
 *
 * @param trials over whose threads
 */
public record LocalSweeps(Trials trials) implements SweepRunner {
  /**
   * Computes pieces, begun in the order in which they are asked for.
   *
   * @throws CancellationException if the calling thread is interrupted
   */
  @Override
  public void run(Sweep sweep, List<Integer> missing, BiConsumer<Integer, Piece> got) {
    var turn = new Object();
    String probe = missing.isEmpty() ? "" : sweep.probe();
    trials.run(
        missing.size(),
        i -> {
          int index = missing.get(i);
          var piece = Piece.here(probe, sweep.piece(index));
          synchronized (turn) {
            got.accept(index, piece);
          }
          return index;
        });
  }
}
