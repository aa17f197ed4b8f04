package org.tasklandscape.kernel;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * The threads of one cell: the one that runs its snippets, one after the other, and those that they
 * start.
 *
 * <p>Only the snippet's thread is waited for: a pool or a server that a cell starts lives on.
 * Stopping reaches all of them. It interrupts them; what loops without looking at interrupts ends
 * at its next {@link StopCheck}; what can be ended by neither, such as {@code
 * ServerSocket.accept()}, is left behind.
 */
final class CellThreads extends ThreadGroup {
  private static final long EVERY_MILLIS = 50;

  /** What waits for the system is left behind after a quarter of a second. */
  private static final int NATIVE_ATTEMPT = 5;

  /** After a second, a thread that neither interrupts nor checks have ended is killed. */
  private static final int KILL_ATTEMPT = 20;

  /** And if that does not help, half a second later the cell ends without it. */
  private static final int ATTEMPTS = 30;

  private final BiConsumer<Thread, Throwable> uncaught;
  private volatile boolean stopping;
  private Thread thread;
  private CompletableFuture<?> outcome;

  /**
   * The group of a cell that has started nothing yet.
   *
   * @param uncaught what to do with an exception that ends a thread
   */
  CellThreads(int cell, BiConsumer<Thread, Throwable> uncaught) {
    super("cell " + cell);
    this.uncaught = uncaught;
  }

  /**
   * Runs code on a thread of this cell and waits for that thread alone.
   *
   * @throws CellStopped if this cell is stopped before or while the code runs
   * @throws Exception what the code throws
   */
  <T> T call(Callable<T> code) throws Exception {
    var result = new CompletableFuture<T>();
    synchronized (this) {
      if (stopping) {
        throw new CellStopped();
      }
      outcome = result;
      thread = new Thread(this, () -> complete(result, code), getName());
      thread.setDaemon(true);
      thread.start();
    }
    try {
      return result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Callable<T> code) {
    try {
      result.complete(code.call());
    } catch (Throwable e) { // whatever it is, the cell must end with it
      result.completeExceptionally(e);
    }
  }

  /**
   * Ends the cell, by harder means the longer it takes.
   *
   * <p>Asks again and again: the cell may be compiling when asked, and user code may swallow what
   * stops it.
   *
   * @param running whether the cell still runs
   */
  void end(BooleanSupplier running) {
    try {
      for (int attempt = 0; attempt < ATTEMPTS && running.getAsBoolean(); attempt++) {
        stopping = true;
        interrupt();
        if (attempt >= NATIVE_ATTEMPT && isInNativeCode()) {
          break;
        }
        if (attempt >= KILL_ATTEMPT) {
          kill();
        }
        Thread.sleep(EVERY_MILLIS);
      }
      if (running.getAsBoolean()) {
        abandon();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the cell has been asked to end. */
  boolean isStopping() {
    return stopping;
  }

  private synchronized boolean isInNativeCode() {
    StackTraceElement[] stack = thread == null ? new StackTraceElement[0] : thread.getStackTrace();
    return stack.length > 0 && stack[0].isNativeMethod();
  }

  /** Ends the snippet's thread wherever it is, where the platform still can: up to Java 19. */
  @SuppressWarnings({"deprecation", "removal"})
  private synchronized void kill() {
    try {
      if (thread != null) {
        thread.stop();
      }
    } catch (UnsupportedOperationException | LinkageError e) {
      // A newer platform: the thread will be left behind.
    }
  }

  /** Stops waiting for the snippet's thread, which goes on by itself. */
  private synchronized void abandon() {
    if (thread != null) {
      StackTraceElement[] stack = thread.getStackTrace();
      String where = stack.length == 0 ? "unknown code" : stack[0].toString();
      outcome.completeExceptionally(new CellStopped(where));
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    boolean asked = thrown instanceof CellStopped || thrown instanceof ThreadDeath;
    if (!asked) {
      uncaught.accept(thread, thrown);
    }
  }
}
