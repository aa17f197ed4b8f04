package org.tasklandscape.sweep;

import java.util.List;
import java.util.function.BiConsumer;
import org.tasklandscape.sweep.PieceFolder.Piece;

/** Where the pieces of a {@link Sweep} are computed. */
public interface SweepRunner {
  /** Opens runners that are no part of this program: found by {@link java.util.ServiceLoader}. */
  interface Provider {
    /** {@return whether this process belongs to what it opens} */
    boolean isHere();

    /**
     * Opens a runner.
     *
     * @param name what the work is called there
     * @return the runner
     * @throws IllegalArgumentException if it cannot be reached
     */
    SweepRunner open(String name);
  }

  /**
   * Computes pieces.
   *
   * @param sweep what
   * @param missing the numbers of the pieces that are asked for, each once
   * @param got receives each piece once, in any order, one at a time, as soon as it is there
   */
  void run(Sweep sweep, List<Integer> missing, BiConsumer<Integer, Piece> got);
}
