package org.tasklandscape.explore.platform;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Makes pools without threads. */
public final class Executors {
  private Executors() {}

  /**
   * A pool.
   *
   * @param count not used
   * @param threads not used
   * @return a pool that runs what it is given at once
   */
  public static ExecutorService newFixedThreadPool(int count, ThreadFactory threads) {
    return new AtOnce();
  }

  private static final class AtOnce implements ExecutorService {
    @Override
    public <T> Future<T> submit(Callable<T> work) {
      try {
        T result = work.call();
        return () -> result;
      } catch (Exception e) {
        return () -> {
          throw new ExecutionException(e);
        };
      }
    }

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }
  }
}
