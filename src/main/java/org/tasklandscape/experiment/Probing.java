package org.tasklandscape.experiment;

import java.util.List;

/**
 * What is told of MAML's gain at NAL's networks or policies of a configuration, each probed alone.
 *
 * @param <R> networks or policies
 */
public interface Probing<R extends KeyedRun> {
  /** {@return those that are probed, in the order of the configuration} */
  List<R> runs();

  /**
   * Probes one. One thread.
   *
   * @param run which
   * @return its rows
   * @throws ArithmeticException if a number is not finite
   */
  RunRows probe(R run);
}
