package org.tasklandscape.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Independent trials spread over threads, their results in the order of their indices: whoever
 * reduces the list from left to right gets the same bytes on any number of threads.
 *
 * @param threads the number of threads, at least 1
 */
public record Trials(int threads) {

  /**
   * Checks the number of threads.
   *
   * @throws IllegalArgumentException if it is smaller than 1
   */
  public Trials {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, got " + threads);
    }
  }

  /** {@return trials on one thread for each processor} */
  public static Trials onAllCores() {
    return new Trials(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Runs trial(0), …, trial(count - 1).
   *
   * @param count how many, at least 0
   * @param trial must depend on nothing but its index
   * @param <T> the type of a result
   * @return the results, by index
   * @throws CancellationException if the calling thread is interrupted; the trials under way are
   *     interrupted too
   */
  public <T> List<T> run(int count, IntFunction<T> trial) {
    List<T> results = new ArrayList<>(count);
    if (threads == 1 || count <= 1) {
      for (int i = 0; i < count; i++) {
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted at trial " + i);
        }
        results.add(trial.apply(i));
      }
      return results;
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(Math.min(threads, count), DaemonThreads.named("trial"));
    try {
      List<Future<T>> pending = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        int index = i;
        pending.add(pool.submit(() -> trial.apply(index)));
      }
      for (Future<T> future : pending) {
        results.add(outcome(future, "at trial " + results.size()));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Waits for work that was handed to other threads.
   *
   * @param future the work
   * @param where in it, for messages, such as "at trial 3"
   * @param <T> the type of its result
   * @return the result
   * @throws CancellationException if the calling thread is interrupted, also before it has to wait
   * @throws RuntimeException what the work threw, as the very object, and errors likewise
   */
  public static <T> T outcome(Future<T> future, String where) {
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted " + where);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException("failed " + where + ": " + e.getCause(), e.getCause());
    }
  }
}
