package org.tasklandscape.sweep;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.tasklandscape.sampling.Trials;

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
  public void run(Sweep sweep, List<Integer> missing, BiConsumer<Integer, byte[]> got) {
    var turn = new Object();
    trials.run(
        missing.size(),
        i -> {
          int index = missing.get(i);
          byte[] result = sweep.piece(index);
          synchronized (turn) {
            got.accept(index, result);
          }
          return index;
        });
  }
}
