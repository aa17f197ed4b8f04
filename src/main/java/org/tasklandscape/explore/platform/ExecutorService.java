package org.tasklandscape.explore.platform;

import java.util.List;
import java.util.concurrent.Callable;

/** What runs work, here at once. */
public interface ExecutorService {
  /**
   * Runs work.
   *
   * @param work to run now
   * @param <T> the type of its result
   * @return its outcome
   */
  <T> Future<T> submit(Callable<T> work);

  /** {@return what is still to be run: nothing} */
  List<Runnable> shutdownNow();
}
