package org.tasklandscape.explore.platform;

import java.util.concurrent.ExecutionException;

/**
 * The outcome of work that is done.
 *
 * @param <T> the type of its result
 */
public interface Future<T> {
  /**
   * {@return the result}
   *
   * @throws ExecutionException if the work failed
   * @throws InterruptedException never
   */
  T get() throws ExecutionException, InterruptedException;
}
