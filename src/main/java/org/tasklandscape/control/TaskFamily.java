package org.tasklandscape.control;

import org.tasklandscape.sampling.RandomStream;

/**
 * Tasks of one kind that a policy is to master: the same states and actions, another reward or body
 * in each. Immutable, so threads may share it.
 */
public interface TaskFamily {
  /** {@return the number of entries of an observation} */
  int observations();

  /** {@return the number of entries of an action} */
  int actions();

  /** {@return H, the most steps of an episode} */
  int horizon();

  /**
   * Draws a task.
   *
   * @param stream of the draw
   * @return what tells it from others
   */
  double[] draw(RandomStream stream);

  /**
   * A task to act in.
   *
   * @param task as drawn
   * @return episodes one after another, for one thread
   * @throws IllegalArgumentException if it is no task of this family
   */
  Episode open(double[] task);
}
