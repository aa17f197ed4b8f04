package org.tasklandscape.fewshot;

import java.util.List;
import org.tasklandscape.sampling.RandomStream;

/** Tasks of few-shot classification: easy and hard ones to train on, and kinds of tasks to test. */
public interface FewShotTasks {
  /** {@return the sizes of every task: labels, shots and queries} */
  EpisodeShape shape();

  /** {@return the names of the kinds of test tasks, the easy ones first} */
  List<String> kinds();

  /**
   * A task for training.
   *
   * @param hard or easy
   * @param stream of the draw
   * @return the task
   */
  Episode training(boolean hard, RandomStream stream);

  /**
   * A task for tests.
   *
   * @param kind the number of its kind, from 0
   * @param stream of the draw
   * @return the task
   * @throws IndexOutOfBoundsException if there is no such kind
   */
  Episode test(int kind, RandomStream stream);
}
