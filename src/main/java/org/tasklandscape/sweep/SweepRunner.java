package org.tasklandscape.sweep;

import java.util.List;
import java.util.function.BiConsumer;

/** Where the pieces of a {@link Sweep} are computed. */
public interface SweepRunner {
  /**
   * Computes pieces.
   *
   * @param sweep what
   * @param missing the numbers of the pieces that are asked for, each once
   * @param got receives each result once, in any order, one at a time, as soon as it is there
   */
  void run(Sweep sweep, List<Integer> missing, BiConsumer<Integer, byte[]> got);
}
