package org.tasklandscape.meta;

import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.DaemonThreads;

/**
 * Threads that take the indices 0, …, count - 1 one after another, again and again over a long run:
 * they stay between calls and leave by themselves when they have been idle.
 */
public final class Crew {
  /** Work on one index by one member of the crew, who has buffers of its own. */
  public interface Work {
    /**
     * Does it.
     *
     * @param member who, from 0
     * @param index which, from 0
     */
    void run(int member, int index);
  }

  private final int threads;
  private final ThreadPoolExecutor pool;
  private final Runnable[] members;
  private final AtomicInteger next = new AtomicInteger();
  private final Semaphore finished = new Semaphore(0);
  private Work work;
  private int count;
  private volatile Throwable failure;

  /**
   * A crew.
   *
   * @param threads at least 1
   * @throws IllegalArgumentException if there are fewer
   */
  public Crew(int threads) {
    Require.atLeastOne("threads", threads);
    this.threads = threads;
    this.members = new Runnable[threads];
    for (int m = 0; m < threads; m++) {
      int member = m;
      members[m] = () -> labour(member);
    }
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            DaemonThreads.named("crew"));
    pool.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs work on every index; the calling thread is member 0.
   *
   * @param indices how many
   * @param job whose errors reach the caller
   * @throws CancellationException if the calling thread is interrupted: a long run of calls, each
   *     of them short, ends between two
   */
  public void run(int indices, Work job) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted");
    }
    work = job;
    count = indices;
    failure = null;
    next.set(0);
    int others = Math.min(threads, indices) - 1;
    for (int m = 1; m <= others; m++) {
      pool.execute(members[m]);
    }
    try {
      share(0);
    } finally {
      finished.acquireUninterruptibly(Math.max(0, others));
    }
    if (failure instanceof RuntimeException cause) {
      throw cause;
    }
    if (failure instanceof Error cause) {
      throw cause;
    }
  }

  private void labour(int member) {
    try {
      share(member);
    } catch (RuntimeException | Error e) {
      failure = e;
    } finally {
      finished.release();
    }
  }

  private void share(int member) {
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      work.run(member, i);
    }
  }

  /** {@return the number of members} */
  public int size() {
    return threads;
  }
}
