package org.tasklandscape.explore.platform;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A pool without threads: what it is given runs at once. */
public final class ThreadPoolExecutor {
  /**
   * A pool.
   *
   * @param core not used
   * @param most not used
   * @param idle not used
   * @param unit not used
   * @param queue not used
   * @param threads not used
   */
  public ThreadPoolExecutor(
      int core,
      int most,
      long idle,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory threads) {}

  /**
   * Does nothing.
   *
   * @param value not used
   */
  public void allowCoreThreadTimeOut(boolean value) {
    // There are none that could idle.
  }

  /**
   * Runs work.
   *
   * @param work to run now
   */
  public void execute(Runnable work) {
    work.run();
  }
}
