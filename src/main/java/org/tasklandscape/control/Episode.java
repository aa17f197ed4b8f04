package org.tasklandscape.control;

import org.tasklandscape.sampling.RandomStream;

/**
 * One try at a task after another: begin, then observe and step until it is over or the horizon is
 * reached. Nothing is allocated by a step.
 */
public interface Episode {
  /**
   * Begins a new try.
   *
   * @param stream of the start state and of whatever chance there is later
   */
  void begin(RandomStream stream);

  /**
   * What is seen now.
   *
   * @param target receives it
   * @param offset where its first entry goes
   */
  void observe(double[] target, int offset);

  /**
   * Acts once.
   *
   * @param actions holds the action
   * @param offset of its first entry
   * @return the reward
   */
  double step(double[] actions, int offset);

  /** {@return whether the try has come to its end before the horizon} */
  default boolean over() {
    return false;
  }
}
